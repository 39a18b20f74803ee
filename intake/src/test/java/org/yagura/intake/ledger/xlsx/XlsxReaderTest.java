package org.yagura.intake.ledger.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.intake.ledger.xlsx.HandMade.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Sheet.Merge;
import org.yagura.intake.ledger.sheet.Sheet.Row;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.model.material.Problem;

class XlsxReaderTest {

  private static Cell only(Workbook workbook) {
    assertThat(workbook.problems()).isEmpty();
    return workbook.sheets().getFirst().rows().getFirst().cells().getFirst();
  }

  @Test
  void everyTypeOfCellIsRead() {
    Workbook workbook =
        HandMade.workbook()
            .with(
                "xl/sharedStrings.xml",
                "<sst><si><t>電子カルテ</t></si><si><r><t>オーダ</t></r><r><t>リング</t></r>"
                    + "<rPh sb=\"0\" eb=\"3\"><t>オーダリング</t></rPh></si></sst>")
            .rows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"inlineStr\"><is><r><t>画像</t></r><r><t>_x0041__x000D_</t></r></is></c>"
                    + "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"e\"><v>#VALUE!</v></c>"
                    + "<c r=\"F1\"><v>3.0</v></c><c r=\"G1\" t=\"str\"><f>A1</f><v>写し</v></c>"
                    + "<c r=\"H1\" t=\"d\"><v>2022-03-01T00:00:00</v></c></row>")
            .read();
    assertThat(workbook.problems()).isEmpty();
    assertThat(workbook.sheets().getFirst().rows().getFirst().cells())
        .containsExactly(
            new Cell(0, "電子カルテ", Sheet.Type.TEXT, false),
            new Cell(1, "オーダリング", Sheet.Type.TEXT, false),
            new Cell(2, "画像A", Sheet.Type.TEXT, false),
            new Cell(3, "TRUE", Sheet.Type.BOOLEAN, false),
            new Cell(4, "#VALUE!", Sheet.Type.ERROR, false),
            new Cell(5, "3", Sheet.Type.NUMBER, false),
            new Cell(6, "写し", Sheet.Type.TEXT, false),
            new Cell(7, "2022-03-01", Sheet.Type.DATE, false));
  }

  @Test
  void datesFollowTheStyleAndTheEpoch() {
    HandMade workbook =
        HandMade.workbook()
            .with(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>")
            .rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44621</v></c></row>");
    assertThat(only(workbook.read())).isEqualTo(new Cell(0, "2022-03-01", Sheet.Type.DATE, false));
    workbook.with(
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"台帳\" id=\"rId1\"/></sheets></workbook>");
    assertThat(only(workbook.read()).text()).isEqualTo("2026-03-02");
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreReadAndMarked() {
    HandMade workbook =
        HandMade.workbook()
            .with(
                "xl/worksheets/sheet1.xml",
                "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                    + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row></sheetData></worksheet>");
    Sheet sheet = workbook.read().sheets().getFirst();
    assertThat(sheet.hidden()).isFalse();
    assertThat(sheet.rows())
        .containsExactly(
            new Row(
                1,
                false,
                List.of(
                    new Cell(0, "1", Sheet.Type.NUMBER, false),
                    new Cell(1, "2", Sheet.Type.NUMBER, true))),
            new Row(2, true, List.of(new Cell(0, "3", Sheet.Type.NUMBER, true))));
    workbook.with(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"旧\" state=\"veryHidden\" id=\"rId1\"/></sheets></workbook>");
    assertThat(workbook.read().sheets().getFirst().hidden()).isTrue();
    assertThat(only(workbook.read()).hidden()).isTrue();
  }

  @Test
  void sheetsKeepTheOrderOfTheWorkbookAndMergesTheirAreas() {
    Workbook workbook =
        HandMade.workbook()
            .with(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"urn:x\"><x:sheets><x:sheet name=\"後\" id=\"rId9\"/><x:sheet name=\"先\" id=\"rId1\"/></x:sheets></x:workbook>")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"/xl/worksheets/zweites.xml\"/></Relationships>")
            .with(
                "xl/worksheets/zweites.xml",
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>あ</t></is></c><c><v>2</v></c></row><row><c><v>5</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C3:C3x\"/></mergeCells></worksheet>")
            .rows("<row r=\"3\"><c r=\"C3\"><v>7</v></c></row>")
            .read();
    assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("後", "先");
    assertThat(workbook.sheets().getFirst().merges()).containsExactly(new Merge(1, 0, 2, 1));
    assertThat(text(workbook, "A1")).isEqualTo("あ");
    assertThat(text(workbook, "B1")).isEqualTo("2");
    assertThat(text(workbook, "A2")).isEqualTo("5");
    assertThat(text(workbook.sheets().get(1), "C3")).isEqualTo("7");
  }

  @Test
  void rowsAndCellsOutOfOrderAreSorted() {
    Workbook workbook =
        HandMade.workbook()
            .rows(
                "<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>1</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><v>9</v></c></row><row r=\"5\"><c r=\"B5\"><v>2</v></c></row>")
            .read();
    assertThat(workbook.sheets().getFirst().rows()).extracting(Row::number).containsExactly(2, 5);
    assertThat(workbook.sheets().getFirst().rows().getLast().cells())
        .extracting(Cell::text)
        .containsExactly("1", "2", "3");
  }

  @Test
  void aFormulaWithoutItsResultIsToldOncePerSheet() {
    Workbook workbook =
        HandMade.workbook()
            .rows("<row r=\"4\"><c r=\"B4\"><f>SUM(A1:A3)</f></c><c r=\"C4\"><f>1+1</f></c></row>")
            .read();
    assertThat(workbook.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.at().location()).isEqualTo("台帳!B4"))
        .satisfies(it -> assertThat(it.message()).contains("数式の計算結果", "ほか 1 箇所"));
  }

  @Test
  void anOpenDocumentIsToldHowToBeSaved() {
    byte[] ods =
        new HandMade()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", "<x/>")
            .bytes();
    Workbook workbook = XlsxReader.read(new Material("a.ods", ods)).orElseThrow();
    assertThat(workbook.problems())
        .extracting(Problem::hint)
        .containsExactly("Excel形式（.xlsx）で保存し直してください。");
  }

  @Test
  void otherZipsAreNoWorkbooks() {
    byte[] document = new HandMade().with("word/document.xml", "<x/>").bytes();
    assertThat(XlsxReader.read(new Material("a.docx", document))).isEmpty();
    assertThat(XlsxReader.read(new Material("a", new byte[] {'P', 'K', 3, 4}))).isEmpty();
    assertThat(XlsxReader.read(new Material("a", new byte[0]))).isEmpty();
  }
}
