package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.fortios.FortiosReader;
import org.yagura.intake.config.yamaha.YamahaReader;

/** What decides about packets and is not followed is said, never passed over. */
class DoubtsTest {

  private static List<String> doubts(VendorReader reader, String text) {
    return Walk.through(reader, text).appliance().doubts().stream().map(Doubt::what).toList();
  }

  @Test
  void yamahaPolicyFiltersAndInterconnectionAreDoubts() {
    String text =
        """
        # FWX120 Rev.11.03.28 (Mon Dec 12 09:50:07 2022)
        ip lan1 address 192.168.1.1/24
        ip lan2 address 192.168.2.1/24
        ip policy filter 1100 reject * * * * *
        ip policy filter set 101 name="base" 1100
        ip policy filter set enable 101
        vlan interconnect group 1 lan1.1 lan1.2
        """;

    assertThat(doubts(new YamahaReader(), text))
        .anyMatch(it -> it.contains("ip policy filter set enable 101"))
        .anyMatch(it -> it.contains("vlan interconnect group"));
  }

  @Test
  void aFortiosTableThatDecidesAndIsNotKnownIsADoubt() {
    String text =
        """
        #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0
        config system interface
          edit "port1"
            set ip 10.1.1.1 255.255.255.0
          next
        end
        config firewall security-policy
          edit 1
            set srcintf "port1"
            set action accept
          next
        end
        """;

    assertThat(doubts(new FortiosReader(), text))
        .anyMatch(it -> it.contains("config firewall security-policy"));
  }

  @Test
  void aPolicyWithALineThatNobodyKnowsIsNeitherPermittedNorDenied() {
    Walk walk =
        Walk.through(
            new FortiosReader(),
            """
            #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0
            config system interface
              edit "port1"
                set ip 10.1.1.1 255.255.255.0
              next
              edit "port2"
                set ip 10.2.2.1 255.255.255.0
              next
            end
            config firewall policy
              edit 1
                set srcintf "port1"
                set dstintf "port2"
                set srcaddr "all"
                set dstaddr "all"
                set action accept
                set schedule "always"
                set service "SMB"
                set quantum-gate enable
              next
              edit 2
                set srcintf "port1"
                set dstintf "port2"
                set srcaddr "all"
                set dstaddr "all"
                set action accept
                set schedule "always"
                set service "SSH"
                set ztna-status enable
              next
            end
            """);

    assertThat(walk.of("port1", "tcp 10.1.1.5 > 10.2.2.5:445")).startsWith("may: ");
    assertThat(walk.of("port1", "tcp 10.1.1.5 > 10.2.2.5:22")).startsWith("may: ");
  }
}
