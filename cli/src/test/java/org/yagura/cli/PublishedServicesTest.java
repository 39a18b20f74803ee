package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;

class PublishedServicesTest {

  @TempDir private Path folder;

  private static List<String> exposed(Survey survey, String interfaceName) {
    return survey.connections().stream()
        .filter(it -> it.end().interfaceName().equals(interfaceName))
        .flatMap(it -> it.exposes().stream())
        .map(it -> it.nature() + " " + it.protocol() + "/" + it.port() + " " + it.to())
        .toList();
  }

  private static final String ASA =
      """
      : Saved
      ASA Version 9.12(4)
      !
      hostname ASA01
      !
      interface GigabitEthernet1/1
       nameif outside
       security-level 0
       ip address 203.0.113.130 255.255.255.240
      !
      interface GigabitEthernet1/2
       nameif dmz
       security-level 50
       ip address 10.20.90.1 255.255.255.0
      !
      object network WEB
       host 10.20.90.10
      access-list OUT-IN extended permit tcp any host 10.20.90.10 eq https
      access-list OUT-IN extended deny ip any any
      object network WEB
       nat (dmz,outside) static 203.0.113.131
      access-group OUT-IN in interface outside
      route outside 0.0.0.0 0.0.0.0 203.0.113.129 1
      ssh 0.0.0.0 0.0.0.0 outside
      """;

  @Test
  void ofAHostWithAnAddressOfItsOwnOnlyWhatTheListPermitsIsExposed() {
    Survey survey = new Scenario(folder).with("asa.txt", ASA).survey();

    assertThat(exposed(survey, "GigabitEthernet1/1")).contains("PUBLISHED tcp/443 10.20.90.10");
    assertThat(survey.findings())
        .extracting(Finding::rule)
        .doesNotContain("published-but-filtered", "any-any-permit");
  }

  @Test
  void theListOfAnAsasInterfaceDoesNotGuardItsManagement() {
    Survey survey = new Scenario(folder).with("asa.txt", ASA).survey();

    assertThat(exposed(survey, "GigabitEthernet1/1"))
        .anyMatch(it -> it.startsWith("MANAGEMENT tcp/22"));
  }

  private static final String FORTIGATE =
      """
      #config-version=FG100F-7.2.8-FW-build1639-240313:opmode=0:vdom=0:user=admin
      config system global
          set hostname "FW01"
      end
      config system interface
          edit "wan2"
              set vdom "root"
              set ip 203.0.113.34 255.255.255.240
              set type physical
              set role wan
          next
          edit "port1"
              set vdom "root"
              set ip 172.16.1.1 255.255.255.0
              set type physical
              set role lan
          next
      end
      config firewall vip
          edit "WHOLE"
              set extip 203.0.113.35
              set mappedip "172.16.1.20"
              set extintf "any"
          next
          edit "RDP"
              set extip 203.0.113.36
              set mappedip "172.16.1.11"
              set extintf "wan2"
              set portforward enable
              set extport 13389
              set mappedport 3389
          next
      end
      config firewall service custom
          edit "HTTPS"
              set tcp-portrange 443
          next
          edit "RDP"
              set tcp-portrange 3389
          next
      end
      config firewall policy
          edit 1
              set srcintf "wan2"
              set dstintf "port1"
              set action accept
              set srcaddr "all"
              set dstaddr "WHOLE"
              set schedule "always"
              set service "HTTPS"
          next
          edit 2
              set srcintf "wan2"
              set dstintf "port1"
              set action deny
              set srcaddr "all"
              set dstaddr "RDP"
              set schedule "always"
              set service "RDP"
          next
          edit 3
              set srcintf "wan2"
              set dstintf "port1"
              set action accept
              set srcaddr "all"
              set dstaddr "RDP"
              set schedule "always"
              set service "RDP"
          next
      end
      config router static
          edit 1
              set gateway 203.0.113.33
              set device "wan2"
          next
      end
      """;

  @Test
  void aVirtualIpExposesWhatItsPolicyServes() {
    Survey survey = new Scenario(folder).with("fw.conf", FORTIGATE).survey();

    assertThat(exposed(survey, "wan2")).containsExactly("PUBLISHED tcp/443 172.16.1.20");
  }

  @Test
  void remoteControlUnderAnotherPortIsRemoteControl() {
    Survey survey =
        new Scenario(folder)
            .with("fw.conf", FORTIGATE.replace("set action deny", "set action accept"))
            .survey();

    assertThat(exposed(survey, "wan2")).contains("PUBLISHED tcp/13389 172.16.1.11");
    assertThat(survey.findings()).extracting(Finding::rule).contains("published-remote-control");
  }

  @Test
  void masqueradeThatLetsThroughOpensTheRoutersOwnServices() {
    String router =
        """
        # RTX1210 Rev.14.01.38 (Thu Nov 12 11:17:00 2020)
        # main:  RTX1210 ver=00 serial=S4H770001 MAC-Address=00:a0:de:77:00:01
        ip route default gateway pp 1
        ip lan1 address 172.16.70.1/24
        pp select 1
         pppoe use lan2
         ppp ipcp ipaddress on
         ip pp nat descriptor 1
         pp enable 1
        nat descriptor type 1 masquerade
        nat descriptor address outer 1 ipcp
        nat descriptor masquerade incoming 1 through
        """;

    Survey survey = new Scenario(folder).with("router.txt", router).survey();

    assertThat(exposed(survey, "pp 1")).anyMatch(it -> it.startsWith("MANAGEMENT tcp/23"));
  }

  @Test
  void anAddressPublishedOnOneLineIsNoneOfAnother() {
    String router =
        """
        version 15.9
        service timestamps log datetime msec
        hostname RT01
        interface GigabitEthernet0/0
         ip address 10.20.1.1 255.255.255.0
         ip nat inside
        interface Cellular0/1/0
         ip address negotiated
         ip nat outside
        interface Dialer1
         ip address 203.0.113.65 255.255.255.255
         ip nat outside
         encapsulation ppp
         dialer pool 1
        ip nat inside source static tcp 10.20.10.10 80 203.0.113.65 8081 extendable
        ip route 0.0.0.0 0.0.0.0 Dialer1
        line vty 0 4
         transport input ssh
        end
        """;

    Survey survey = new Scenario(folder).with("router.txt", router).survey();

    assertThat(exposed(survey, "Dialer1")).contains("PUBLISHED tcp/8081 10.20.10.10");
    assertThat(exposed(survey, "Cellular0/1/0")).noneMatch(it -> it.startsWith("PUBLISHED"));
  }
}
