package org.yagura.intake.sbom;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** CycloneDX as JSON, read token by token, so that every part keeps the line it stands on. */
final class CycloneDxJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(8 << 20)
                  .maxNameLength(4096)
                  .build())
          .build();

  private final JsonParser parser;
  private final BillDraft draft;

  private CycloneDxJson(JsonParser parser, BillDraft draft) {
    this.parser = parser;
    this.draft = draft;
  }

  /** Fills the draft; the line where the text breaks off, 0 where it is whole. */
  static int read(String text, BillDraft draft) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        new CycloneDxJson(parser, draft).bill();
      }
      return 0;
    } catch (JacksonException e) {
      return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
  }

  private void bill() {
    for (String name = field(); name != null; name = field()) {
      switch (name) {
        case "metadata" -> metadata();
        case "components" -> components();
        case "vulnerabilities" -> vulnerabilities();
        default -> parser.skipChildren();
      }
    }
  }

  private void vulnerabilities() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      VexDraft vex = new VexDraft();
      for (String name = field(); name != null; name = field()) {
        switch (name) {
          case "analysis" -> analysis(vex);
          case "affects" -> affects(vex);
          default -> {
            int at = line();
            vex.put(name, text(), at);
          }
        }
      }
      draft.add(vex);
    }
  }

  private void analysis(VexDraft vex) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String name = field(); name != null; name = field()) {
      vex.put(name, text(), line());
    }
  }

  private void affects(VexDraft vex) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      for (String name = field(); name != null; name = field()) {
        vex.put(name, text(), line());
      }
    }
  }

  /** The name of the next field, its value begun; null at the end of the object. */
  private @Nullable String field() {
    if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
      return null;
    }
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  private void metadata() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String name = field(); name != null; name = field()) {
      switch (name) {
        case "timestamp" -> draft.asOf(text());
        case "component" -> subject();
        case "supplier", "manufacturer", "manufacture" -> draft.maker(named());
        case "properties" -> properties();
        default -> parser.skipChildren();
      }
    }
  }

  private void subject() {
    BillDraft.Part part = component(true);
    if (part != null) {
      draft.subject(part);
    }
  }

  private void components() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      BillDraft.Part part = component(false);
      if (part != null) {
        draft.add(part);
      }
    }
  }

  private BillDraft.@Nullable Part component(boolean subject) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    BillDraft.Part part = new BillDraft.Part();
    for (String name = field(); name != null; name = field()) {
      switch (name) {
        case "components" -> components();
        case "supplier", "manufacturer" -> part.put(name, named(), line());
        case "properties" -> {
          if (subject) {
            properties();
          } else {
            parser.skipChildren();
          }
        }
        default -> {
          int at = line();
          part.put(name, text(), at);
        }
      }
    }
    return part;
  }

  /** The name of an organisation, which is an object or a plain text. */
  private String named() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return text();
    }
    String found = "";
    for (String name = field(); name != null; name = field()) {
      if (name.equals("name")) {
        found = text();
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }

  private void properties() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String key = "";
      String value = "";
      for (String name = field(); name != null; name = field()) {
        switch (name) {
          case "name" -> key = text();
          case "value" -> value = text();
          default -> parser.skipChildren();
        }
      }
      draft.property(key, value);
    }
  }

  /** The text that the current token is; empty for anything but texts and numbers. */
  private String text() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING
        || token == JsonToken.VALUE_NUMBER_INT
        || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getString();
    }
    parser.skipChildren();
    return "";
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
