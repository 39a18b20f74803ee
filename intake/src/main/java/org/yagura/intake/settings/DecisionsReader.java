package org.yagura.intake.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.intake.yaml.YamlDocument;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;

/** Reads {@code decisions.yaml} (docs/formats/decisions.md), also under another name. */
public final class DecisionsReader implements MaterialReader {

  private static final int LARGEST = 1 << 20;
  private static final Pattern NAME = Pattern.compile("(?i)decisions?\\.ya?ml");
  private static final Pattern ROOT = Pattern.compile("(?m)^decisions ?[:：]");

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (material.bytes().length > LARGEST || material.startsWith('P', 'K', 3, 4)) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    boolean named = NAME.matcher(material.fileName()).matches();
    if (!named && !ROOT.matcher(decoded.text()).find()) {
      return Optional.empty();
    }
    YamlDocument document = YamlDocument.read(material.path(), decoded.text());
    DecisionsOf decisions = DecisionsOf.read(document);
    return Optional.of(
        new MaterialReading(
            MaterialReport.of(
                material.path(),
                MaterialKind.SETTINGS,
                "yaml",
                decoded.encoding(),
                decisions.problems()),
            decisions.observations()));
  }
}
