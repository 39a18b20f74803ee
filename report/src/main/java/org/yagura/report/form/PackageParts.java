package org.yagura.report.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook in their order; whatever is not changed is written as it was read. */
final class PackageParts {
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int CENTRAL_SIGNATURE = 0x02014B50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int MOST_PARTS = 2_000;

  /** A form is a few pages; more than this is none, or a bomb. */
  private static final int MOST_BYTES = 48 << 20;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final byte[] file;
  private final ByteBuffer zip;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private int room = MOST_BYTES;

  private PackageParts(byte[] file) {
    this.file = file;
    this.zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The parts; empty for what is no workbook, is damaged or unreasonably large. */
  static Optional<PackageParts> read(byte[] file) {
    try {
      PackageParts parts = new PackageParts(file);
      return parts.take() ? Optional.of(parts) : Optional.empty();
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean take() throws IOException {
    int end = end();
    if (end < 0) {
      return false;
    }
    int count = zip.getShort(end + 10) & 0xFFFF;
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (i >= MOST_PARTS || zip.getInt(at) != CENTRAL_SIGNATURE) {
        return false;
      }
      int nameLength = zip.getShort(at + 28) & 0xFFFF;
      String name = new String(file, at + CENTRAL_LENGTH, nameLength, StandardCharsets.UTF_8);
      parts.put(name, content(at));
      at +=
          CENTRAL_LENGTH
              + nameLength
              + (zip.getShort(at + 30) & 0xFFFF)
              + (zip.getShort(at + 32) & 0xFFFF);
    }
    return parts.containsKey("xl/workbook.xml");
  }

  private int end() {
    int lowest = Math.max(0, zip.capacity() - END_LENGTH - LONGEST_COMMENT);
    for (int at = zip.capacity() - END_LENGTH; at >= lowest; at--) {
      if (zip.getInt(at) == END_SIGNATURE) {
        return at;
      }
    }
    return -1;
  }

  private byte[] content(int central) throws IOException {
    int local = zip.getInt(central + 42);
    int length = zip.getInt(central + 20);
    int from =
        local
            + LOCAL_LENGTH
            + (zip.getShort(local + 26) & 0xFFFF)
            + (zip.getShort(local + 28) & 0xFFFF);
    InputStream raw = new ByteArrayInputStream(file, from, length);
    boolean deflated = zip.getShort(central + 10) != 0;
    try (InputStream in = deflated ? new InflaterInputStream(raw, new Inflater(true)) : raw) {
      byte[] content = in.readNBytes(room + 1);
      room -= content.length;
      if (room < 0) {
        throw new IOException("the workbook holds more than %d bytes".formatted(MOST_BYTES));
      }
      return content;
    }
  }

  /** The parts that are sheets, in their order. */
  List<String> sheets() {
    return parts.keySet().stream()
        .filter(it -> it.startsWith("xl/worksheets/") && it.endsWith(".xml"))
        .toList();
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** Replaces a part that is there. */
  void put(String name, byte[] content) {
    parts.replace(name, content);
  }

  /** The whole workbook; the same parts give the same bytes. */
  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
    return bytes.toByteArray();
  }
}
