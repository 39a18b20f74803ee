package org.yagura.intake.feed.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.FeedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Streams the records of a JSON file: one document, a list, or one object a line. */
public final class JsonRecords {

  private static final int LONGEST_LINE = 32 << 20;
  private static final String HINT = "配布元から取り直したファイルに差し替えてください。";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(8 << 20)
                  .maxNameLength(4096)
                  .build())
          .build();

  /** Takes one record. */
  public interface Taker {

    /**
     * Takes it.
     *
     * @param list the key of the list that it stands in; empty for a whole document or line
     * @param header what stood in the document before the list
     */
    void take(String list, Tree record, Tree header);
  }

  private final Set<String> lists;
  private final FeedSink sink;
  private final Taker taker;

  private JsonRecords(Set<String> lists, FeedSink sink, Taker taker) {
    this.lists = lists;
    this.sink = sink;
    this.taker = taker;
  }

  /**
   * Gives every record to the taker.
   *
   * @param lists keys of lists whose items are records of their own
   */
  public static void read(FeedSource source, FeedSink sink, Set<String> lists, Taker taker)
      throws IOException {
    JsonRecords records = new JsonRecords(lists, sink, taker);
    if (isLines(source)) {
      try (InputStream in = source.open()) {
        records.lines(in);
      }
    } else {
      try (InputStream in = source.open()) {
        records.document(in);
      }
    }
  }

  /** Whether the first line holds a whole object and the second begins another. */
  private static boolean isLines(FeedSource source) throws IOException {
    try (InputStream in = source.open();
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String first = line(reader, false);
      boolean endless = first == null || first.length() >= LONGEST_LINE;
      String second = endless ? null : line(reader, false);
      return first != null
          && second != null
          && first.startsWith("{")
          && first.stripTrailing().endsWith("}")
          && second.startsWith("{");
    }
  }

  private void lines(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    String line = line(reader, true);
    while (line != null) {
      number++;
      if (!line.isBlank()) {
        whole(line, number);
      }
      line = line(reader, true);
    }
  }

  private void whole(String line, int number) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        taker.take("", Tree.of(new TreeReader(parser).value()), Tree.of(null));
      }
    } catch (JacksonException e) {
      sink.record(false);
      sink.problem("line " + number, number + "行目をJSONとして読めません。この行を除いて読みました。", HINT);
    }
  }

  /** The next line, cut where it is too long; {@code whole} goes on to its end all the same. */
  private static @Nullable String line(BufferedReader reader, boolean whole) throws IOException {
    StringBuilder text = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() < LONGEST_LINE) {
        text.append((char) c);
      } else if (!whole) {
        break;
      }
      c = reader.read();
    }
    return text.toString();
  }

  private void document(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_ARRAY) {
          list(parser, "", Tree.of(null));
        } else if (token == JsonToken.START_OBJECT) {
          object(parser);
        }
        token = parser.nextToken();
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      sink.problem("line " + line, "JSONが%d行目あたりで途切れているか壊れています。そこまでを読みました。".formatted(line), HINT);
    }
  }

  private void object(JsonParser parser) {
    Map<String, Object> header = new LinkedHashMap<>();
    boolean streamed = false;
    TreeReader values = new TreeReader(parser);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && lists.contains(name)) {
        streamed = true;
        list(parser, name, Tree.of(Map.copyOf(header)));
      } else {
        Object value = values.value();
        if (value != null) {
          header.put(name, value);
        }
      }
    }
    if (!streamed) {
      taker.take("", Tree.of(header), Tree.of(null));
    }
  }

  private void list(JsonParser parser, String name, Tree header) {
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      Object value = new TreeReader(parser).value();
      if (value != null) {
        taker.take(name, Tree.of(value), header);
      }
      token = parser.nextToken();
    }
  }
}
