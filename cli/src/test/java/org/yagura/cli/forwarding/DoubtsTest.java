package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.cisco.IosReader;
import org.yagura.intake.config.fortios.FortiosReader;
import org.yagura.intake.config.junos.JunosReader;
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
  void junosLogicalSystemsAreADoubt() {
    String flat =
        """
        set version 21.4R3
        set system host-name SRX
        set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
        set logical-systems LS1 interfaces ge-0/0/5 unit 0 family inet address 10.9.0.1/24
        """;
    String curly =
        """
        version 21.4R3;
        system { host-name SRX; }
        interfaces { ge-0/0/0 { unit 0 { family inet { address 192.0.2.1/24; } } } }
        logical-systems { LS1 { interfaces { ge-0/0/5 { unit 0 { family inet { address 10.9.0.1/24; } } } } } }
        """;

    assertThat(doubts(new JunosReader(), flat)).anyMatch(it -> it.contains("logical-systems"));
    assertThat(doubts(new JunosReader(), curly)).anyMatch(it -> it.contains("logical-systems"));
  }

  @Test
  void translationsOfOutsideSendersByAPoolAreADoubtOfAnIosRouter() {
    String text =
        """
        version 15.2
        hostname R1
        interface GigabitEthernet0/0
         ip address 192.0.2.1 255.255.255.0
         ip nat outside
        interface GigabitEthernet0/1
         ip address 10.0.0.1 255.255.255.0
         ip nat inside
        ip nat pool P 10.8.0.1 10.8.0.9 prefix-length 24
        ip nat outside source list 7 pool P
        access-list 7 permit 198.51.100.0 0.0.0.255
        """;

    assertThat(doubts(new IosReader(), text)).anyMatch(it -> it.contains("ip nat outside source"));
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
