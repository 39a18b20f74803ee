package org.yagura.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One sheet of the blank form: what stands in its cells, and how to write into them. */
final class FormSheet {
  private static final int MOST_ROWS = 3_000;

  private final Document document;
  private final Element data;
  private final SortedMap<Integer, Element> rows = new TreeMap<>();
  private final Map<Place, Element> cells = new HashMap<>();
  private final Map<Place, String> texts = new HashMap<>();
  private final List<Area> merges = new ArrayList<>();
  private int written;

  /** A cell: row from 1, column from 0. */
  record Place(int row, int column) {
    static Optional<Place> of(String address) {
      int at = 0;
      int column = 0;
      while (at < address.length() && at < 3 && isLetter(address.charAt(at))) {
        column = column * 26 + address.charAt(at++) - 'A' + 1;
      }
      String digits = address.substring(at);
      return column > 0 && digits.matches("[1-9]\\d{0,6}")
          ? Optional.of(new Place(Integer.parseInt(digits), column - 1))
          : Optional.empty();
    }

    private static boolean isLetter(char c) {
      return c >= 'A' && c <= 'Z';
    }

    String address() {
      StringBuilder name = new StringBuilder();
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(0, (char) ('A' + (rest - 1) % 26));
      }
      return name.append(row).toString();
    }
  }

  private record Area(Place first, Place last) {
    boolean holds(Place it) {
      return it.row() >= first.row()
          && it.row() <= last.row()
          && it.column() >= first.column()
          && it.column() <= last.column();
    }
  }

  private FormSheet(Document document, Element data) {
    this.document = document;
    this.data = data;
  }

  /** Empty for a part without cells. */
  static Optional<FormSheet> of(Document document, List<String> shared) {
    return Markup.child(document.getDocumentElement(), "sheetData")
        .map(data -> {
          FormSheet sheet = new FormSheet(document, data);
          sheet.read(shared);
          return sheet;
        });
  }

  private void read(List<String> shared) {
    for (Element row : Markup.children(data, "row")) {
      for (Element cell : Markup.children(row, "c")) {
        Place.of(cell.getAttribute("r"))
            .filter(it -> it.row() <= MOST_ROWS)
            .ifPresent(it -> {
              rows.put(it.row(), row);
              cells.put(it, cell);
              texts.put(it, text(cell, shared));
            });
      }
    }
    Markup.child(document.getDocumentElement(), "mergeCells").stream()
        .flatMap(it -> Markup.children(it, "mergeCell").stream())
        .map(it -> it.getAttribute("ref").split(":", -1))
        .filter(it -> it.length == 2)
        .forEach(it ->
            Place.of(it[0])
                .ifPresent(
                    first -> Place.of(it[1]).ifPresent(last -> merges.add(new Area(first, last)))));
  }

  private static String text(Element cell, List<String> shared) {
    String value = Markup.child(cell, "v").map(Element::getTextContent).orElse("");
    return switch (cell.getAttribute("t")) {
      case "s" ->
          value.matches("\\d{1,7}") && Integer.parseInt(value) < shared.size()
              ? shared.get(Integer.parseInt(value))
              : "";
      case "inlineStr" -> Markup.child(cell, "is").map(Markup::text).orElse("");
      default -> value;
    };
  }

  /** Rows that hold a cell, ascending. */
  List<Integer> rowNumbers() {
    return List.copyOf(rows.keySet());
  }

  /** The columns of a row that hold a cell, ascending. */
  List<Integer> columns(int row) {
    return cells.keySet().stream()
        .filter(it -> it.row() == row)
        .map(Place::column)
        .sorted()
        .toList();
  }

  /** What stands in the cell, or in the merged area it belongs to. */
  String text(int row, int column) {
    return texts.getOrDefault(anchor(new Place(row, column)), "").strip();
  }

  /** The last column of the area that a cell belongs to. */
  int lastColumn(int row, int column) {
    Place place = new Place(row, column);
    return merges.stream()
        .filter(it -> it.holds(place))
        .mapToInt(it -> it.last().column())
        .findFirst()
        .orElse(column);
  }

  /** Whether the cell computes its value, which must not be written over. */
  boolean computes(int row, int column) {
    Element cell = cells.get(anchor(new Place(row, column)));
    return cell != null && Markup.child(cell, "f").isPresent();
  }

  /** How many cells were written. */
  int written() {
    return written;
  }

  Document document() {
    return document;
  }

  private Place anchor(Place place) {
    return merges.stream().filter(it -> it.holds(place)).map(Area::first).findFirst().orElse(place);
  }

  /** The style of a cell, by its number in the workbook; empty for none. */
  String style(int row, int column) {
    Element cell = cells.get(anchor(new Place(row, column)));
    return cell == null ? "" : cell.getAttribute("s");
  }

  /** What a list of the form allows in the cell; empty where anything may stand. */
  List<String> choices(int row, int column) {
    Place place = anchor(new Place(row, column));
    return Markup.child(document.getDocumentElement(), "dataValidations").stream()
        .flatMap(it -> Markup.children(it, "dataValidation").stream())
        .filter(it -> "list".equals(it.getAttribute("type")))
        .filter(it -> areas(it.getAttribute("sqref")).anyMatch(area -> area.holds(place)))
        .findFirst()
        .flatMap(it -> Markup.child(it, "formula1"))
        .map(it -> listed(it.getTextContent().strip()))
        .orElse(List.of());
  }

  private static Stream<Area> areas(String references) {
    return Stream.of(references.split("\\s+", -1))
        .map(it -> it.replace("$", "").split(":", -1))
        .flatMap(it ->
            Place.of(it[0])
                .flatMap(first -> Place.of(it[it.length - 1]).map(last -> new Area(first, last)))
                .stream());
  }

  /** Words between quotes, or the texts of an area of this sheet. */
  private List<String> listed(String formula) {
    if (formula.startsWith("\"")) {
      return Stream.of(formula.replace("\"", "").split(",", -1)).map(String::strip).toList();
    }
    return areas(formula)
        .flatMap(area ->
            texts.entrySet().stream()
                .filter(it -> area.holds(it.getKey()))
                .map(Map.Entry::getValue))
        .map(String::strip)
        .sorted()
        .toList();
  }

  /** Writes a number, such as that of a day. */
  void put(int row, int column, long number) {
    Element cell = empty(anchor(new Place(row, column)));
    String prefix = Objects.requireNonNullElse(data.getPrefix(), "");
    Element value = document.createElementNS(Markup.SHEET, qualified(prefix, "v"));
    value.setTextContent(Long.toString(number));
    cell.appendChild(value);
    cell.removeAttribute("t");
    texts.put(anchor(new Place(row, column)), Long.toString(number));
    written++;
  }

  private Element empty(Place place) {
    Element cell = cells.computeIfAbsent(place, this::insert);
    while (cell.getFirstChild() != null) {
      cell.removeChild(cell.getFirstChild());
    }
    return cell;
  }

  /** Writes a text that no spreadsheet takes for a formula; the cell keeps its looks. */
  void put(int row, int column, String text) {
    Place place = anchor(new Place(row, column));
    Element cell = empty(place);
    String prefix = Objects.requireNonNullElse(data.getPrefix(), "");
    Element inline = document.createElementNS(Markup.SHEET, qualified(prefix, "is"));
    Element words = document.createElementNS(Markup.SHEET, qualified(prefix, "t"));
    words.setAttribute("xml:space", "preserve");
    words.setTextContent(text);
    inline.appendChild(words);
    cell.appendChild(inline);
    cell.setAttribute("t", "inlineStr");
    texts.put(place, text);
    written++;
  }

  /** A cell where the form has none: in its row, before the next one. */
  private Element insert(Place place) {
    Element row = rows.computeIfAbsent(place.row(), this::insertRow);
    String prefix = Objects.requireNonNullElse(data.getPrefix(), "");
    Element cell = document.createElementNS(Markup.SHEET, qualified(prefix, "c"));
    cell.setAttribute("r", place.address());
    Node next =
        Markup.children(row, "c").stream()
            .filter(it ->
                Place.of(it.getAttribute("r"))
                    .filter(at -> at.column() > place.column())
                    .isPresent())
            .findFirst()
            .orElse(null);
    row.insertBefore(cell, next);
    return cell;
  }

  private Element insertRow(int number) {
    String prefix = Objects.requireNonNullElse(data.getPrefix(), "");
    Element row = document.createElementNS(Markup.SHEET, qualified(prefix, "row"));
    row.setAttribute("r", Integer.toString(number));
    Node next = rows.tailMap(number).values().stream().findFirst().orElse(null);
    data.insertBefore(row, next);
    return row;
  }

  private static String qualified(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
