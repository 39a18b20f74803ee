package org.yagura.intake.ledger.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Sighting;

class MarkupTablesTest {

  private static Workbook ods(String styles, String tables) {
    return OpenDocument.read(new Material("a.ods", Ods.of(styles, tables))).orElseThrow();
  }

  private static Workbook html(String text) {
    return HtmlTables.read(material("a.xls", text)).orElseThrow();
  }

  private static Material material(String name, String text) {
    return new Material(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row ->
            row.cells().stream()
                .map(it -> Sheet.columnName(it.column()) + row.number() + "=" + it.text()))
        .toList();
  }

  @Test
  void anOpenDocumentsCellsStandWhereItsRepetitionsPutThem() {
    Workbook read =
        ods(
            "",
            "<table:table table:name=\"機器\">"
                + Ods.row("機器名", "OS")
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                + " table:number-columns-repeated=\"1024\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\">"
                + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>同じ</text:p>"
                + "</table:table-cell></table:table-row>"
                + "</table:table>");

    assertThat(read.format()).isEqualTo("ods");
    assertThat(texts(read.sheets().getFirst()))
        .containsExactly("A1=機器名", "B1=OS", "A5=同じ", "B5=同じ", "A6=同じ", "B6=同じ");
  }

  @Test
  void valuesOfAnOpenDocumentKeepTheirTypes() {
    Workbook read =
        ods(
            "",
            "<table:table table:name=\"S\"><table:table-row>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-31\">"
                + "<text:p>令和8年3月31日</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"float\" office:value=\"12.0\"><text:p>12</text:p>"
                + "</table:table-cell>"
                + "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\"><text:p>#DIV/0!</text:p>"
                + "</table:table-cell>"
                + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>注釈</text:p>"
                + "</office:annotation><text:p>一<text:s text:c=\"2\"/>行</text:p><text:p>二行</text:p>"
                + "</table:table-cell></table:table-row></table:table>");

    assertThat(read.sheets().getFirst().rows().getFirst().cells())
        .extracting(it -> it.type() + " " + it.text())
        .containsExactly("DATE 2026-03-31", "NUMBER 12", "ERROR #DIV/0!", "TEXT 一  行\n二行");
  }

  @Test
  void hiddenSheetsRowsAndMergedAreasAreTold() {
    Workbook read =
        ods(
            "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>",
            "<table:table table:name=\"隠し\" table:style-name=\"ta2\">"
                + Ods.row("a")
                + "<table:table-row table:visibility=\"collapse\">"
                + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\">"
                + "<text:p>b</text:p></table:table-cell><table:covered-table-cell/>"
                + Ods.cell("c")
                + "</table:table-row></table:table>");
    Sheet sheet = read.sheets().getFirst();

    assertThat(sheet.hidden()).isTrue();
    assertThat(sheet.rows().get(1).hidden()).isTrue();
    assertThat(texts(sheet)).containsExactly("A1=a", "A2=b", "C2=c");
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(2, 0, 2, 1));
  }

  @Test
  void aBrokenOpenDocumentGivesWhatCameBefore() {
    Workbook read =
        OpenDocument.read(
                new Material(
                    "a.ods",
                    Ods.zipped(
                        ("<d xmlns:table=\"t\"><table:table table:name=\"S\">"
                                + "<table:table-row><table:table-cell><p>a</p></table:table-cell></table:table-row><x")
                            .getBytes(StandardCharsets.UTF_8))))
            .orElseThrow();

    assertThat(texts(read.sheets().getFirst())).containsExactly("A1=a");
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void anOpenDocumentThatNamesAnEntityOrRepeatsForEverIsBounded() {
    Workbook entity =
        OpenDocument.read(
                new Material(
                    "a.ods",
                    Ods.zipped(
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"
                            .getBytes(StandardCharsets.UTF_8))))
            .orElseThrow();
    Workbook endless =
        ods(
            "",
            "<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\"1048576\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p>"
                + "</table:table-cell></table:table-row></table:table>");

    assertThat(entity.sheets()).isEmpty();
    assertThat(entity.problems()).hasSize(1);
    assertThat(endless.problems()).hasSize(1);
  }

  @Test
  void aSpreadsheetOf2003IsReadByItsIndexes() {
    Workbook read =
        SpreadsheetXml.read(
                material(
                    "a.xls",
                    """
                    <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                        xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                    <Worksheet ss:Name="S"><Table>
                    <Row><Cell><Data ss:Type="String">機器名</Data></Cell>
                      <Cell ss:Index="4" ss:MergeAcross="1"><Data ss:Type="String">備考</Data></Cell>
                      <Cell><Data ss:Type="Number">3</Data></Cell></Row>
                    <Row ss:Index="5" ss:Hidden="1"><Cell><Data ss:Type="DateTime">2026-03-31T00:00:00.000</Data>
                      <Comment><Data>注</Data></Comment></Cell></Row>
                    </Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
                    </Workbook>
                    """))
            .orElseThrow();
    Sheet sheet = read.sheets().getFirst();

    assertThat(texts(sheet)).containsExactly("A1=機器名", "D1=備考", "F1=3", "A5=2026-03-31");
    assertThat(sheet.hidden()).isTrue();
    assertThat(sheet.rows().getLast().cells().getFirst().type()).isEqualTo(Sheet.Type.DATE);
  }

  @Test
  void everyTableOfAPageIsASheet() {
    Workbook read =
        html(
            """
            <html><head><style>td { x: "<table>" }</style><script>var a = "<td>";</script></head><body>
            <TABLE border=1><tr><th rowspan=2>名称<th colspan="2">アドレス</tr>
            <tr><td>IP<td>MAC</tr>
            <tr><td>サーバ&nbsp;1<br>予備</td><td>10.0.0.1</td><td>&#x41;&amp;B</td></tr></TABLE>
            <!-- <table><tr><td>x</td></tr></table> -->
            <table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>
            """);

    assertThat(texts(read.sheets().getFirst()))
        .containsExactly(
            "A1=名称", "B1=アドレス", "B2=IP", "C2=MAC", "A3=サーバ 1\n予備", "B3=10.0.0.1", "C3=A&B");
    assertThat(read.sheets()).hasSize(3);
    assertThat(texts(read.sheets().get(1))).containsExactly("A1=内");
  }

  @Test
  void aLedgerOfAPageIsReadWithItsElementsAsPlaces() {
    String page =
        "<html><body><h1>資産</h1><table><tr><td>機器名</td><td>IPアドレス</td><td>OS</td></tr>"
            + "<tr><td>検査サーバ</td><td>10.0.0.7</td><td>Windows Server 2019</td></tr></table></body></html>";
    MaterialReading reading =
        new LedgerReader()
            .read(new Material("資産.html", page.getBytes(Charset.forName("windows-31j"))))
            .orElseThrow();
    Sighting sighting = (Sighting) reading.observations().getFirst();

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.LEDGER);
    assertThat(sighting.first(AssetField.ADDRESS).orElseThrow().evidence().at().location())
        .isEqualTo("table[1]/tr[2]/td[2]");
  }

  @Test
  void aPageWithoutAListIsOfAnotherKind() {
    assertThat(new LedgerReader().read(material("a.html", "<html><body>お知らせ</body></html>")))
        .isEmpty();
    assertThat(
            new LedgerReader()
                .read(
                    material(
                        "a.html",
                        "<html><table><tr><td>ホーム</td><td>お知らせ</td></tr></table></html>")))
        .isEmpty();
  }
}
