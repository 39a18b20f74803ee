package org.yagura.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ConfiguredDevice;
import org.yagura.model.observation.Sighting;

class SessionReaderTest {

  private static final String CONFIGURATION =
      """
      CORE#show running-config
      version 15.2
      service timestamps log datetime msec
      hostname CORE
      interface Vlan10
       ip address 10.1.10.1 255.255.255.0
      end
      """;

  private static final String TABLES =
      """
      CORE#sh ip arp
      Protocol  Address          Age (min)  Hardware Addr   Type   Interface
      Internet  10.1.10.1               -   0011.2233.4455  ARPA   Vlan10
      Internet  10.1.10.77              3   00a0.de00.0077  ARPA   Vlan10
      Internet  10.1.10.78              0   Incomplete      ARPA
      Internet  198.51.100.1            3   00a0.de00.0001  ARPA   Gi0/1
      CORE#exit
      """;

  private static MaterialReading read(String session) {
    return new SessionReader()
        .read(new Material("core.log", session.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow();
  }

  @Test
  void theTablesOfASessionAreReadBesideItsConfiguration() {
    MaterialReading reading = read(CONFIGURATION + TABLES);

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.CONFIG);
    assertThat(reading.observations().getFirst()).isInstanceOf(ConfiguredDevice.class);
    assertThat(addresses(reading)).containsExactly("10.1.10.1", "10.1.10.77");
    assertThat(reading.report().rowsRead()).isEqualTo(4);
    assertThat(reading.report().setAside()).hasSize(2);
  }

  @Test
  void aConfigurationAloneHasNoRows() {
    assertThat(read(CONFIGURATION).report().rowsRead()).isZero();
    assertThat(addresses(read(CONFIGURATION))).isEmpty();
  }

  private static List<String> addresses(MaterialReading reading) {
    return reading.observations().stream()
        .filter(it -> it instanceof Sighting)
        .flatMap(it -> ((Sighting) it).claims().stream())
        .filter(it -> it.field() == AssetField.ADDRESS)
        .map(it -> it.value())
        .toList();
  }
}
