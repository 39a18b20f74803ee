package org.yagura.intake.feed.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes one value of the tokens; beyond a bound on its parts the rest is left out. */
final class TreeReader {

  private static final int MOST_PARTS = 2_000_000;

  private final JsonParser parser;
  private int parts;

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The value that the current token begins; the parser stands at its last token afterwards. */
  @Nullable Object value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
          null;
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value();
      if (value != null && parts < MOST_PARTS) {
        parts++;
        map.put(name, value);
      }
    }
    return map;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      Object value = value();
      if (parts < MOST_PARTS) {
        parts++;
        items.add(value);
      }
      token = parser.nextToken();
    }
    return items;
  }
}
