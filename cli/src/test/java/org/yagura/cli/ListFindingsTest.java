package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;

class ListFindingsTest {

  @TempDir private Path folder;

  @Test
  void listsAloneTellWhatIsWrongWithThingsAndAccounts() {
    Survey survey =
        new Scenario(folder)
            .with(
                "台帳.csv",
                """
                機器名,ホスト名,種別,IPアドレス,設置場所,サポート終了日,保守契約満了
                電子カルテサーバ,EHR01,サーバ,10.0.0.5,電算室,2023/10/10,2027/3/31
                電子カルテ端末,EK01,パソコン,10.0.0.21,外来,2028/1/31,2026/3/31
                バックアップサーバ,BK01,サーバ,10.0.0.6,電算室,,
                画像サーバ,PACS01,サーバ,10.0.0.6,放射線科,,
                院内ルータ,RT01,ルータ,10.0.0.1,電算室,,
                """)
            .with(
                "管理者ID.csv",
                """
                対象,アカウント名,権限,使う人,パスワード桁数,備考
                EHR01,admin,管理者,事務長・業者,6,
                PACS01,pacs,管理者,業者,12,サーバと同じパスワード
                """)
            .with(
                "バックアップ一覧.csv",
                """
                対象,方法,頻度,世代,保管先,オフライン,復元手順書
                画像,複写,毎日,1世代,NAS,なし,なし
                """)
            .survey();

    assertThat(survey.findings())
        .extracting(Finding::rule)
        .contains(
            "support-ended-by-ledger",
            "contract-ended",
            "duplicate-address",
            "gateway-not-read",
            "flat-network",
            "ehr-and-backup-together",
            "short-password",
            "shared-password",
            "shared-account",
            "backup-not-offline",
            "backup-one-generation",
            "backup-restore-unproven",
            "ehr-backup-unknown");
  }

  @Test
  void anInsideAddressThatOnlyAConfigurationKnowsIsToldAndNoDevice() {
    Survey survey =
        new Scenario(folder)
            .with("台帳.csv", "機器名,IPアドレス\nNTPサーバ,10.0.0.9\n端末,10.0.0.100～10.0.0.120\n")
            .with(
                "sw.cfg",
                """
                version 15.2
                service timestamps log datetime msec
                hostname SW01
                interface Vlan1
                 ip address 10.0.0.2 255.255.255.0
                ip route 10.5.0.0 255.255.0.0 10.0.0.77
                ip route 10.6.0.0 255.255.0.0 10.0.0.2
                logging host 10.0.0.50
                logging host 10.0.0.110
                ntp server 10.0.0.9
                ntp server 203.0.113.123
                end
                """)
            .survey();

    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("pointed-at-unknown"))
        .extracting(Finding::title)
        .containsExactlyInAnyOrder(
            "設定が指している10.0.0.50の機器が、台帳にもスキャンにもありません", "設定が指している10.0.0.77の機器が、台帳にもスキャンにもありません");
    assertThat(survey.facility().assets()).hasSize(3);
  }

  @Test
  void whatWasThrownAwayIsNoPartOfASystemAndIsNotMissed() {
    Survey survey =
        new Scenario(folder)
            .with(
                "廃棄.csv",
                """
                機器名,ホスト名,種別,IPアドレス,廃棄日
                旧電子カルテサーバ,OLDEHR,サーバ,10.0.0.5,R3.4.30
                """)
            .with("台帳.csv", "機器名,種別,IPアドレス,状態\n電子カルテサーバ,サーバ,10.0.0.6,稼働中\n")
            .survey();

    assertThat(survey.facility().assets()).hasSize(2);
    assertThat(survey.facility().systems()).allMatch(it -> it.assets().size() == 1);
  }

  @Test
  void aListThatSaysNoneIsAFindingAndNoUnknown() {
    Survey survey =
        new Scenario(folder)
            .with(
                "バックアップ一覧.csv",
                """
                対象,方法,頻度,世代,保管先,オフライン
                画像,なし,,,,
                医事,複写,毎日,3世代,NAS,あり
                """)
            .survey();

    assertThat(survey.findings())
        .filteredOn(it -> it.rule().equals("no-backup"))
        .extracting(Finding::title)
        .containsExactly("画像のバックアップを取っていません");
    assertThat(survey.findings()).extracting(Finding::rule).doesNotContain("no-copy-survives");
  }

  @Test
  void aTableOfNeighboursProvesNoAbsence() {
    Survey survey =
        new Scenario(folder)
            .with(
                "台帳.csv",
                """
                機器名,種別,IPアドレス,設置場所
                電子カルテサーバ,サーバ,192.168.1.10,電算室
                画像サーバ,サーバ,192.168.1.11,電算室
                """)
            .with(
                "arp.txt",
                """
                インターフェイス: 192.168.1.101 --- 0x5
                  インターネット アドレス      物理アドレス           種類
                  192.168.1.10          00-11-22-33-44-55     動的
                  192.168.1.77          00-11-22-33-44-77     動的
                """)
            .survey();

    assertThat(survey.findings())
        .extracting(Finding::rule)
        .doesNotContain("ledger-device-not-seen");
  }
}
