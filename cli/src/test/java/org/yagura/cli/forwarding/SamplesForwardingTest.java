package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.vendor.Appliances;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.config.yamaha.YamahaReader;
import org.yagura.intake.material.Material;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.observation.ConfiguredDevice;
import org.yagura.testkit.Shared;

/** Real configurations become appliances whose every stage can be told. */
class SamplesForwardingTest {

  private static final int MOST_PORTS = 12;

  @Test
  void everySampleBecomesAnAppliance() throws IOException {
    Optional<Path> folder = Shared.folder("data/configs");
    assumeThat(folder).isPresent();
    int devices = 0;
    try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (DeviceConfiguration device : devices(file)) {
          walkAll(Appliances.of("x", device));
          devices++;
        }
      }
    }
    assertThat(devices).isGreaterThan(100);
  }

  private static List<DeviceConfiguration> devices(Path file) throws IOException {
    Material material = new Material(file.getFileName().toString(), Files.readAllBytes(file));
    return new ConfigMaterials()
        .read(material).stream()
            .flatMap(it -> it.observations().stream())
            .filter(ConfiguredDevice.class::isInstance)
            .map(it -> ((ConfiguredDevice) it).configuration())
            .toList();
  }

  private static void walkAll(Appliance it) {
    List<Port> ports = it.ports().stream().limit(MOST_PORTS).toList();
    for (Port in : ports) {
      assertThat(it.pipeline().arriving(in.name())).isNotNull();
      assertThat(it.pipeline().local(in.name())).isNotNull();
      for (Port out : ports) {
        assertThat(it.pipeline().crossing(in.name(), out.name())).isNotNull();
      }
    }
  }

  @Test
  void theClinicsRoutersDoWhatTheirOwnersBelieve() throws IOException {
    Optional<Path> folder = Shared.folder("acceptance/clinic/input/config");
    assumeThat(folder).isPresent();
    Walk office = clinic(folder.orElseThrow().resolve("rtx830.txt"));
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 192.0.2.130:443"))
        .isEqualTo("passes lan1 172.20.1.20:443");
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 192.0.2.130:3389")).isEqualTo("is dropped");
    assertThat(office.of("pp 1", "tcp 203.0.113.9 > 172.20.1.51:445")).isEqualTo("is dropped");
    assertThat(office.of("pp anonymous", "tcp 172.20.1.200 > 172.20.1.20:3389"))
        .isEqualTo("passes lan1 172.20.1.20:3389");
    assertThat(office.of("pp anonymous", "tcp 172.20.1.200 > 172.20.10.15:443"))
        .isEqualTo("passes lan1 172.20.10.15:443");
    assertThat(office.of("lan1/1", "tcp 172.20.30.100 > 172.20.1.20:443")).isEqualTo("is dropped");
    assertThat(office.of("lan1/1", "tcp 172.20.30.100 > 203.0.113.9:443"))
        .isEqualTo("passes pp 1 203.0.113.9:443");
    assertThat(office.of("pp 1", "udp 203.0.113.9 > 192.0.2.130:500")).isEqualTo("is answered");
    Walk qualification = clinic(folder.orElseThrow().resolve("資格確認ルータ.txt"));
    assertThat(qualification.of("pp 1", "tcp 10.0.0.1 > 172.20.60.11:443")).isEqualTo("is dropped");
    assertThat(qualification.of("lan1", "tcp 172.20.60.11 > 10.0.0.1:443"))
        .isEqualTo("passes pp 1 10.0.0.1:443");
    assertThat(qualification.of("lan1", "tcp 172.20.60.12 > 10.0.0.1:443")).isEqualTo("is dropped");
  }

  private static Walk clinic(Path file) throws IOException {
    String text = Files.readString(file, Charset.forName("windows-31j"));
    return Walk.through(new YamahaReader(), text);
  }
}
