package org.yagura.intake.config.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.material.Material;
import org.yagura.model.observation.ConfiguredDevice;

/** What devices of each maker ask of their administrators' passwords. */
class DevicePasswordsTest {

  private static List<String> demands(String text) {
    return new ConfigMaterials()
            .read(new Material("device.txt", text.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow()
            .observations()
            .stream()
            .filter(it -> it instanceof ConfiguredDevice)
            .flatMap(
                it -> ((ConfiguredDevice) it).configuration().administration().policies().stream())
            .map(it -> it.topic() + " " + it.value() + " " + it.evidence().says())
            .toList();
  }

  @Test
  void fortiosAsksOnlyWhereThePolicyIsSwitchedOn() {
    String policy =
        """
        #config-version=FGT60F-7.2.8-FW-build1639-240313:opmode=0:vdom=0:user=admin
        config system global
            set hostname "FW1"
        end
        config system password-policy
            set status %s
            set minimum-length 13
            set min-number 1
        end
        """;

    assertThat(demands(policy.formatted("enable")))
        .anyMatch(it -> it.startsWith("PASSWORD_LENGTH 13 set minimum-length 13"))
        .anyMatch(it -> it.startsWith("PASSWORD_AGE 0"))
        .anyMatch(it -> it.startsWith("PASSWORD_MIXED yes"));
    assertThat(demands(policy.formatted("disable"))).isEmpty();
  }

  @Test
  void iosStatesTheLengthForAllAndForPolicies() {
    assertThat(
            demands(
                """
                version 15.9
                hostname R1
                security passwords min-length 10
                aaa new-model
                aaa common-criteria policy STRONG
                 min-length 13
                 lifetime day 90
                !
                interface GigabitEthernet0/0
                 ip address 10.0.0.1 255.255.255.0
                """))
        .containsExactly(
            "PASSWORD_LENGTH 10 security passwords min-length 10",
            "PASSWORD_LENGTH 13 min-length 13",
            "PASSWORD_AGE 90 lifetime day 90");
  }

  @Test
  void asaStatesItLineByLine() {
    assertThat(
            demands(
                """
                ASA Version 9.16(4)
                hostname fw
                password-policy lifetime 180
                password-policy minimum-length 8
                password-policy minimum-special 1
                interface GigabitEthernet0/0
                 nameif outside
                 security-level 0
                """))
        .containsExactly(
            "PASSWORD_AGE 180 password-policy lifetime 180",
            "PASSWORD_LENGTH 8 password-policy minimum-length 8",
            "PASSWORD_MIXED yes password-policy minimum-special 1");
  }

  @Test
  void junosStatesItBesideTheLogins() {
    assertThat(
            demands(
                """
                set version 21.4R3
                set system host-name srx1
                set system login password minimum-length 12
                set system login password minimum-numerics 1
                set interfaces ge-0/0/0 unit 0 family inet address 10.0.0.1/24
                """))
        .containsExactly(
            "PASSWORD_LENGTH 12 set system login password minimum-length 12",
            "PASSWORD_MIXED yes set system login password minimum-numerics 1");
  }

  @Test
  void panOsAsksOnlyWhereComplexityIsOn() {
    String policy =
        """
        set deviceconfig system hostname PA-220
        set deviceconfig system ip-address 192.168.1.1
        set mgt-config password-complexity enabled %s
        set mgt-config password-complexity minimum-length 8
        set mgt-config password-complexity password-change expiration-period 90
        set network interface ethernet ethernet1/1 layer3 ip 10.0.0.1/24
        """;

    assertThat(demands(policy.formatted("yes")))
        .anyMatch(it -> it.startsWith("PASSWORD_LENGTH 8"))
        .anyMatch(it -> it.startsWith("PASSWORD_AGE 90"));
    assertThat(demands(policy.formatted("no"))).isEmpty();
  }

  @Test
  void alliedWarePlusStatesIt() {
    assertThat(
            demands(
                """
                !
                service password-encryption
                hostname SW1
                security-password minimum-length 8
                security-password lifetime 90
                !
                interface port1.0.1
                 switchport
                 switchport mode access
                !
                vlan database
                 vlan 10 name LAN
                """))
        .contains(
            "PASSWORD_LENGTH 8 security-password minimum-length 8",
            "PASSWORD_AGE 90 security-password lifetime 90");
  }
}
