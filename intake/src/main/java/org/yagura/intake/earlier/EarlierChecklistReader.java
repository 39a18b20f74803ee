package org.yagura.intake.earlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the {@code checklist.json} of an earlier survey that a person put among the materials. Its
 * answers are never this year's: they are proposals to confirm anew.
 */
public final class EarlierChecklistReader implements MaterialReader {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (!material.startsWith('{') && !material.startsWith(0xEF, 0xBB, 0xBF, '{')) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    EarlierItems items = new EarlierItems(material.path(), decoded.text().split("\n", -1));
    boolean whole = true;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), decoded.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT || !items.read(parser)) {
        return Optional.empty();
      }
    } catch (JacksonException e) {
      whole = false;
    }
    return items.isChecklist()
        ? Optional.of(reading(material, decoded, items, whole))
        : Optional.empty();
  }

  private static MaterialReading reading(
      Material material, DecodedText decoded, EarlierItems items, boolean whole) {
    List<Problem> problems = new ArrayList<>();
    if (!whole) {
      problems.add(
          new Problem(
              new SourceRef.Whole(material.path()),
              Problem.Gravity.PARTIAL,
              "以前の点検結果（checklist.json）が途中で切れています。読めた %d 項目だけを使いました。"
                  .formatted(items.entries().size()),
              "以前の結果のフォルダから、取り直したファイルに差し替えてください。"));
    }
    return new MaterialReading(
        new MaterialReport(
            material.path(),
            MaterialKind.ANSWERS,
            "yagura-checklist",
            decoded.encoding(),
            items.entries().size(),
            List.of(),
            List.of(),
            problems,
            null),
        List.copyOf(items.entries()));
  }
}
