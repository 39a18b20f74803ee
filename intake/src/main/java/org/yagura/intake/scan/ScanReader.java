package org.yagura.intake.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.scan.host.HostClaims;
import org.yagura.intake.scan.host.Phantoms;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.table.AddressTables;
import org.yagura.intake.scan.xml.XmlScans;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/**
 * Reads reports of scanners (nmap, OpenVAS/GVM, Nessus), ARP and MAC address tables and DHCP
 * leases. A text that also holds a device's configuration is not for it; ask the readers of
 * configurations first.
 */
public final class ScanReader implements MaterialReader {

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (isBinary(material)) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    return XmlScans.read(material.path(), decoded.text())
        .or(() -> AddressTables.read(material.path(), decoded.text()))
        .map(it -> reading(material.path(), decoded.encoding(), it));
  }

  /**
   * What a device's ARP, MAC and lease tables say in the same session in which it printed its
   * configuration; empty where the session holds none.
   */
  public static Optional<MaterialReading> beside(Material material) {
    DecodedText decoded = TextDecoder.decode(material.bytes());
    return AddressTables.printedBeside(ConfigText.of(material.path(), decoded.text()))
        .map(it -> reading(material.path(), decoded.encoding(), it));
  }

  /** Archives (also workbooks), old workbooks and PDF hold no scans; spares decoding them. */
  private static boolean isBinary(Material material) {
    return material.bytes().length == 0
        || material.startsWith('P', 'K', 3, 4)
        || material.startsWith(0xD0, 0xCF, 0x11, 0xE0)
        || material.startsWith('%', 'P', 'D', 'F')
        || material.startsWith(0x1F, 0x8B);
  }

  private static MaterialReading reading(String path, String encoding, ScanResult result) {
    Phantoms.Kept kept = Phantoms.remove(path, result.hosts());
    Origin origin = new Origin(OriginKind.MEASUREMENT, path, result.asOf());
    List<Observation> observations = new ArrayList<>();
    kept.hosts().forEach(it -> observations.add(HostClaims.of(it, origin)));
    List<Problem> problems = new ArrayList<>(result.problems());
    problems.addAll(kept.problems());
    MaterialReport report =
        new MaterialReport(
            path,
            MaterialKind.SCAN,
            result.format(),
            encoding,
            result.rowsUsed(),
            result.setAside(),
            List.of(),
            problems,
            null);
    return new MaterialReading(report, observations);
  }
}
