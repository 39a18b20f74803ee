package org.yagura.intake.vendor;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.ledger.value.YesNo;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/** One sheet that the vendor filled in, whatever was sorted, moved or added in between. */
final class ReturnedSheet {
  /** The header of the hidden column of keys. */
  static final String KEY = "キー";

  private static final Map<String, ListField> FILLED =
      Map.of("回答", ListField.ANSWER, "日付", ListField.DATE, "備考", ListField.NOTE);

  private final String path;
  private final Asked asked;
  private final Sheet sheet;
  private final Map<ListField, Integer> columns = new EnumMap<>(ListField.class);
  private final Set<String> seen = new HashSet<>();
  private int keys = -1;

  ReturnedSheet(String path, Asked asked, Sheet sheet) {
    this.path = path;
    this.asked = asked;
    this.sheet = sheet;
  }

  /** Keys of the rows that were read. */
  Set<String> seen() {
    return seen;
  }

  /**
   * Reads every row beneath the header; false where there is no header left.
   *
   * @param each gets the key of a row and what it says
   */
  boolean read(BiConsumer<String, ListEntry> each) {
    Optional<Sheet.Row> header = sheet.rows().stream().filter(this::isHeader).findFirst();
    header.ifPresent(it -> rows(it.number(), each));
    return header.isPresent();
  }

  private boolean isHeader(Sheet.Row row) {
    columns.clear();
    keys = -1;
    for (Sheet.Cell cell : row.cells()) {
      String title = cell.text().strip();
      if (title.equals(KEY)) {
        keys = cell.column();
      }
      FILLED.forEach((word, field) -> {
        if (title.startsWith(word) && !columns.containsKey(field)) {
          columns.put(field, cell.column());
        }
      });
    }
    return keys >= 0 && columns.containsKey(ListField.ANSWER);
  }

  private void rows(int header, BiConsumer<String, ListEntry> each) {
    for (Sheet.Row row : sheet.rows()) {
      if (row.number() <= header) {
        continue;
      }
      String key = Asked.text(row, keys);
      Sourced<String> about = asked.rows().get(key);
      if (about != null && seen.add(key)) {
        each.accept(key, entry(key, about, row));
      } else if (key.isEmpty()) {
        added(row).ifPresent(it -> each.accept("", it));
      }
    }
  }

  private ListEntry entry(String key, Sourced<String> about, Sheet.Row row) {
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    values.put(ListField.NUMBER, new Sourced<>(key, about.evidence()));
    values.put(ListField.VENDOR, asked.vendor());
    values.put(ListField.QUESTION, about);
    columns.forEach((field, column) ->
        cell(row, column)
            .ifPresent(
                it -> values.put(field, new Sourced<>(value(field, it), evidence(row, it)))));
    Sourced<String> answer = values.getOrDefault(ListField.ANSWER, about);
    return new ListEntry(ListKind.VENDOR_ANSWER, origin(), values, answer.evidence());
  }

  /** A row that the vendor added: its first words are what it is about. */
  private Optional<ListEntry> added(Sheet.Row row) {
    List<Sheet.Cell> words =
        row.cells().stream().filter(it -> !columns.containsValue(it.column())).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Sheet.Cell first = words.getFirst();
    Sourced<String> about = new Sourced<>(Asked.plain(first.text()), evidence(row, first));
    String key = "added:" + sheet.name() + ":" + row.number();
    Map<ListField, Sourced<String>> values = new EnumMap<>(entry(key, about, row).values());
    String all = String.join(" ", words.stream().map(it -> Asked.plain(it.text())).toList());
    values.put(ListField.QUESTION, new Sourced<>(all, about.evidence()));
    return Optional.of(new ListEntry(ListKind.VENDOR_ANSWER, origin(), values, about.evidence()));
  }

  private Origin origin() {
    return new Origin(OriginKind.LIST, path, asked.asOf());
  }

  private static Optional<Sheet.Cell> cell(Sheet.Row row, int column) {
    return row.cells().stream().filter(it -> it.column() == column).findFirst();
  }

  private Evidence evidence(Sheet.Row row, Sheet.Cell cell) {
    return new Evidence(
        SourceRef.Cell.of(path, sheet.name(), row.number(), cell.column()),
        cell.text(),
        cell.hidden());
  }

  private static String value(ListField field, Sheet.Cell cell) {
    String text = Asked.plain(cell.text());
    String clean = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (field == ListField.ANSWER) {
      return YesNo.of(clean);
    }
    return field == ListField.DATE ? DateText.parseInDateColumn(clean).orElse(text) : text;
  }
}
