package org.yagura.intake.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Advisory;
import org.yagura.model.observation.Observation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads CycloneDX bills of materials (JSON, XML) and CSAF advisories (JSON), which makers hand over
 * with their devices.
 */
public final class SupplyReader implements MaterialReader {

  /** The marks stand at the front; what stands behind this many tokens is another kind of file. */
  private static final int MOST_TOKENS = 20_000;

  private static final JsonFactory JSON = JsonFactory.builder().build();

  @Override
  public Optional<MaterialReading> read(Material material) {
    if (!material.startsWith('{') && !looksLikeText(material)) {
      return Optional.empty();
    }
    DecodedText decoded = TextDecoder.decode(material.bytes());
    String text = decoded.text().stripLeading();
    if (text.startsWith("{")) {
      return json(text)
          .map(it ->
              it == MaterialKind.SBOM
                  ? bill(material, decoded, true)
                  : advisory(material, decoded));
    }
    return text.startsWith("<") && isCycloneDxXml(text)
        ? Optional.of(bill(material, decoded, false))
        : Optional.empty();
  }

  private static boolean looksLikeText(Material material) {
    byte[] bytes = material.bytes();
    for (int i = 0; i < Math.min(bytes.length, 64); i++) {
      if (bytes[i] == '{' || bytes[i] == '<') {
        return true;
      }
    }
    return false;
  }

  private static Optional<MaterialKind> json(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      int depth = 1;
      for (int i = 0; i < MOST_TOKENS; i++) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return Optional.empty();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth <= 2 && token == JsonToken.VALUE_STRING) {
          Optional<MaterialKind> kind = mark(parser.currentName(), parser.getString());
          if (kind.isPresent()) {
            return kind;
          }
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<MaterialKind> mark(String name, String value) {
    if ("bomFormat".equals(name) && value.equals("CycloneDX")) {
      return Optional.of(MaterialKind.SBOM);
    }
    return "csaf_version".equals(name) ? Optional.of(MaterialKind.ADVISORY) : Optional.empty();
  }

  private static boolean isCycloneDxXml(String text) {
    try {
      XMLStreamReader reader = CycloneDxXml.open(text);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String namespace = reader.getNamespaceURI();
          return reader.getLocalName().equals("bom")
              && namespace != null
              && namespace.startsWith("http://cyclonedx.org/");
        }
      }
      return false;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static MaterialReading bill(Material material, DecodedText decoded, boolean json) {
    BillDraft draft = new BillDraft(material.path());
    String text = decoded.text().stripLeading();
    int skipped = lines(decoded.text().substring(0, decoded.text().length() - text.length()));
    draft.skip(skipped);
    int broken = json ? CycloneDxJson.read(text, draft) : CycloneDxXml.read(text, draft);
    List<Problem> problems = new ArrayList<>();
    if (broken > 0) {
      problems.add(
          new Problem(
              SourceRef.Line.of(material.path(), broken + skipped),
              draft.isEmpty() ? Problem.Gravity.LOST : Problem.Gravity.PARTIAL,
              "部品表が%d行目あたりで途切れているか壊れています。そこまでを読みました。".formatted(broken + skipped),
              "作成元から取り直したファイルに差し替えてください。"));
    } else if (draft.isEmpty()) {
      problems.add(note(material, "部品表（CycloneDX）に、製品も部品も書かれていません。"));
    }
    if (draft.leftOut() > 0) {
      problems.add(note(material, "部品が多すぎるため、残りの%d件は照合していません。".formatted(draft.leftOut())));
    }
    return new MaterialReading(
        MaterialReport.of(
            material.path(),
            MaterialKind.SBOM,
            json ? "cyclonedx-json" : "cyclonedx-xml",
            decoded.encoding(),
            problems),
        draft.isEmpty() ? List.of() : List.of(draft.bill()));
  }

  private static MaterialReading advisory(Material material, DecodedText decoded) {
    List<Problem> problems = new ArrayList<>();
    Optional<Advisory> advisory = AdvisoryOf.read(material.path(), decoded.text(), problems);
    if (advisory.isEmpty()) {
      problems.add(note(material, "勧告（CSAF）に、製品と結びついたCVE番号がありません。照合には使いません。"));
    }
    return new MaterialReading(
        MaterialReport.of(
            material.path(), MaterialKind.ADVISORY, "csaf-json", decoded.encoding(), problems),
        advisory.<List<Observation>>map(List::of).orElse(List.of()));
  }

  private static Problem note(Material material, String message) {
    return new Problem(new SourceRef.Whole(material.path()), Problem.Gravity.NOTE, message, "");
  }

  private static int lines(String blank) {
    return (int) blank.chars().filter(it -> it == '\n').count();
  }
}
