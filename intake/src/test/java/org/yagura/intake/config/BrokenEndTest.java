package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.model.material.Problem;

class BrokenEndTest {

  private static final String ROUTER =
      """
      Building configuration...

      Current configuration : 900 bytes
      !
      version 15.4
      hostname RT
      !
      interface GigabitEthernet0/0
       ip address 10.0.0.1 255.255.255.0
      !
      ip route 0.0.0.0 0.0.0.0 10.0.0.254
      !
      """;

  private static List<String> problems(String text) {
    Material material = new Material("rt.txt", text.getBytes(StandardCharsets.UTF_8));
    return new ConfigMaterials()
        .read(material).orElseThrow().report().problems().stream()
            .map(it -> it.at().location() + " " + it.gravity())
            .toList();
  }

  @Test
  void aWholePrintEndsWithItsEndMark() {
    assertThat(problems(ROUTER + "end\n")).isEmpty();
    assertThat(problems(ROUTER + "end\n\nRT#\nRT#exit\n")).isEmpty();
  }

  @Test
  void aWholePrintWithoutItsEndMarkWasCutOff() {
    assertThat(problems(ROUTER)).containsExactly("line 12 " + Problem.Gravity.PARTIAL);
  }

  @Test
  void aTextThatBreaksOffWithinItsLastLineMayHaveBeenCutOff() {
    String excerpt = ROUTER.substring(ROUTER.indexOf("version"));

    assertThat(problems(excerpt)).isEmpty();
    assertThat(problems(excerpt + "ip route 10.1.0.0 255.255.0.0 10.0.0.9"))
        .containsExactly("line 9 " + Problem.Gravity.NOTE);
    assertThat(problems(excerpt + "end")).isEmpty();
  }

  @Test
  void aSwitchsConfigurationWithoutItsEndMayHaveBeenCutOffAtTheEndOfALine() {
    String print =
        """
        !
        service password-encryption
        !
        hostname SW
        !
        interface port1.0.1-1.0.24
         switchport
        !
        interface vlan1
         ip address 10.0.0.2/24
        !
        """;

    assertThat(problems(print)).containsExactly("line 11 " + Problem.Gravity.NOTE);
    assertThat(problems(print + "end\n")).isEmpty();
  }

  @Test
  void groupsThatContainThemselvesAreTold() {
    String firewall =
        """
        : Hardware:   ASA5516
        ASA Version 9.12(4)
        hostname FW
        interface GigabitEthernet1/1
         nameif inside
         security-level 100
         ip address 10.0.0.1 255.255.255.0
        object-group network A
         group-object B
        object-group network B
         group-object A
        access-list X extended permit ip object-group A any
        access-group X in interface inside
        """;

    assertThat(problems(firewall)).containsExactly("line 11 " + Problem.Gravity.PARTIAL);
  }
}
