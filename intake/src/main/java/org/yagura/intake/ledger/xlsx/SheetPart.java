package org.yagura.intake.ledger.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.NumberFormat;
import org.yagura.intake.ledger.sheet.Rows;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.xlsx.Faults.Fault;

/** The cells of one worksheet part (18.3), gathered while its XML goes by. */
final class SheetPart {

  private static final int MOST_MERGES = 200_000;

  /** What all sheets of a workbook share. */
  record Shared(SharedStrings texts, Styles styles, boolean from1904, CellBudget budget) {}

  private final Shared shared;
  private final boolean sheetHidden;
  private final Faults faults = new Faults();
  private final Rows rows = new Rows();
  private final List<Merge> merges = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private boolean rowsHiddenByDefault;

  private int row;
  private boolean rowHidden;
  private final List<Cell> cells = new ArrayList<>();

  private int column;
  private String type = "";
  private int style;
  private boolean formula;
  private boolean inValue;
  private final StringBuilder value = new StringBuilder();

  SheetPart(Shared shared, boolean sheetHidden) {
    this.shared = shared;
    this.sheetHidden = sheetHidden;
  }

  /** Reads as far as the part can be read; what was read before an error stays. */
  void read(PartXml xml) throws XMLStreamException {
    int event = xml.next();
    for (; event != XMLStreamConstants.END_DOCUMENT && !full(); event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml);
      } else if (inValue) {
        xml.appendText(value);
      }
    }
  }

  private boolean full() {
    return faults.has(Fault.TOO_MANY_CELLS);
  }

  /** What was gathered, the row being read included. */
  Sheet sheet(String name) {
    endRow();
    return new Sheet(name, sheetHidden, rows.all(), merges);
  }

  Faults faults() {
    return faults;
  }

  private void start(PartXml xml) throws XMLStreamException {
    switch (xml.name()) {
      case "row" -> startRow(xml);
      case "c" -> startCell(xml);
      case "f" -> formula = true;
      case "v", "t" -> inValue = true;
      case "rPh" -> xml.skip();
      case "col" -> column(xml);
      case "sheetFormatPr" -> rowsHiddenByDefault = xml.flag("zeroHeight");
      case "mergeCell" -> {
        if (merges.size() < MOST_MERGES) {
          CellPlace.area(xml.attribute("ref", "")).ifPresent(merges::add);
        }
      }
      default -> {}
    }
  }

  private void end(PartXml xml) {
    switch (xml.name()) {
      case "v", "t" -> inValue = false;
      case "c" -> {
        if (xml.shortened()) {
          faults.add(Fault.TOO_LONG, row, column, "");
        }
        endCell();
      }
      case "row" -> endRow();
      default -> {}
    }
  }

  private void column(PartXml xml) {
    boolean hidden = xml.flag("hidden") || xml.attribute("width", "1").equals("0");
    int first = xml.number("min", 0);
    int last = Math.min(xml.number("max", first), CellPlace.MOST_COLUMNS);
    if (hidden && first >= 1 && first <= last) {
      hiddenColumns.set(first - 1, last);
    }
  }

  private void startRow(PartXml xml) {
    endRow();
    row = xml.number("r", row + 1);
    String hidden = xml.attribute("hidden");
    rowHidden =
        xml.flag("hidden")
            || xml.attribute("ht", "1").equals("0")
            || (rowsHiddenByDefault && hidden == null);
    column = -1;
  }

  private void startCell(PartXml xml) throws XMLStreamException {
    int stated = 0;
    int before = column;
    column = before + 1;
    type = "n";
    style = 0;
    for (int i = 0; i < xml.attributes(); i++) { // most tags of a workbook: looked at once
      switch (xml.attributeName(i)) {
        case "r" -> {
          CharSequence place = xml.attributeChars(i);
          column = CellPlace.column(place);
          stated = CellPlace.row(place);
        }
        case "t" -> type = type(xml.attributeChars(i));
        case "s" -> style = PartXml.unsigned(xml.attributeChars(i), 0);
        default -> {}
      }
    }
    row = stated > 0 && row == 0 ? stated : row;
    formula = false;
    value.setLength(0);
    if (column < 0 || column >= CellPlace.MOST_COLUMNS || row < 1 || row > CellPlace.MOST_ROWS) {
      faults.add(Fault.BEYOND_EXCEL, Math.max(row, 1), before, xml.attribute("r", ""));
      column = before;
      type = "beyond";
    }
  }

  /** The commonest types without a string of their own. */
  private static String type(CharSequence stored) {
    boolean one = stored.length() == 1;
    return one && stored.charAt(0) == 's'
        ? "s"
        : one && stored.charAt(0) == 'n' ? "n" : stored.toString();
  }

  private void endCell() {
    if (value.isEmpty()) {
      if (formula && !type.equals("str")) {
        faults.add(Fault.NO_CACHED_VALUE, row, column, "");
      }
      return;
    }
    Cell cell = cell(value);
    if (cell == null) {
      return;
    }
    if (!shared.budget().spend(cell.text().length())) {
      faults.add(Fault.TOO_MANY_CELLS, row, column, "");
      return;
    }
    cells.add(cell);
  }

  private @Nullable Cell cell(StringBuilder stored) {
    boolean hidden = sheetHidden || rowHidden || hiddenColumns.get(Math.max(0, column));
    if (type.equals("s")) {
      return sharedText(stored, hidden);
    }
    String raw = stored.toString();
    return switch (type) {
      case "beyond" -> null;
      case "str", "inlineStr" -> {
        String text = CellText.plain(raw);
        yield text.isBlank() ? null : new Cell(column, text, Sheet.Type.TEXT, hidden);
      }
      case "b" -> new Cell(column, raw.equals("0") ? "FALSE" : "TRUE", Sheet.Type.BOOLEAN, hidden);
      case "e" -> raw.isBlank() ? null : new Cell(column, raw, Sheet.Type.ERROR, hidden);
      case "d" -> isoDate(raw, hidden);
      default -> raw.isBlank() ? null : number(raw, hidden);
    };
  }

  private @Nullable Cell sharedText(StringBuilder number, boolean hidden) {
    String text = shared.texts().get(number);
    if (text == null) {
      faults.add(Fault.NO_SHARED_TEXT, row, column, number.toString());
    }
    return text == null || text.isBlank() ? null : new Cell(column, text, Sheet.Type.TEXT, hidden);
  }

  private Cell number(String raw, boolean hidden) {
    NumberFormat format = shared.styles().get(style);
    return format.cell(column, raw, shared.from1904(), hidden);
  }

  private @Nullable Cell isoDate(String raw, boolean hidden) {
    String date = raw.endsWith("T00:00:00") ? raw.substring(0, raw.length() - 9) : raw;
    return date.isBlank() ? null : new Cell(column, date, Sheet.Type.DATE, hidden);
  }

  private void endRow() {
    rows.add(row, rowHidden, List.copyOf(cells));
    cells.clear();
  }
}
