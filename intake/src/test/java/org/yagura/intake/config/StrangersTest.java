package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;

class StrangersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#\n version 7.1.045, Release 6126P20\n#\n sysname QX-S4148GT\n#\ninterface Vlan-interface10\n ip address 192.168.1.1 255.255.255.0\n#\nreturn\n",
        "!\nvlan database\n vlan 10 name SERVER\n!\ninterface port1.1\n switchport\n switchport mode access\n no shutdown\n!\ninterface vlan1\n ip address 192.168.100.240/24\n!\nhttp-server enable\ntelnet-server enable\n!\nend\n",
        "#default configuration file for XX\n!\nhostname \"AX2340\"\n!\ninterface gigabitethernet 0/1\n switchport mode access\n!\nvlan 1\n"
      })
  void anotherMakersConfigurationIsNotTakenForCiscos(String text) {
    Optional<MaterialReading> reading =
        new ConfigMaterials().read(new Material("sw.txt", text.getBytes(StandardCharsets.UTF_8)));

    assertThat(reading.map(it -> it.observations().size()).orElse(0)).isZero();
  }
}
