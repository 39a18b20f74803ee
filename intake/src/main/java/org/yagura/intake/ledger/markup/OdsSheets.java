package org.yagura.intake.ledger.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;

/** The sheets of an OpenDocument spreadsheet's {@code content.xml}. */
final class OdsSheets {

  private static final int MOST_SHEETS = 1_000;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern NEEDLESS = Pattern.compile("\\.0+$");
  private static final Pattern ERROR =
      Pattern.compile("#[A-Z/0-9]{2,8}[!?]?|Err:\\d{3}|エラー:\\d{3}");

  private final Grid.Budget budget = new Grid.Budget();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private String style = "";
  private @Nullable Grid grid;
  private int nextRow = 1;

  /** Reads on until the end or the first fault; what came before stays. */
  void read(MarkupXml xml) throws XMLStreamException {
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT && !budget.spent()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table")) {
        close();
      }
    }
  }

  Grid.Budget budget() {
    return budget;
  }

  /** The sheets so far, one that was broken off included. */
  List<Sheet> sheets() {
    close();
    return List.copyOf(sheets);
  }

  private void close() {
    if (grid != null && sheets.size() < MOST_SHEETS) {
      sheets.add(grid.sheet());
    }
    grid = null;
  }

  private void start(MarkupXml xml) throws XMLStreamException {
    switch (xml.name()) {
      case "style" -> style = xml.attribute("name");
      case "table-properties" -> {
        if (xml.attribute("display").equals("false")) {
          hiddenStyles.add(style);
        }
      }
      case "table" -> {
        close();
        grid =
            new Grid(
                xml.attribute("name"), hiddenStyles.contains(xml.attribute("style-name")), budget);
        nextRow = 1;
      }
      case "table-row" -> row(xml);
      case "shapes", "forms", "dde-links", "tracked-changes" -> xml.skip();
      default -> {}
    }
  }

  private void row(MarkupXml xml) throws XMLStreamException {
    Grid into = grid;
    if (into == null || nextRow > Grid.MOST_ROWS) {
      xml.skip();
      return;
    }
    int times = Math.max(1, xml.number("number-rows-repeated", 1));
    String visibility = xml.attribute("visibility");
    into.row(nextRow, visibility.equals("collapse") || visibility.equals("filter"));
    int depth = xml.depth();
    int event;
    while (xml.depth() >= depth && (event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "table-cell" -> cell(xml, into);
          case "covered-table-cell" -> {
            into.skip(Math.max(1, xml.number("number-columns-repeated", 1)));
            xml.skip();
          }
          default -> xml.skip();
        }
      }
    }
    into.repeat(times);
    nextRow = (int) Math.min(Grid.MOST_ROWS + 1L, (long) nextRow + times);
  }

  private void cell(MarkupXml xml, Grid into) throws XMLStreamException {
    int times = Math.max(1, xml.number("number-columns-repeated", 1));
    into.merge(xml.number("number-rows-spanned", 1), xml.number("number-columns-spanned", 1));
    String type = xml.attribute("value-type");
    String value = value(xml, type);
    String shown = text(xml);
    String text = value.isEmpty() ? shown : value;
    if (text.isBlank()) {
      into.skip(times);
      return;
    }
    for (int i = 0; i < times && into.column() < Grid.MOST_COLUMNS && !budget.spent(); i++) {
      into.cell(text, type(type, shown));
    }
  }

  /** The value behind the shown text, where that is the better one: days and plain numbers. */
  private static String value(MarkupXml xml, String type) {
    return switch (type) {
      case "date" -> xml.attribute("date-value").replaceFirst("T00:00:00(?:\\.0*)?$", "");
      case "float" -> {
        String value = xml.attribute("value");
        yield PLAIN_NUMBER.matcher(value).matches() ? NEEDLESS.matcher(value).replaceAll("") : "";
      }
      default -> "";
    };
  }

  private static Sheet.Type type(String type, String shown) {
    if (ERROR.matcher(shown).matches()) {
      return Sheet.Type.ERROR;
    }
    return switch (type) {
      case "date" -> Sheet.Type.DATE;
      case "float", "currency", "percentage" -> Sheet.Type.NUMBER;
      case "boolean" -> Sheet.Type.BOOLEAN;
      default -> Sheet.Type.TEXT;
    };
  }

  /** The paragraphs of the cell whose start tag was just read; its remarks are left out. */
  private static String text(MarkupXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = xml.depth();
    int event;
    while (xml.depth() >= depth && (event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "annotation", "frame", "shape" -> xml.skip();
          case "p", "line-break" -> text.append(text.isEmpty() ? "" : "\n");
          case "s" -> text.repeat(' ', Math.clamp(xml.number("c", 1), 1, 100));
          case "tab" -> text.append('\t');
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        xml.appendText(text);
      }
    }
    return text.toString().strip();
  }
}
