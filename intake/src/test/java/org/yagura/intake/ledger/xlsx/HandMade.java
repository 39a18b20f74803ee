package org.yagura.intake.ledger.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.material.Material;

/** A workbook written by hand, part by part, for what no honest writer writes. */
final class HandMade {

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook with one visible sheet 台帳 whose part is {@code xl/worksheets/sheet1.xml}. */
  static HandMade workbook() {
    return new HandMade()
        .with(
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="台帳" sheetId="1" r:id="rId1"/></sheets></workbook>\
            """)
        .with(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships>
            <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>\
            """)
        .with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
  }

  HandMade with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  HandMade without(String part) {
    parts.remove(part);
    return this;
  }

  /** The rows of the sheet, as XML within {@code sheetData}. */
  HandMade rows(String xml) {
    return with(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + xml + "</sheetData></worksheet>");
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a zip in memory", e);
    }
    return bytes.toByteArray();
  }

  Workbook read() {
    return read(bytes());
  }

  static Workbook read(byte[] bytes) {
    return XlsxReader.read(new Material("台帳.xlsx", bytes)).orElseThrow();
  }

  /** The text of a cell such as {@code B3} of the first sheet; empty when it holds nothing. */
  static String text(Workbook workbook, String address) {
    return text(workbook.sheets().getFirst(), address);
  }

  static String text(Sheet sheet, String address) {
    return sheet.rows().stream()
        .filter(it -> it.number() == CellPlace.row(address))
        .flatMap(it -> it.cells().stream())
        .filter(it -> it.column() == CellPlace.column(address))
        .map(Cell::text)
        .findFirst()
        .orElse("");
  }
}
