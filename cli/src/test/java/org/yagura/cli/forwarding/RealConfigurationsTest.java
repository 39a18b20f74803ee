package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Pipeline;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.vendor.Appliances;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.asa.AsaReader;
import org.yagura.intake.config.fortios.FortiosReader;
import org.yagura.intake.config.junos.JunosReader;
import org.yagura.intake.config.panos.PanosReader;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.testkit.Shared;

class RealConfigurationsTest {

  private static final int MOST_PORTS = 8;

  private static VendorReader reader(String folder) {
    return switch (folder) {
      case "fortios" -> new FortiosReader();
      case "cisco-asa" -> new AsaReader();
      case "juniper" -> new JunosReader();
      default -> new PanosReader();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"fortios", "cisco-asa", "juniper", "paloalto"})
  void everyDeviceCanBeAskedAboutEveryPairOfPorts(String vendor) throws IOException {
    assumeThat(Shared.folder("data/configs/" + vendor)).isPresent();
    VendorReader reader = reader(vendor);
    int asked = 0;
    try (Stream<Path> walk = Files.walk(Shared.folder("data/configs/" + vendor).orElseThrow())) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String text = TextDecoder.decode(Files.readAllBytes(file)).text();
        ConfigText config = ConfigText.of(file.getFileName().toString(), text);
        for (DeviceConfiguration device : reader.read(config).devices()) {
          asked += ask(device);
        }
      }
    }
    assertThat(asked).isPositive();
  }

  private static int ask(DeviceConfiguration device) {
    Appliance appliance = Appliances.of("device", device);
    List<String> names = appliance.ports().stream().map(Port::name).limit(MOST_PORTS).toList();
    Pipeline pipeline = appliance.pipeline();
    for (String in : names) {
      assertThat(pipeline.arriving(in)).isEqualTo(pipeline.arriving(in));
      assertThat(pipeline.local(in)).isNotEmpty();
      for (String out : names) {
        assertThat(pipeline.crossing(in, out)).isEqualTo(pipeline.crossing(in, out));
      }
    }
    return names.size();
  }
}
