package org.yagura.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON value whose absent members read as empty. */
record Json(Object value) {

  static Json read(Path file) {
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      parser.nextToken();
      return new Json(next(parser));
    } catch (IOException e) {
      throw new UncheckedIOException("answer (%s)".formatted(file), e);
    }
  }

  private static Object next(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, next(parser));
      }
      return members;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(next(parser));
      }
      return items;
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  Json get(String name) {
    return new Json(
        value instanceof Map<?, ?> members && members.containsKey(name) ? members.get(name) : "");
  }

  List<Json> items() {
    List<Json> all = new ArrayList<>();
    if (value instanceof List<?> items) {
      items.forEach(it -> all.add(new Json(it)));
    }
    return all;
  }

  String text() {
    return value.toString();
  }

  int number() {
    return text().isEmpty() ? 0 : Integer.parseInt(text());
  }
}
