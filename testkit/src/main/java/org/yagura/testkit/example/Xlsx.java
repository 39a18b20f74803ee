package org.yagura.testkit.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook that Excel opens, the same bytes on every machine: nothing is compressed, since
 * compressed bytes differ between versions of zlib, and no time is kept.
 */
final class Xlsx {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Xlsx() {}

  static byte[] bytes(Sheets workbook) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<Sheets.Sheet> sheets = workbook.all();
    parts.put("[Content_Types].xml", contentTypes(sheets.size()));
    parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
    parts.put("xl/workbook.xml", workbookPart(sheets));
    List<String> targets = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      targets.add("worksheet worksheets/sheet%d.xml".formatted(i));
    }
    targets.add("styles styles.xml");
    parts.put("xl/_rels/workbook.xml.rels", relations(targets));
    parts.put("xl/styles.xml", styles());
    for (int i = 1; i <= sheets.size(); i++) {
      parts.put("xl/worksheets/sheet%d.xml".formatted(i), sheetPart(sheets.get(i - 1)));
    }
    return zip(parts);
  }

  private static String contentTypes(int sheets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<Types xmlns=\"%s/content-types\">".formatted(PACKAGE))
        .append(
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String override = "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>";
    xml.append(override.formatted("workbook", type, "sheet.main"));
    xml.append(override.formatted("styles", type, "styles"));
    for (int i = 1; i <= sheets; i++) {
      xml.append(override.formatted("worksheets/sheet" + i, type, "worksheet"));
    }
    return xml.append("</Types>").toString();
  }

  private static String relations(List<String> typesAndTargets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<Relationships xmlns=\"%s/relationships\">".formatted(PACKAGE));
    for (int i = 0; i < typesAndTargets.size(); i++) {
      String[] parts = typesAndTargets.get(i).split(" ", 2);
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i + 1, OFFICE, parts[0], parts[1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static String workbookPart(List<Sheets.Sheet> sheets) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE));
    for (int i = 0; i < sheets.size(); i++) {
      String state = sheets.get(i).hidden() ? " state=\"hidden\"" : "";
      xml.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(escaped(sheets.get(i).name()), i + 1, state, i + 1));
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String styles() {
    return HEAD
        + "<styleSheet xmlns=\"%s\">".formatted(MAIN)
        + "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"游ゴシック\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"176\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"標準\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>";
  }

  private static String sheetPart(Sheets.Sheet sheet) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
    for (int row = 1; row <= sheet.rows().size(); row++) {
      xml.append("<row r=\"%d\">".formatted(row));
      List<String> cells = sheet.rows().get(row - 1);
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          xml.append(cell("" + (char) ('A' + column) + row, cells.get(column)));
        }
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (!sheet.merges().isEmpty()) {
      xml.append("<mergeCells count=\"%d\">".formatted(sheet.merges().size()));
      sheet.merges().forEach(it -> xml.append("<mergeCell ref=\"%s\"/>".formatted(it)));
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static String cell(String place, String written) {
    String rest = written.substring(1);
    return switch (written.charAt(0)) {
      case '#' -> "<c r=\"%s\"><v>%s</v></c>".formatted(place, rest);
      case '@' -> "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, serial(rest));
      case '!' -> "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(place, rest);
      case '=' -> "<c r=\"%s\"><f>SUM(0,%s)</f><v>%s</v></c>".formatted(place, rest, rest);
      default ->
          "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
              .formatted(place, escaped(written.replace("\\n", "\n")));
    };
  }

  private static long serial(String date) {
    return ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(date));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(WRITTEN);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return bytes.toByteArray();
  }
}
