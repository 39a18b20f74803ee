package org.yagura.cli.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReachCommandsTest {

  private static final String FIREWALL =
      """
      #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0:user=admin
      config system global
          set hostname "FW-A"
      end
      config system interface
          edit "wan1"
              set ip 203.0.113.2 255.255.255.248
              set type physical
              set role wan
          next
          edit "server"
              set ip 10.10.1.1 255.255.255.0
              set type physical
              set alias "SERVER"
          next
          edit "office"
              set ip 10.10.2.1 255.255.255.0
              set type physical
              set alias "OFFICE"
          next
      end
      config firewall address
          edit "all"
          next
          edit "backup"
              set subnet 10.10.1.5 255.255.255.255
          next
          edit "ehr"
              set subnet 10.10.1.6 255.255.255.255
          next
      end
      config firewall service custom
          edit "HTTPS"
              set tcp-portrange 443
          next
          edit "SMB"
              set tcp-portrange 445
          next
      end
      config firewall vip
          edit "web"
              set extip 203.0.113.3
              set mappedip "10.10.1.6"
              set extintf "wan1"
              set portforward enable
              set extport 8443
              set mappedport 443
          next
      end
      config firewall policy
          edit 1
              set name "web"
              set srcintf "wan1"
              set dstintf "server"
              set srcaddr "all"
              set dstaddr "web"
              set action accept
              set schedule "always"
              set service "HTTPS"
          next
          edit 2
              set name "files"
              set srcintf "office"
              set dstintf "server"
              set srcaddr "all"
              set dstaddr "backup"
              set action accept
              set schedule "always"
              set service "SMB"
          next
      end
      config router static
          edit 1
              set gateway 203.0.113.1
              set device "wan1"
          next
      end
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void hospital() throws IOException {
    Files.writeString(folder.resolve("fw.conf"), FIREWALL);
    Files.writeString(
        folder.resolve("台帳.csv"),
        """
        機器名,種別,IPアドレス,用途
        バックアップサーバ,サーバ,10.10.1.5,バックアップ
        電子カルテサーバ,サーバ,10.10.1.6,電子カルテ
        受付PC,端末,10.10.2.20,受付
        """);
  }

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String ask(String question, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = question;
    arguments[1] = "--folder";
    arguments[2] = folder.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    assertThat(run(new AskCommand(), arguments)).isZero();
    return out.toString();
  }

  @Test
  void whatAPolicyPermitsReachesAndTheAnswerNamesThePolicy() {
    assertThat(ask("OFFICEからバックアップサーバの445に届くか"))
        .contains("届きます")
        .contains("ポリシー 2「files」が許可")
        .contains("fw.conf 61〜70行目");
  }

  @Test
  void whatNoPolicyPermitsDoesNotReach() {
    assertThat(ask("OFFICEから10.10.1.6のRDPに届きますか？")).contains("直接は届きません");
  }

  @Test
  void whatStopsItIsNamedWithItsLine() {
    assertThat(ask("OFFICEから10.10.1.6のRDPに届きますか？"))
        .contains("office から server へのポリシーに許可する規則がなく")
        .contains("fw.conf 50行目");
  }

  @Test
  void wordsThatNothingBearsAreSaidAndNotGuessed() {
    for (String asked : List.of("ランサムウェアが来たら電子カルテは大丈夫？", "業者は電子カルテに入れますか？", "電子カルテからインターネットに届くか")) {
      assertThat(run(new AskCommand(), asked, "--folder", folder.toString())).isEqualTo(2);
    }
  }

  @Test
  void anAddressThatNoListNamesIsAskedAboutAllTheSame() {
    assertThat(ask("OFFICEから10.10.1.77に届くか")).contains("10.10.1.77（台帳にない機器）");
  }

  @Test
  void whoReachesTheBackupIsAskedOfAllEntrancesAndSegments() {
    assertThat(ask("バックアップサーバに届くのは誰か"))
        .contains("OFFICE")
        .contains("SERVER")
        .doesNotContain("インターネット回線");
  }

  @Test
  void aPublishedServiceIsReachedAtThePortItHasInside() {
    assertThat(ask("インターネットからどこに届くか")).contains("電子カルテサーバ　tcp 443").contains("宛先変換「web」");
  }

  @Test
  void aDisabledSegmentNameIsNotGuessed() {
    assertThat(run(new AskCommand(), "薬局から10.10.1.5に届くか", "--folder", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("「薬局」に当たる機器・回線・セグメントが資料に見つかりません");
  }

  @Test
  void anAnswerAsJsonTellsTheVerdictAndItsEvidence() {
    assertThat(ask("OFFICEからバックアップサーバのSMBに届くか", "--json"))
        .contains("\"verdict\": \"permitted\"".replace(": ", " : "))
        .contains("\"says\"")
        .contains("fw.conf");
  }

  @Test
  void aChangeClosesWhatTheRuleLetIn() throws IOException {
    Path changes = folder.resolveSibling(folder.getFileName() + "-changes.yaml");
    Files.writeString(
        changes,
        """
        changes:
          - remove: {device: FW-A, rule: 2}
          - add:
              device: FW-A
              action: permit
              from: office
              to: server
              source: 10.10.2.20
              destination: 10.10.1.6
              service: tcp/22
        """);

    assertThat(run(new WhatIfCommand(), changes.toString(), "--folder", folder.toString()))
        .isZero();

    assertThat(out.toString())
        .contains("届かなくなる通信: 1 件")
        .contains("OFFICE（10.10.2.0/24） → バックアップサーバ　tcp 445")
        .contains("新しく届く通信: 1 件")
        .contains("OFFICE（10.10.2.0/24） → 電子カルテサーバ　tcp 22");
  }

  @Test
  void aPlaceForARuleThatIsNotThereIsToldWithTheListsThereAre() throws IOException {
    Path changes = folder.resolveSibling(folder.getFileName() + "-nowhere.yaml");
    Files.writeString(
        changes,
        """
        changes:
          - add: {device: FW-A, list: global, action: permit, service: tcp/22}
        """);

    run(new WhatIfCommand(), changes.toString(), "--folder", folder.toString());

    assertThat(err.toString()).contains("見つかりません").contains("この機器にある list: policy");
  }

  @Test
  void aDenialOfOnePortClosesThatPortAlone() throws IOException {
    Path changes = folder.resolveSibling(folder.getFileName() + "-port.yaml");
    Files.writeString(
        changes,
        """
        changes:
          - add: {device: FW-A, action: permit, from: office, to: server, source: 10.10.2.0/24, destination: 10.10.1.6, service: any}
        """);
    run(new WhatIfCommand(), changes.toString(), "--folder", folder.toString());
    assertThat(out.toString()).contains("新しく届く通信: 1 件").contains("すべての通信");
  }

  @Test
  void changesThatCannotBeReadAreNamedWithTheirLine() throws IOException {
    Path changes = folder.resolveSibling(folder.getFileName() + "-broken.yaml");
    Files.writeString(changes, "changes:\n  - disable: 存在しない回線\n  - blow-up: 1\n");

    assertThat(run(new WhatIfCommand(), changes.toString(), "--folder", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("2行目").contains("3行目: 「blow-up」という変更はありません");
  }
}
