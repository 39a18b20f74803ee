package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;

/** Configurations of some makers hold no name of the device. */
class UnnamedRouterTest {

  private static final String ROUTER =
      """
      # RTX1300 Rev.23.00.05 (Fri Jul 26 2024)
      ip lan1 address 10.10.10.1/24
      ip route default gateway pp 1
      pp select 1
       pp always-on on
       pppoe use lan2
       ip pp address 203.0.113.98/32
       pp enable 1
      tunnel select 1
       ip tunnel address 10.0.0.2/30
       tunnel enable 1
      telnetd service off
      """;

  @TempDir private Path folder;

  private Survey survey(String ledger) {
    return new Scenario(folder)
        .with("rtx1300.txt", ROUTER)
        .with("台帳.csv", "機器名,ホスト名,型番,IPアドレス\n" + ledger)
        .with("回線.csv", "No.,名称,種類,機器,IPアドレス\n1,インターネット,光回線,RTX1300,203.0.113.98\n")
        .survey();
  }

  @Test
  void theOnlyRouterOfItsModelInTheLedgerIsTheOneWhoseConfigurationWasRead() {
    Survey survey = survey("インターネットルータ,RTX-R1,RTX1300,\n予備,,RTX830,\n");

    assertThat(survey.facility().assets()).hasSize(2);
    assertThat(survey.connections())
        .extracting(ExternalConnection::status)
        .contains(ConnectionStatus.RECORDED)
        .doesNotContain(ConnectionStatus.RECORDED_ONLY);
  }

  @Test
  void twoOfAModelOrAnAddressOfItsOwnSayNothing() {
    assertThat(survey("ルータ1,,RTX1300,\nルータ2,,RTX1300,\n").facility().assets()).hasSize(3);
    assertThat(survey("分院ルータ,,RTX1300,192.168.99.1\n").facility().assets()).hasSize(2);
  }

  @Test
  void aRouterWithoutANameIsCalledByItsModelAndItsInsideAddress() {
    assertThat(survey("端末,PC1,,10.10.10.5\n").facility().assets())
        .extracting(Asset::label)
        .contains("RTX1300（10.10.10.1）");
  }
}
