package org.yagura.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook's parts anew so that no clock stands in it. The parts are found by the central
 * directory: fastexcel's local headers name no sizes, in a way that {@link
 * java.util.zip.ZipInputStream} refuses.
 */
public final class FixedZip {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final String DIMENSION = "<dimension ref=\"A1\"/>";

  /**
   * Not the first moment of 1980, which the JDK takes for an earlier one and writes with a zone.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int END_SIGNATURE = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;

  private final ByteBuffer zip;

  private FixedZip(byte[] workbook) {
    zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The same parts in the same order, all of one time, created on the day given. */
  public static byte[] of(byte[] workbook, LocalDate day) throws IOException {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream(workbook.length);
    try (ZipOutputStream out = new ZipOutputStream(fixed)) {
      new FixedZip(workbook).copy(out, day);
    }
    return fixed.toByteArray();
  }

  private void copy(ZipOutputStream out, LocalDate day) throws IOException {
    int end = zip.capacity() - END_LENGTH;
    if (zip.getInt(end) != END_SIGNATURE) {
      throw new IOException("the workbook must end with its directory");
    }
    int entries = zip.getShort(end + 10) & 0xFFFF;
    int at = zip.getInt(end + 16);
    for (int i = 0; i < entries; i++) {
      int nameLength = zip.getShort(at + 28) & 0xFFFF;
      String name = text(at + CENTRAL_LENGTH, nameLength);
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      out.putNextEntry(entry);
      try (InputStream content = content(zip.getInt(at + 42), zip.getInt(at + 20))) {
        if (name.equals(PROPERTIES)) {
          out.write(created(new String(content.readAllBytes(), StandardCharsets.UTF_8), day));
        } else if (name.startsWith(SHEETS)) {
          String sheet = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          out.write(inOrder(unmeasured(sheet)).getBytes(StandardCharsets.UTF_8));
        } else {
          content.transferTo(out);
        }
      }
      out.closeEntry();
      at +=
          CENTRAL_LENGTH
              + nameLength
              + (zip.getShort(at + 30) & 0xFFFF)
              + (zip.getShort(at + 32) & 0xFFFF);
    }
  }

  /** What fastexcel always deflates. */
  private InputStream content(int local, int length) {
    int from =
        local
            + LOCAL_LENGTH
            + (zip.getShort(local + 26) & 0xFFFF)
            + (zip.getShort(local + 28) & 0xFFFF);
    return new InflaterInputStream(
        new ByteArrayInputStream(zip.array(), from, length), new Inflater(true));
  }

  private String text(int from, int length) {
    return new String(zip.array(), from, length, StandardCharsets.UTF_8);
  }

  /** fastexcel claims that every sheet ends at A1, which programs that read row by row believe. */
  private static String unmeasured(String sheet) {
    int at = sheet.indexOf(DIMENSION);
    return at < 0 ? sheet : sheet.substring(0, at) + sheet.substring(at + DIMENSION.length());
  }

  /** fastexcel keeps merged ranges in a set whose order differs from run to run. */
  private static String inOrder(String sheet) {
    int from = sheet.indexOf("<mergeCell ");
    int to = sheet.indexOf("</mergeCells>");
    if (from < 0 || to < 0) {
      return sheet;
    }
    String sorted =
        Arrays.stream(sheet.substring(from, to).split("(?<=/>)", -1))
            .sorted()
            .collect(Collectors.joining());
    return sheet.substring(0, from) + sorted + sheet.substring(to);
  }

  private static byte[] created(String properties, LocalDate day) {
    return properties
        .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
