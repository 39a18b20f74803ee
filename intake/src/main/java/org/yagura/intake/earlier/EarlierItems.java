package org.yagura.intake.earlier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The items of an earlier {@code checklist.json}, as rows of a hearing sheet. */
final class EarlierItems {

  /** An edition has some twenty items; what holds more is no checklist of ours. */
  private static final int MOST_ITEMS = 500;

  private static final int MOST_DEPTH = 64;
  private static final Set<String> NEEDED = Set.of("id", "answer", "basis");

  private final String path;
  private final String[] lines;
  private final List<ListEntry> entries = new ArrayList<>();
  private final Map<String, Sourced<String>> root = new HashMap<>();
  private boolean checklist;

  EarlierItems(String path, String[] lines) {
    this.path = path;
    this.lines = lines;
  }

  List<ListEntry> entries() {
    return entries;
  }

  /** Whether an edition was named and items of our shape followed. */
  boolean isChecklist() {
    return checklist;
  }

  /** Reads the root object; false where it is plainly something else. */
  boolean read(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY && root.containsKey("edition")) {
        items(parser);
      } else if (value == JsonToken.VALUE_STRING) {
        root.put(name, sourced(parser));
      } else if (!skip(parser, value)) {
        return false;
      }
    }
    return checklist;
  }

  private void items(JsonParser parser) {
    while (parser.nextToken() == JsonToken.START_OBJECT && entries.size() < MOST_ITEMS) {
      Map<String, Sourced<String>> item = new HashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          item.put(name, sourced(parser));
        } else {
          skip(parser, value);
        }
      }
      if (item.keySet().containsAll(NEEDED)) {
        checklist = true;
        add(item);
      }
    }
  }

  /** Passes over a value; false where it is nested deeper than anything of ours. */
  private static boolean skip(JsonParser parser, @Nullable JsonToken value) {
    if (value == null || !value.isStructStart()) {
      return value != null;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null || depth > MOST_DEPTH) {
        return false;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return true;
  }

  /** Only a yes or a no is something to confirm. */
  private void add(Map<String, Sourced<String>> item) {
    Sourced<String> answer = Objects.requireNonNull(item.get("answer"));
    if (!answer.value().equals("yes") && !answer.value().equals("no")) {
      return;
    }
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    values.put(ListField.ANSWER, answer);
    put(values, ListField.NUMBER, item.get("id"));
    put(values, ListField.QUESTION, item.get("text"));
    put(values, ListField.NOTE, item.get("remarks"));
    put(values, ListField.PERIOD, root.get("edition"));
    Sourced<String> day = root.get("asOf");
    put(values, ListField.DATE, day == null ? item.get("confirmedOn") : day);
    Sourced<String> row = item.get("row");
    if (row != null) {
      String words = row.value().equals("server") ? "サーバ" : "端末";
      values.put(ListField.TARGET, new Sourced<>(words, row.evidence()));
    }
    String asOf = day == null ? "" : day.value();
    entries.add(
        new ListEntry(
            ListKind.ANSWER, new Origin(OriginKind.LIST, path, asOf), values, answer.evidence()));
  }

  private static void put(
      Map<ListField, Sourced<String>> values, ListField field, @Nullable Sourced<String> value) {
    if (value != null && !value.value().isBlank()) {
      values.put(field, value);
    }
  }

  private Sourced<String> sourced(JsonParser parser) {
    int line = Math.clamp(parser.currentTokenLocation().getLineNr(), 1, lines.length);
    String says = lines[line - 1].strip();
    String quoted = says.length() > MOST_WORDS ? says.substring(0, MOST_WORDS) : says;
    return new Sourced<>(
        parser.getString(),
        Evidence.of(SourceRef.Line.of(path, line), quoted.isEmpty() ? "{" : quoted));
  }

  private static final int MOST_WORDS = 400;
}
