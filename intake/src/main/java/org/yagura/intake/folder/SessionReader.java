package org.yagura.intake.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.scan.ScanReader;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Observation;

/**
 * Configurations, with the ARP, MAC and lease tables that a device printed in the same session:
 * what stands beside it is in no other file.
 */
final class SessionReader implements MaterialReader {

  /** No terminal session is longer, in bytes; only configurations and tables by themselves are. */
  private static final int LONGEST_SESSION = 8 << 20;

  private final ConfigMaterials configurations = new ConfigMaterials();

  @Override
  public Optional<MaterialReading> read(Material material) {
    return configurations
        .read(material)
        .map(it ->
            it.observations().isEmpty() || material.bytes().length > LONGEST_SESSION
                ? it
                : ScanReader.beside(material).map(tables -> both(it, tables)).orElse(it));
  }

  private static MaterialReading both(MaterialReading configuration, MaterialReading tables) {
    MaterialReport own = configuration.report();
    MaterialReport beside = tables.report();
    MaterialReport report =
        new MaterialReport(
            own.path(),
            own.kind(),
            own.format(),
            own.encoding(),
            beside.rowsUsed(),
            beside.setAside(),
            own.unusedColumns(),
            together(own.problems(), beside.problems()),
            own.coverage());
    List<Observation> all = together(configuration.observations(), tables.observations());
    return new MaterialReading(report, all);
  }

  private static <T> List<T> together(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
