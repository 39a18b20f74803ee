package org.yagura.intake.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.intake.yaml.YamlDocument;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Observation;

/** Reads {@code facility.yaml} (docs/formats/facility.md), also under another name. */
public final class ProfileReader implements MaterialReader {

  private static final int LARGEST = 1 << 20;
  private static final Pattern NAME = Pattern.compile("(?i)facility\\.ya?ml");

  /** A key at the beginning of a line. */
  private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z]{1,40}) ?[:：]");

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (material.bytes().length > LARGEST || material.startsWith('P', 'K', 3, 4)) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    boolean named = NAME.matcher(material.fileName()).matches();
    if (!named && !isProfile(decoded.text())) {
      return Optional.empty();
    }
    YamlDocument document = YamlDocument.read(material.path(), decoded.text());
    ProfileOf profile = ProfileOf.read(document);
    return Optional.of(
        new MaterialReading(
            MaterialReport.of(
                material.path(),
                MaterialKind.FACILITY,
                "yaml",
                decoded.encoding(),
                profile.problems()),
            profile.statement().<List<Observation>>map(List::of).orElse(List.of())));
  }

  /** Whether it states a name or a kind and two more of the facility's keys. */
  private static boolean isProfile(String text) {
    Matcher matcher = KEY.matcher(text);
    Set<String> keys =
        matcher.results().limit(200).map(it -> it.group(1)).collect(Collectors.toSet());
    long known = keys.stream().filter(ProfileOf.KEYS::contains).count();
    boolean own = keys.contains("beds") || keys.contains("prefecture") || keys.contains("kind");
    return known >= 3 && own && keys.contains("name");
  }
}
