package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;

class RestrictedManagementTest {

  private static final String FORTIGATE =
      """
      #config-version=FGT80F-7.2.10-FW-build1706-240901:opmode=0:vdom=0:user=admin
      config system global
          set hostname "FW"
          set admin-sport 8443
      end
      config system interface
          edit "wan1"
              set ip 203.0.113.114 255.255.255.248
              set allowaccess ping https
              set role wan
          next
      end
      config firewall address
          edit "vendor"
              set subnet 198.51.100.40 255.255.255.255
          next
      end
      config firewall service custom
          edit "ADM"
              set tcp-portrange 8443
          next
      end
      config router static
          edit 1
              set gateway 203.0.113.113
              set device "wan1"
          next
      end
      """;

  private static final String LOCAL =
      """
      config firewall local-in-policy
          edit 1
              set intf "wan1"
              set srcaddr "vendor"
              set srcaddr-negate enable
              set dstaddr "all"
              set service "ADM"
              set schedule "always"
              set action deny
          next
      end
      """;

  @TempDir private Path folder;

  private List<Finding> open(String configuration) {
    return new Scenario(folder)
        .with("fw.conf", configuration).survey().findings().stream()
            .filter(it -> it.rule().equals("management-open-outside"))
            .toList();
  }

  @Test
  void managementThatALocalPolicyLeavesToOneSourceIsToldSo() {
    Finding found = open(FORTIGATE + LOCAL).getFirst();

    assertThat(found.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(found.title()).contains("院外の決まった相手（198.51.100.40");
  }

  @Test
  void managementThatNothingRestrictsIsOpenToAll() {
    Finding found = open(FORTIGATE).getFirst();

    assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(found.title()).endsWith("が院外から見えます");
  }
}
