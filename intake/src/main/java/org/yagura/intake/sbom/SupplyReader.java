package org.yagura.intake.sbom;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.intake.xml.BoundedReader;
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
 * Recognises CycloneDX bills of materials (JSON, XML) and CSAF advisories (JSON), so that they are
 * named for what they are; a survey does not use them yet.
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
      return json(text).map(it -> reading(material, decoded, it, "json"));
    }
    return text.startsWith("<") && isCycloneDxXml(text)
        ? Optional.of(reading(material, decoded, MaterialKind.SBOM, "xml"))
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
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Lazily, damage would come as an unchecked exception at the first look at a text.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new BoundedReader(text));
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

  private static MaterialReading reading(
      Material material, DecodedText decoded, MaterialKind kind, String syntax) {
    String what = kind == MaterialKind.SBOM ? "ソフトウェア部品表（CycloneDX）" : "脆弱性の勧告（CSAF）";
    String format = (kind == MaterialKind.SBOM ? "cyclonedx-" : "csaf-") + syntax;
    Problem note =
        new Problem(
            new SourceRef.Whole(material.path()),
            Problem.Gravity.NOTE,
            "%sとして認識しましたが、今回の調査では使いません。".formatted(what),
            "");
    return new MaterialReading(
        MaterialReport.of(material.path(), kind, format, decoded.encoding(), List.of(note)),
        List.of());
  }
}
