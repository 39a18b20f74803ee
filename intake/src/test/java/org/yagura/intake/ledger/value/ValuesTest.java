package org.yagura.intake.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.intake.secret.SecretText;
import org.yagura.testkit.Property;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "R5.9,2023-09",
    "H31.2,2019-02",
    "令和元年5月,2019-05",
    "令和１年１１月,2019-11",
    "平成30年7月20日,2018-07-20",
    "昭和64年1月7日,1989-01-07",
    "2024.2.29,2024-02-29",
    "２０２４．２．２９,2024-02-29",
    "2024年2月,2024-02",
    "20240401,2024-04-01",
    "Apr-21,2021-04",
    "2021年度,2021",
    "2025/10/14,2025-10-14",
    "44109,2020-10-05",
    "2026/11/03 08:11:00,2026-11-03",
    "4/1/2021,2021-04-01",
    "R9.3.31まで,2027-03-31",
    "20190218100000.0Z,2019-02-18",
    "r04.03,2022-03",
    "2022-03-01T08:30:00,2022-03-01",
    "S63.4,1988-04",
    "2019年頃,2019",
    "平31.2,2019-02",
    "令和二年六月一日,2020-06-01",
    "令和十年三月三十一日,2028-03-31",
    "二〇二一年四月,2021-04",
    "2023.4,2023-04",
    "平成31年（令和元年）5月,2019-05",
    "平成31(令和元)年5月1日,2019-05-01",
    "令和元年(2019年)5月1日,2019-05-01",
    "2019（令和元）年5月,2019-05",
    "令和元年度,2019",
    "令和5年度末,2024-03",
    "2023年度末（予定）,2024-03",
    "R5.4頃,2023-04",
    "R5年度,2023",
    "令和元,2019",
    "2022年秋,2022",
    "令和5年4月吉日,2023-04",
    "2021年4月導入,2021-04"
  })
  void aDateIsReadAsPreciselyAsItIsWritten(String written, String iso) {
    assertThat(DateText.parseInDateColumn(CellText.clean(written))).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-30",
    "2023/13/1",
    "RTX830",
    "Windows 10",
    "1.2.3.4",
    "R-1",
    "10.0.0.1",
    "不明",
    "令和5年(2022年)4月",
    "更新予定",
    "5年度",
    "令和"
  })
  void whatIsNoDateIsNone(String written) {
    assertThat(DateText.parse(CellText.clean(written))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025年度,2026-03",
    "令和七年度,2026-03",
    "令和7年度まで,2026-03",
    "R7年度末,2026-03",
    "2026/3/31,2026-03-31",
    "2026年,2026"
  })
  void whatLastsForAFiscalYearEndsInMarch(String written, String iso) {
    assertThat(DateText.parseLast(CellText.clean(written))).contains(iso);
  }

  @Test
  void aFormattedDateIsReadBack() {
    Property.holds(random -> {
      LocalDate date = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(16_000));
      int y = date.getYear();
      int m = date.getMonthValue();
      int d = date.getDayOfMonth();
      String era = date.isBefore(LocalDate.of(2019, 5, 1)) ? "平成" + (y - 1988) : "令和" + (y - 2018);
      for (String written :
          List.of(
              y + "/" + m + "/" + d,
              y + "." + m + "." + d,
              y + "年" + m + "月" + d + "日",
              era + "年" + m + "月" + d + "日",
              date.toString())) {
        assertThat(DateText.parse(written)).as(written).contains(date.toString());
      }
      assertThat(DateText.parse(DateText.parse(date.toString()).orElseThrow()))
          .contains(date.toString());
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "172.20.20.161～164;172.20.20.161-172.20.20.164",
        "192.168.1.10-192.168.1.20;192.168.1.10-192.168.1.20",
        "192.168.1.10,11,12;192.168.1.10 192.168.1.11 192.168.1.12",
        "192.168.1.10、192.168.1.20／192.168.1.30;192.168.1.10 192.168.1.20 192.168.1.30",
        "192.168.1.1及び192.168.1.2;192.168.1.1 192.168.1.2",
        "192.168.001.010;192.168.1.10",
        "192.168.1.0/24;192.168.1.0/24",
        "192.168.1.10/24;192.168.1.10",
        "192.168.1.10/255.255.255.0;192.168.1.10",
        "192.168.1.10 255.255.255.0;192.168.1.10",
        "192.168.1.10(仮想);192.168.1.10",
        "DHCP;DHCP",
        "自動取得;DHCP",
        "DHCP（192.168.1.100～200）;DHCP",
        "192.168.1.5（DHCP予約）;192.168.1.5",
        "fe80::1;fe80::1",
        "10.0.0.1 4台;10.0.0.1",
        "１９２．１６８．１．１;192.168.1.1",
        "7.0.9;''",
        "未接続;''",
        "192.168.1.20 GW:192.168.1.254;192.168.1.20",
        "192.168.1.24 (旧:192.168.0.24);192.168.1.24"
      })
  void addressesAreReadInAllTheirDress(String written, String found) {
    assertThat(String.join(" ", AddressText.parse(CellText.clean(written)).addresses()))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "192,168,1,22;192.168.1.22;''",
        "192. 168. 1. 23;192.168.1.23;''",
        "192。168。1。25;192.168.1.25;''",
        "10.1.2;'';10.1.2",
        "172.20.1O.5;'';172.20.1O.5",
        "10.10.0.4.5;'';10.10.0.4.5",
        "未接続;'';''"
      })
  void slipsOfTheFingerInAColumnOfAddressesAreMendedOrTold(
      String written, String found, String invalid) {
    AddressText.Addresses read = AddressText.parseInAddressColumn(CellText.clean(written));

    assertThat(String.join(" ", read.addresses())).isEqualTo(found);
    assertThat(String.join(" ", read.invalid())).isEqualTo(invalid);
  }

  @Test
  void aRangeIsReadBack() {
    Property.holds(random -> {
      int from = random.nextInt(200);
      int to = from + 1 + random.nextInt(50);
      String expected = "10.1.2." + from + "-10.1.2." + to;
      for (String mark : List.of("~", "～", "-", " - ", "〜", "–")) {
        String written = CellText.clean("10.1.2." + from + mark + to);
        assertThat(AddressText.parse(written).addresses()).containsExactly(expected);
      }
      assertThat(AddressText.parse(expected).addresses()).containsExactly(expected);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "A4-83-E7-10-00-21",
    "a483.e710.0021",
    "A483E7100021",
    "a4:83:e7:10:00:21",
    "Ａ４：８３：Ｅ７：１０：００：２１",
    "a483e7-100021",
    "有線 A4-83-E7-10-00-21"
  })
  void macsAreReadInAllTheirForms(String written) {
    assertThat(MacText.parse(CellText.clean(written))).containsExactly("a4:83:e7:10:00:21");
  }

  @ParameterizedTest
  @CsvSource({
    "Windows Server 2019 Standard (1809),Windows Server 2019 Standard,1809",
    "Windows10Pro 22H2,Windows 10 Pro,22H2",
    "Win10 IoT Enterprise LTSC 2021 19044.3324,Windows 10 IoT Enterprise LTSC 2021,19044.3324",
    "Windows Server 2012 R2 Standard,Windows Server 2012 R2 Standard,''",
    "Windows 10 IoT Ent LTSC 2021,Windows 10 IoT Enterprise LTSC 2021,''",
    "Win Svr 2012R2,Windows Server 2012 R2,''",
    "WinSrv2016 Std,Windows Server 2016 Standard,''",
    "Windowsサーバー2019,Windows Server 2019,''",
    "ウィンドウズ10 Pro,Windows 10 Pro,''",
    "Windows 10 IoT Enterprise,Windows 10 IoT Enterprise,''",
    "FortiOS v7.2.8,FortiOS,7.2.8",
    "DSM 7.1,DSM,7.1",
    "iPadOS 17,iPadOS,17",
    "Cisco IOS 15.2(4)E7,Cisco IOS,15.2(4)E7",
    "Rev.14.01.42,'',Rev.14.01.42",
    "7.0.11,'',7.0.11",
    "VMware ESXi 7.0 U3,VMware ESXi,7.0 U3",
    "Ubuntu 22.04 LTS,Ubuntu,22.04 LTS",
    "Windows 11 22H2(22621.4317),Windows 11,22H2 22621.4317"
  })
  void systemsAreToldFromTheirVersions(String written, String os, String version) {
    Optional<Software> found = Software.find(CellText.clean(written));
    assertThat(found).isPresent();
    assertThat(found.orElseThrow().os()).isEqualTo(os);
    assertThat(found.orElseThrow().version()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "パスワード：abc123;パスワード：***",
        "PW=xxx;PW=***",
        "pass: hoge/移行済;pass: ***/移行済",
        "ID admin PW P@ss99;ID admin PW ***",
        "パスワードは8桁以上;パスワードは8桁以上",
        "パスワード：別紙;パスワード：別紙",
        "サーバは全て同じパスワード;サーバは全て同じパスワード",
        "PSK: sakura2020;PSK: ***",
        "ID/PW=admin/hush;ID/PW=***",
        "SSID a 暗号キー hushhush;SSID a 暗号キー ***"
      })
  void secretsInRemarksAreMasked(String written, String masked) {
    assertThat(SecretText.mask(written)).isEqualTo(masked);
    assertThat(SecretText.mask(masked)).isEqualTo(masked);
  }

  @Test
  void cleaningTwiceChangesNothing() {
    Property.holds(random -> {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append("ＡＢ１２ｱｶﾞ　 \n\t①㈱〃髙é".charAt(random.nextInt(16)));
      }
      String once = CellText.clean(text.toString());
      assertThat(CellText.clean(once)).isEqualTo(once);
    });
  }
}
