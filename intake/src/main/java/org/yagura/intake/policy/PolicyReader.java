package org.yagura.intake.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Observation;

/**
 * Reads what Windows tells of its policies: {@code net accounts}, {@code secedit}, {@code
 * auditpol}, PowerShell's lists, the registry and the reports of group policies. One text may hold
 * the output of several of them.
 */
public final class PolicyReader implements MaterialReader {

  /** Outputs of these commands are small; the largest report of policies has some megabytes. */
  private static final int LARGEST = 8 << 20;

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (material.bytes().length > LARGEST || isBinary(material)) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    List<Found> found = found(material.path(), decoded.text());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String formats = String.join("+", found.stream().map(Found::format).toList());
    return Optional.of(
        new MaterialReading(
            MaterialReport.of(
                material.path(), MaterialKind.DIRECTORY, formats, decoded.encoding(), List.of()),
            found.stream()
                .flatMap(it -> it.settings().stream())
                .<Observation>map(Observation.Governing::new)
                .toList()));
  }

  private static List<Found> found(String path, String text) {
    if (text.stripLeading().startsWith("<")) {
      return GroupPolicyXml.read(path, text)
          .or(() -> GroupPolicyHtml.read(path, text))
          .map(List::of)
          .orElse(List.of());
    }
    Lines lines = Lines.of(path, text);
    return Stream.of(
            NetAccounts.read(lines),
            SecurityTemplate.read(lines),
            PowerShellPolicy.read(lines),
            PowerShellPolicy.table(lines),
            RegistryValues.read(lines),
            AuditPolicy.read(lines))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isBinary(Material material) {
    return material.bytes().length == 0
        || material.startsWith('P', 'K', 3, 4)
        || material.startsWith(0xD0, 0xCF, 0x11, 0xE0)
        || material.startsWith('%', 'P', 'D', 'F')
        || material.startsWith(0x1F, 0x8B);
  }
}
