package org.yagura.intake.config.yamaha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.lines.ConfigFixture;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.testkit.Shared;

class YamahaCorpusTest {

  private static ConfigText text(Path file) throws IOException {
    return ConfigText.of(
        file.getFileName().toString(), TextDecoder.decode(Files.readAllBytes(file)).text());
  }

  private static DeviceConfiguration clinic(String file) throws IOException {
    Path folder = Shared.folder("acceptance/clinic/input/config").orElseThrow();
    return new YamahaReader().read(text(folder.resolve(file))).devices().getFirst();
  }

  @Test
  void everyFileOfTheCorpusIsReadWithoutAnException() throws IOException {
    assumeThat(Shared.folder("data/configs/yamaha")).isPresent();
    YamahaReader reader = new YamahaReader();
    try (Stream<Path> files = Files.walk(Shared.folder("data/configs/yamaha").orElseThrow())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ConfigText text = text(file);
        int sure = reader.recognise(text);
        assertThat(sure).as(file.toString()).isBetween(0, 100);
        reader.read(text);
      }
    }
  }

  @Test
  void typedCommandListsAreMostlyUnderstood() throws IOException {
    assumeThat(Shared.folder("data/configs/yamaha")).isPresent();
    Path folder =
        Shared.folder("data/configs/yamaha/terraform-provider-rtx/internal/rtx/testdata")
            .orElseThrow();
    try (Stream<Path> files = Files.walk(folder.resolve("import_fidelity"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        DeviceConfiguration device = new YamahaReader().read(text(file)).devices().getFirst();
        assertThat(ConfigFixture.unread(device)).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void theClinicsRouterIsUnderstoodToTheLastLine() throws IOException {
    assumeThat(Shared.folder("acceptance/clinic")).isPresent();
    DeviceConfiguration device = clinic("rtx830.txt");

    assertThat(ConfigFixture.unread(device)).isEmpty();
    assertThat(device.network().find("pp 1")).isPresent();
    assertThat(device.remoteAccess().dialIns())
        .singleElement()
        .satisfies(it -> assertThat(it.carrier()).isEqualTo("pp 1"))
        .satisfies(it -> assertThat(it.interfaceName()).isEqualTo("pp anonymous"))
        .satisfies(it -> assertThat(it.enabled()).isTrue());
    assertThat(device.remoteAccess().tunnels()).isEmpty();
    assertThat(device.translation().published())
        .hasSize(5)
        .allMatch(it -> it.inUse() && it.interfaceName().equals("pp 1"));
    assertThat(device.filtering().lists())
        .extracting("name")
        .containsExactly("lan1/1 in", "pp 1 in", "pp 1 out");
    assertThat(device.administration().services())
        .extracting("service")
        .containsExactly("telnet", "http");
  }

  @Test
  void aServiceTurnedOffIsToldAsOff() throws IOException {
    assumeThat(Shared.folder("acceptance/clinic")).isPresent();
    List<ManagementService> services = clinic("資格確認ルータ.txt").administration().services();

    assertThat(services).hasSize(2).noneMatch(ManagementService::enabled);
  }
}
