package org.yagura.analysis.exposure.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.model.exposure.ConnectionKind;

class ConnectionWordsTest {

  @ParameterizedTest
  @CsvSource({
    "光回線（PPPoE・固定IP）, INTERNET",
    "ADSL 12M, INTERNET",
    "ＡＤＳＬモデム, INTERNET",
    "SSL-VPN（No.2を利用）, VPN",
    "インターネットVPN, VPN",
    "IP-VPN（閉域網）, CLOSED_NETWORK",
    "フレッツ・VPNワイド, CLOSED_NETWORK",
    "オンライン資格確認, CLOSED_NETWORK",
    "専用線 64k, LEASED_LINE",
    "INS64（ISDN）, DIAL_UP",
    "LTEルータ, MOBILE",
    "ソフトバンクAir, MOBILE",
    "院内無線LAN, WIRELESS",
    "TeamViewer, REMOTE_TOOL"
  })
  void tellsTheKindThatPeopleMean(String words, ConnectionKind kind) {
    assertThat(ConnectionWords.kind(words)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"給食", "ONU", "あおば通信"})
  void tellsNothingWhereNothingIsSaid(String words) {
    assertThat(ConnectionWords.kind(words)).isEmpty();
  }
}
