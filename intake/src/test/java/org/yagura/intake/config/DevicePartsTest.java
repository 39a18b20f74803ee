package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ConfiguredDevice;

class DevicePartsTest {

  private static final String RTX =
      """
      # RTX830 Rev.15.02.14 (Fri Jul 26 2019)
      # main:  RTX830 ver=00 serial=M4A000001 MAC-Address=00:a0:de:00:00:01
      ip lan1 address 192.168.1.1/24
      ip lan2 address dhcp
      telnetd service off
      """;

  private static final String SWITCH =
      """
      Building configuration...

      Current configuration : 1234 bytes
      !
      version 15.2
      service timestamps log datetime msec
      !
      hostname SW01
      !
      interface Vlan10
       ip address 192.168.10.2 255.255.255.0
      !
      interface GigabitEthernet1/0/1
       switchport access vlan 10
      end
      """;

  private static final String FORTIGATE =
      """
      #config-version=FGT60F-7.0.12-FW-build0523-230606:opmode=0:vdom=0:user=admin
      config system global
          set hostname "FW01"
      end
      config system interface
          edit "wan1"
              set ip 192.0.2.2 255.255.255.248
          next
      end
      """;

  private static List<DeviceConfiguration> devices(String text) {
    MaterialReading reading =
        new ConfigMaterials()
            .read(new Material("all.log", text.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow();
    return reading.observations().stream()
        .map(it -> ((ConfiguredDevice) it).configuration())
        .toList();
  }

  private static List<String> names(String text) {
    return devices(text).stream()
        .map(DeviceConfiguration::identity)
        .map(it -> it.platform() + " " + name(it))
        .toList();
  }

  private static String name(DeviceIdentity it) {
    var named = it.hostname() != null ? it.hostname() : it.serial();
    return named == null ? "" : named.value();
  }

  @Test
  void configurationsOfThreeMakersBehindEachOtherAreThreeDevices() {
    assertThat(names(RTX + SWITCH + FORTIGATE))
        .containsExactly("YAMAHA_RTX M4A000001", "CISCO_IOS SW01", "FORTIOS FW01");
  }

  @Test
  void aPartThatNoReaderKnowsIsTold() {
    String strange = "core9# show version\nAcme Switch OS 1.2\ncore9# show vlan\nvlan 10 care\n";
    String session =
        "SW01#show running-config\n" + SWITCH + strange + "SW02#show running-config\n" + SWITCH;
    List<Problem> problems =
        new ConfigMaterials()
            .read(new Material("all.log", session.getBytes(StandardCharsets.UTF_8)))
            .orElseThrow()
            .report()
            .problems();

    assertThat(problems).anyMatch(it -> it.message().contains("どの機器の設定か分からず"));
  }

  @Test
  void eachDeviceKeepsItsOwnAddressesAndLines() {
    DeviceConfiguration second =
        devices(SWITCH + SWITCH.replace("SW01", "SW02").replace("10.2", "10.3")).get(1);

    assertThat(second.network().interfaces().getFirst().addresses())
        .singleElement()
        .asString()
        .contains("192.168.10.3");
    assertThat(second.network().interfaces().getFirst().evidence().at().location())
        .isEqualTo("line 25-26");
  }

  @Test
  void aSessionThatGoesFromOneDeviceToTheNextAndBackHoldsTwo() {
    String session =
        "RT01#show running-config\n"
            + SWITCH.replace("SW01", "RT01")
            + "RT01#ssh 192.168.10.2\nPassword:\n\nSW01>enable\nPassword:\nSW01#show run\n"
            + SWITCH.replace("10.2", "10.3")
            + "SW01#exit\nRT01#show version\nCisco IOS Software, Version 15.2(4)M6\nRT01#exit\n";

    assertThat(names(session)).containsExactly("CISCO_IOS RT01", "CISCO_IOS SW01");
    assertThat(devices(session))
        .extracting(it -> Objects.requireNonNull(it.identity().firmware()).value())
        .containsExactly("15.2(4)M6", "15.2");
  }

  @Test
  void theSameDeviceAskedTwiceIsOne() {
    assertThat(names(SWITCH + SWITCH)).containsExactly("CISCO_IOS SW01");
    assertThat(names(RTX + RTX)).containsExactly("YAMAHA_RTX M4A000001");
    assertThat(names("SW01#show run\n" + SWITCH + "SW01#show start\n" + SWITCH))
        .containsExactly("CISCO_IOS SW01");
  }

  @Test
  void aNameOfAnotherBlockBeginsNoDevice() {
    String entry = "config system dns-database\n    set hostname \"www\"\nend\n";

    assertThat(names(FORTIGATE + entry)).containsExactly("FORTIOS FW01");
  }

  @Test
  void membersOfAClusterAreNotTornApart() {
    String junos =
        """
        version 20.4R3;
        groups {
            node0 {
                system {
                    host-name FW-A;
                }
            }
            node1 {
                system {
                    host-name FW-B;
                }
            }
        }
        interfaces {
            ge-0/0/0 {
                unit 0 {
                    family inet {
                        address 10.0.0.1/24;
                    }
                }
            }
        }
        """;

    assertThat(devices(junos)).hasSize(1);
  }
}
