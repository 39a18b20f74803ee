package org.yagura.intake.ledger.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.ledger.sheet.NumberFormat;
import org.yagura.intake.ledger.sheet.Rows;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** The sheets of a workbook that POI has opened. */
final class XlsSheets {

  private static final int MOST_CELLS = 2_000_000;

  private final String path;
  private final HSSFWorkbook workbook;
  private final boolean from1904;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private int cells;

  XlsSheets(String path, HSSFWorkbook workbook) {
    this.path = path;
    this.workbook = workbook;
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  Workbook read() {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets() && cells < MOST_CELLS; i++) {
      boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
      sheets.add(sheet(workbook.getSheetAt(i), hidden));
    }
    return new Workbook("xls", "", sheets, problems);
  }

  private Sheet sheet(HSSFSheet sheet, boolean sheetHidden) {
    Rows rows = new Rows();
    for (Row row : sheet) {
      boolean rowHidden = row.getZeroHeight();
      List<Cell> found = new ArrayList<>();
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        boolean hidden = sheetHidden || rowHidden || sheet.isColumnHidden(cell.getColumnIndex());
        Cell read = cell((HSSFCell) cell, hidden);
        if (read != null && counted(sheet.getSheetName(), row.getRowNum() + 1)) {
          found.add(read);
        }
      }
      rows.add(row.getRowNum() + 1, rowHidden, List.copyOf(found));
    }
    return new Sheet(sheet.getSheetName(), sheetHidden, rows.all(), merges(sheet));
  }

  private boolean counted(String sheet, int row) {
    if (++cells == MOST_CELLS) {
      problems.add(
          new Problem(
              SourceRef.Cell.of(path, sheet, row, 0),
              Gravity.PARTIAL,
              "セルが多すぎるため（上限 200万個）、ここから先を読んでいません。",
              "不要なシートや行を削除するか、ファイルを分けてください。"));
    }
    return cells < MOST_CELLS;
  }

  private static List<Merge> merges(HSSFSheet sheet) {
    List<Merge> merges = new ArrayList<>();
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      if (area.getNumberOfCells() > 1) {
        merges.add(
            new Merge(
                area.getFirstRow() + 1,
                area.getFirstColumn(),
                area.getLastRow() + 1,
                area.getLastColumn()));
      }
    }
    return merges;
  }

  private @Nullable Cell cell(HSSFCell cell, boolean hidden) {
    CellType stored = cell.getCellType();
    CellType type = stored == CellType.FORMULA ? cell.getCachedFormulaResultType() : stored;
    int column = cell.getColumnIndex();
    return switch (type) {
      case STRING -> text(column, cell.getRichStringCellValue().getString(), hidden);
      case NUMERIC -> number(cell, hidden);
      case BOOLEAN ->
          new Cell(
              column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", Sheet.Type.BOOLEAN, hidden);
      case ERROR -> {
        byte code = cell.getErrorCellValue();
        String shown =
            FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
        yield new Cell(column, shown, Sheet.Type.ERROR, hidden);
      }
      case BLANK, FORMULA, _NONE -> null;
    };
  }

  private static @Nullable Cell text(int column, String text, boolean hidden) {
    String plain = text.replace("\r", "");
    return plain.isBlank() ? null : new Cell(column, plain, Sheet.Type.TEXT, hidden);
  }

  private Cell number(HSSFCell cell, boolean hidden) {
    int id = cell.getCellStyle().getDataFormat();
    String code = id < 164 ? "" : cell.getCellStyle().getDataFormatString(workbook);
    NumberFormat format =
        formats.computeIfAbsent(id, it -> NumberFormat.of(it, code == null ? "" : code));
    String raw = Double.toString(cell.getNumericCellValue());
    return format.cell(cell.getColumnIndex(), raw, from1904, hidden);
  }
}
