package org.yagura.intake.ledger.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.intake.text.DecodedText;
import org.yagura.intake.text.TextDecoder;
import org.yagura.intake.xml.BoundedReader;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Reads XML Spreadsheet 2003, which asset tools export under {@code .xls} or {@code .xml}. */
public final class SpreadsheetXml {

  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int NAMESPACE_WITHIN = 4_096;
  private static final int LARGEST = 64 << 20;
  private static final int MOST_SHEETS = 1_000;

  private final Grid.Budget budget = new Grid.Budget();
  private final List<Sheet> sheets = new ArrayList<>();
  private @Nullable Grid grid;
  private int nextRow = 1;

  private SpreadsheetXml() {}

  /** Reads the workbook; empty when the content does not say that it is one. */
  public static Optional<Workbook> read(Material material) {
    if (material.startsWith('P', 'K') || material.startsWith(0xD0, 0xCF)) {
      return Optional.empty();
    }
    byte[] bytes = material.bytes();
    DecodedText decoded =
        TextDecoder.decode(bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes);
    String text = decoded.text();
    String head = text.substring(0, Math.min(NAMESPACE_WITHIN, text.length()));
    boolean own = head.contains(NAMESPACE) && head.contains("Workbook");
    if (!own || !head.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    SpreadsheetXml reader = new SpreadsheetXml();
    String fault = reader.fault(text.substring(text.indexOf('<')));
    reader.close();
    List<Problem> problems =
        fault.isEmpty()
            ? List.of()
            : List.of(
                new Problem(
                    new SourceRef.Whole(material.path()),
                    reader.sheets.isEmpty() ? Gravity.LOST : Gravity.PARTIAL,
                    fault,
                    "Excel で開き、Excel形式（.xlsx）で保存し直してください。"));
    return Optional.of(new Workbook("xml", decoded.encoding(), reader.sheets, problems));
  }

  private String fault(String text) {
    try {
      read(new MarkupXml(new BoundedReader(text)));
    } catch (XMLStreamException e) {
      return "XML が途中で壊れているため、そこまでを読みました。";
    }
    return budget.spent() ? "セルが多すぎるため（上限 200万個）、途中までを読みました。" : "";
  }

  private void read(MarkupXml xml) throws XMLStreamException {
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT && !budget.spent()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "Worksheet" -> {
            close();
            grid = new Grid(xml.attribute("Name"), false, budget);
            nextRow = 1;
          }
          case "Row" -> row(xml);
          case "Styles", "DocumentProperties", "Names" -> xml.skip();
          case "Visible" -> visible(xml);
          default -> {}
        }
      }
    }
  }

  private void close() {
    if (grid != null && sheets.size() < MOST_SHEETS) {
      sheets.add(grid.sheet());
    }
    grid = null;
  }

  /** Whether a sheet is hidden is said only behind its cells. */
  private void visible(MarkupXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = xml.depth();
    int event;
    while (xml.depth() >= depth && (event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.CHARACTERS) {
        xml.appendText(text);
      }
    }
    if (grid != null && text.toString().contains("Hidden")) {
      Sheet shown = grid.sheet();
      grid = null;
      sheets.add(hidden(shown));
    }
  }

  private static Sheet hidden(Sheet it) {
    List<Sheet.Row> rows =
        it.rows().stream()
            .map(row ->
                new Sheet.Row(
                    row.number(),
                    row.hidden(),
                    row.cells().stream()
                        .map(c -> new Sheet.Cell(c.column(), c.text(), c.type(), true))
                        .toList()))
            .toList();
    return new Sheet(it.name(), true, rows, it.merges());
  }

  private void row(MarkupXml xml) throws XMLStreamException {
    Grid into = grid;
    int number = xml.number("Index", nextRow);
    if (into == null || number > Grid.MOST_ROWS || number < 1) {
      xml.skip();
      return;
    }
    into.row(number, xml.attribute("Hidden").equals("1"));
    nextRow = number + 1 + xml.number("Span", 0);
    int depth = xml.depth();
    int event;
    while (xml.depth() >= depth && (event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("Cell")) {
          cell(xml, into);
        } else {
          xml.skip();
        }
      }
    }
  }

  private static void cell(MarkupXml xml, Grid into) throws XMLStreamException {
    int place = xml.number("Index", into.column() + 1) - 1;
    into.skip(place - into.column());
    int across = xml.number("MergeAcross", 0);
    into.merge(xml.number("MergeDown", 0) + 1, across + 1);
    StringBuilder text = new StringBuilder();
    String type = "";
    int depth = xml.depth();
    int event;
    while (xml.depth() >= depth && (event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "Data" -> type = xml.attribute("Type");
          case "Comment" -> xml.skip();
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        xml.appendText(text);
      }
    }
    into.cell(shown(text.toString().strip(), type), type(type));
    into.skip(across);
  }

  private static String shown(String text, String type) {
    return switch (type) {
      case "DateTime" -> text.replaceFirst("T00:00:00(?:\\.0*)?$", "");
      case "Number" -> text.replaceFirst("\\.0+$", "");
      default -> text;
    };
  }

  private static Sheet.Type type(String type) {
    return switch (type) {
      case "DateTime" -> Sheet.Type.DATE;
      case "Number" -> Sheet.Type.NUMBER;
      case "Boolean" -> Sheet.Type.BOOLEAN;
      case "Error" -> Sheet.Type.ERROR;
      default -> Sheet.Type.TEXT;
    };
  }
}
