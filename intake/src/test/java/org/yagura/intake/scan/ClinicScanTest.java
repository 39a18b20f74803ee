package org.yagura.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.model.observation.AssetField;
import org.yagura.testkit.Shared;

class ClinicScanTest {

  @Test
  void theClinicsScansShowEveryHostAndTheMobileRouter() throws IOException {
    Optional<Path> folder = Shared.folder("acceptance/clinic/input/scan");
    assumeTrue(folder.isPresent(), "the shared folder is not here");
    ScanReading office = read(folder.orElseThrow().resolve("jimu.xml"));
    assertThat(office.sightings()).hasSize(8);
    assertThat(ScanReading.values(office.at("172.20.1.99"), AssetField.KIND))
        .containsExactly("network");
    assertThat(ScanReading.values(office.at("172.20.1.99"), AssetField.MAKE))
        .containsExactly("ZTE");
    ScanReading servers = read(folder.orElseThrow().resolve("server.xml"));
    assertThat(servers.sightings()).hasSize(8);
    assertThat(ScanReading.values(servers.at("172.20.10.25"), AssetField.OS_GUESS))
        .containsExactly("Microsoft Windows Server 2012 R2");
    assertThat(servers.problems()).isEmpty();
  }

  @Test
  void theBrokenScanKeepsItsHosts() throws IOException {
    Optional<Path> file = Shared.folder("acceptance/hostile/03-nmap-broken/input/scan.xml");
    assumeTrue(file.isPresent(), "the shared folder is not here");
    ScanReading broken = read(file.orElseThrow());
    assertThat(broken.sightings()).hasSize(6);
    assertThat(broken.problems()).hasSize(1);
  }

  private static ScanReading read(Path file) throws IOException {
    return ScanReading.of(file.getFileName().toString(), Files.readString(file));
  }
}
