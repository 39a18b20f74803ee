package org.yagura.cli.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.vulnerability.name.NameSource;
import org.yagura.intake.text.TextDecoder;

/** The list that {@code yagura match} reads: any encoding, quoted or not, blank lines skipped. */
public record MatchList(boolean hasNames, List<Row> rows) {

  private static final long LARGEST = 1L << 30;

  /** One name; the id is the line's number where the list has none. */
  public record Row(String id, String raw, NameSource source) {}

  /**
   * Reads a list.
   *
   * @throws IOException where it cannot be read, or is larger than 1 GiB
   */
  public static MatchList read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than " + LARGEST);
    }
    return of(TextDecoder.decode(Files.readAllBytes(file)).text());
  }

  /** The names of a text. */
  public static MatchList of(String text) {
    List<List<String>> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (lines.isEmpty()) {
      return new MatchList(false, List.of());
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> head = lines.getFirst();
    for (int i = 0; i < head.size(); i++) {
      columns.putIfAbsent(head.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    Integer raw = columns.get("raw");
    if (raw == null) {
      return new MatchList(false, List.of());
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> fields = lines.get(i);
      String id = field(fields, columns.get("id"));
      String source = field(fields, columns.get("source"));
      String name = field(fields, raw);
      if (!id.isBlank() || !name.isBlank()) {
        rows.add(
            new Row(id.isBlank() ? String.valueOf(i) : id.strip(), name, NameSource.of(source)));
      }
    }
    return new MatchList(true, rows);
  }

  private static String field(List<String> fields, @Nullable Integer at) {
    return at == null || at >= fields.size() ? "" : fields.get(at);
  }

  /** Fields in quotes may hold commas, doubled quotes and line ends (RFC 4180); tabs divide too. */
  static List<List<String>> lines(String text) {
    List<List<String>> result = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int firstLine = text.indexOf('\n');
    String first = firstLine < 0 ? text : text.substring(0, firstLine);
    char divider = first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == divider) {
        fields.add(take(field));
      } else if (c == '\n' || c == '\r') {
        end(result, fields, field);
        fields = new ArrayList<>();
      } else {
        field.append(c);
      }
    }
    end(result, fields, field);
    return result;
  }

  private static String take(StringBuilder field) {
    String text = field.toString();
    field.setLength(0);
    return text;
  }

  private static void end(List<List<String>> lines, List<String> fields, StringBuilder field) {
    if (!field.isEmpty() || !fields.isEmpty()) {
      fields.add(take(field));
      lines.add(fields);
    }
  }
}
