package org.yagura.intake.ledger.markup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small OpenDocument spreadsheets. */
final class Ods {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private Ods() {}

  /** A file whose {@code content.xml} holds these tables, and these styles. */
  static byte[] of(String styles, String tables) {
    return zipped(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\""
                + " xmlns:style=\"urn:s\"><office:automatic-styles>"
                + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>"
                + tables
                + "</office:spreadsheet></office:body></office:document-content>")
            .getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(TYPE.getBytes(StandardCharsets.US_ASCII));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stored(bytes.toByteArray());
  }

  /** The type must stand unpacked at the beginning; readers look for it there. */
  private static byte[] stored(byte[] zip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream again = new ZipOutputStream(out);
        java.util.zip.ZipInputStream from =
            new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (ZipEntry it = from.getNextEntry(); it != null; it = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        ZipEntry entry = new ZipEntry(it.getName());
        if (it.getName().equals("mimetype")) {
          java.util.zip.CRC32 sum = new java.util.zip.CRC32();
          sum.update(part);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.length);
          entry.setCrc(sum.getValue());
        }
        again.putNextEntry(entry);
        again.write(part);
        again.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String cell(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  static String row(String... texts) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String it : texts) {
      row.append(cell(it));
    }
    return row.append("</table:table-row>").toString();
  }
}
