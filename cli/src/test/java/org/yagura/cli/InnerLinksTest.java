package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Survey;

class InnerLinksTest {

  @TempDir private Path folder;

  /** {@code name protocol ports} of what surely passes from a segment or connection. */
  private static List<String> reached(Survey survey, String id) {
    return survey.assessments().reachability().from().stream()
        .filter(it -> it.id().contains(id))
        .flatMap(it -> it.reaches().stream())
        .map(it ->
            survey.facility().asset(it.asset()).orElseThrow().label()
                + " "
                + it.protocol()
                + " "
                + it.ports())
        .toList();
  }

  private Scenario hosts() {
    return new Scenario(folder)
        .with("台帳.csv", "機器名,種別,IPアドレス\nPC1,端末,10.1.1.5\nSV1,サーバ,10.2.2.5\nSV2,サーバ,10.2.2.6\n");
  }

  private static String policy(int id, String from, String to, String address) {
    return """
      edit %d
        set srcintf "%s"
        set dstintf "%s"
        set srcaddr "all"
        set dstaddr "%s"
        set action accept
        set schedule "always"
        set service "SMB"
      next
    """
        .formatted(id, from, to, address);
  }

  private static String twoDomains(String link0, String link1) {
    return """
    #config-version=FGT100F-7.2.8-FW-build1639-240313:opmode=0:vdom=1
    config global
    config system global
      set hostname "FW1"
      set vdom-mode multi-vdom
    end
    config system interface
      edit "port1"
        set vdom "OFFICE"
        set ip 10.1.1.1 255.255.255.0
      next
      edit "port2"
        set vdom "EHR"
        set ip 10.2.2.1 255.255.255.0
      next
      %s
    end
    end
    config vdom
    edit OFFICE
    config router static
      edit 1
        set dst 10.2.2.0 255.255.255.0
        set gateway 172.31.0.2
        set device "%s"
      next
    end
    config firewall policy
    %s
    end
    end
    config vdom
    edit EHR
    config firewall address
      edit "SV1"
        set subnet 10.2.2.5 255.255.255.255
      next
    end
    config firewall policy
    %s
    end
    end
    """
        .formatted(
            """
            edit "%s"
              set vdom "OFFICE"
              set ip 172.31.0.1 255.255.255.252
            next
            edit "%s"
              set vdom "EHR"
              set ip 172.31.0.2 255.255.255.252
            next
            """
                .formatted(link0, link1),
            link0,
            policy(1, "port1", link0, "all"),
            policy(1, link1, "port2", "SV1"));
  }

  @Test
  void aLinkBetweenVirtualDomainsIsFollowedAndBothPoliciesDecide() {
    Survey survey = hosts().with("fw.conf", twoDomains("npu0_vlink0", "npu0_vlink1")).survey();

    assertThat(reached(survey, "10.1.1.0/24"))
        .contains("SV1 tcp 445")
        .noneMatch(it -> it.startsWith("SV2"));
  }

  @Test
  void sslVpnListensOnEveryInterfaceThatItNames() {
    Survey survey =
        new Scenario(folder)
            .with(
                "fw.conf",
                """
                #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0
                config system global
                  set hostname "FW1"
                end
                config system interface
                  edit "wan1"
                    set ip 203.0.113.2 255.255.255.0
                    set role wan
                  next
                  edit "wan2"
                    set ip 198.51.100.2 255.255.255.0
                    set role wan
                  next
                  edit "internal"
                    set ip 10.1.1.1 255.255.255.0
                  next
                end
                config router static
                  edit 1
                    set gateway 203.0.113.1
                    set device "wan1"
                  next
                  edit 2
                    set gateway 198.51.100.1
                    set device "wan2"
                  next
                end
                config vpn ssl settings
                  set port 10443
                  set source-interface "wan1" "wan2"
                end
                """)
            .survey();

    assertThat(survey.connections())
        .filteredOn(it -> it.end().interfaceName().startsWith("wan"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(reached(survey, it.id())).contains("FW1 tcp 10443"));
  }

  @Test
  void aRouteIntoAnotherTableLeadsToItsNetworks() {
    Survey survey =
        hosts()
            .with(
                "srx.conf",
                """
                set version 21.4R3
                set system host-name SRX1
                set interfaces ge-0/0/1 unit 0 family inet address 10.1.1.1/24
                set interfaces ge-0/0/2 unit 0 family inet address 10.2.2.1/24
                set routing-instances EHR instance-type virtual-router
                set routing-instances EHR interface ge-0/0/2.0
                set routing-options static route 10.2.2.0/24 next-table EHR.inet.0
                set security zones security-zone office interfaces ge-0/0/1.0
                set security zones security-zone ehr interfaces ge-0/0/2.0
                set security policies from-zone office to-zone ehr policy p match source-address any
                set security policies from-zone office to-zone ehr policy p match destination-address any
                set security policies from-zone office to-zone ehr policy p match application junos-ssh
                set security policies from-zone office to-zone ehr policy p then permit
                """)
            .survey();

    assertThat(reached(survey, "10.1.1.0/24")).contains("SV1 tcp 22", "SV2 tcp 22");
  }

  @Test
  void whoDialsInToGlobalProtectArrivesAtTheTunnelThatItsEntryNames() {
    Survey survey =
        new Scenario(folder)
            .with("台帳.csv", "機器名,種別,IPアドレス\nSV1,サーバ,10.2.2.5\n")
            .with(
                "pa.txt",
                """
                set deviceconfig system hostname PA
                set network interface ethernet ethernet1/1 layer3 ip 203.0.113.2/24
                set network interface ethernet ethernet1/2 layer3 ip 10.2.2.1/24
                set network interface tunnel units tunnel.1
                set network virtual-router default interface [ ethernet1/1 ethernet1/2 tunnel.1 ]
                set network virtual-router default routing-table ip static-route d destination 0.0.0.0/0
                set network virtual-router default routing-table ip static-route d nexthop ip-address 203.0.113.1
                set zone untrust network layer3 ethernet1/1
                set zone trust network layer3 ethernet1/2
                set zone vpn network layer3 tunnel.1
                set global-protect global-protect-gateway G local-address interface ethernet1/1
                set global-protect global-protect-gateway G remote-user-tunnel G-N
                set network tunnel global-protect-gateway G-N tunnel-interface tunnel.1
                set network tunnel global-protect-gateway G-N ip-pool 10.99.0.0/24
                set rulebase security rules gp from vpn
                set rulebase security rules gp to trust
                set rulebase security rules gp source any
                set rulebase security rules gp destination any
                set rulebase security rules gp application any
                set rulebase security rules gp service service-https
                set rulebase security rules gp action allow
                """)
            .survey();

    assertThat(survey.connections())
        .filteredOn(it -> it.end().interfaceName().equals("tunnel.1"))
        .singleElement()
        .satisfies(it -> assertThat(reached(survey, it.id())).contains("SV1 tcp 443"));
  }
}
