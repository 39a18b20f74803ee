package org.yagura.intake.ledger.xlsx;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a zip held in memory. The central directory names them; where it is missing or
 * broken the parts are found by their own headers, so that a file cut off in the middle still
 * yields what came before.
 */
final class ZipParts {

  private static final long MOST_INFLATED = 512L << 20;
  private static final int MOST_PARTS = 20_000;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;

  /** A part: where its content begins and how it is packed; checksum and size are -1 if unknown. */
  private record Part(
      String name, int method, int from, long size, long checksum, boolean encrypted) {}

  private final byte[] bytes;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final InflationBudget budget = new InflationBudget(MOST_INFLATED);
  private final boolean whole;

  ZipParts(byte[] bytes) {
    this.bytes = bytes;
    this.whole = readDirectory();
    if (!whole) {
      parts.clear();
      scanHeaders();
    }
  }

  /** Whether the central directory was found and names every part. */
  boolean whole() {
    return whole;
  }

  /** Names as written, in the order of the file. */
  Collection<String> names() {
    return parts.values().stream().map(Part::name).toList();
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  boolean encrypted() {
    return parts.values().stream().anyMatch(Part::encrypted);
  }

  /** Whether the parts opened so far inflated to more than any honest workbook does. */
  boolean exhausted() {
    return budget.spent();
  }

  /** The inflated content; empty when there is no such part or it is packed in an unknown way. */
  Optional<PartInput> open(String name) {
    Part part = parts.get(key(name));
    if (part == null || part.encrypted() || (part.method() != 0 && part.method() != 8)) {
      return Optional.empty();
    }
    if (part.method() == 8) {
      InputStream packed = new ByteArrayInputStream(bytes, part.from(), bytes.length - part.from());
      return Optional.of(PartInput.inflating(packed, part.checksum(), budget));
    }
    InputStream plain = new ByteArrayInputStream(bytes, part.from(), storedSize(part));
    return Optional.of(PartInput.stored(plain, part.checksum(), budget));
  }

  private int storedSize(Part part) {
    int rest = bytes.length - part.from();
    if (part.size() >= 0) {
      return (int) Math.min(rest, part.size());
    }
    int next = indexOf(bytes, 'P', 'K', part.from());
    return next < 0 ? rest : next - part.from();
  }

  private boolean readDirectory() {
    int end = findEnd();
    if (end < 0) {
      return false;
    }
    int count = u16(end + 10);
    long shift = end - u32(end + 12) - u32(end + 16); // bytes put in front of the zip
    long at = end - u32(end + 12);
    for (int i = 0; i < count && i < MOST_PARTS; i++) {
      if (at < 0 || at + 46 > bytes.length || u32((int) at) != 0x02014b50L) {
        return false;
      }
      int entry = (int) at;
      long header = u32(entry + 42) + shift;
      if (header < 0 || header + 30 > bytes.length || u32((int) header) != 0x04034b50L) {
        return false;
      }
      add(name(entry + 46, u16(entry + 28)), (int) header, entry + 2, true);
      at += 46L + u16(entry + 28) + u16(entry + 30) + u16(entry + 32);
    }
    return !parts.isEmpty();
  }

  private int findEnd() {
    int lowest = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
    for (int at = bytes.length - END_RECORD; at >= lowest; at--) {
      if (bytes[at] == 'P' && u32(at) == 0x06054b50L) {
        return at;
      }
    }
    return -1;
  }

  private void scanHeaders() {
    int at = indexOf(bytes, 'P', 'K', 0);
    while (at >= 0 && at + 30 <= bytes.length && parts.size() < MOST_PARTS) {
      if (u32(at) == 0x04034b50L && at + 30 + u16(at + 26) <= bytes.length) {
        add(name(at + 30, u16(at + 26)), at, at, (u16(at + 6) & 8) == 0);
      }
      at = indexOf(bytes, 'P', 'K', at + 2);
    }
  }

  /**
   * @param header where the part's own header begins
   * @param record where the fields of the header to trust begin; those of the central directory lie
   *     two bytes further than a part's own
   */
  private void add(String name, int header, int record, boolean sized) {
    int from = header + 30 + u16(header + 26) + u16(header + 28);
    if (name.isEmpty() || from > bytes.length) {
      return;
    }
    long checksum = sized ? u32(record + 14) : -1;
    long size = sized ? u32(record + 18) : -1;
    boolean encrypted = (u16(record + 6) & 1) != 0;
    parts.putIfAbsent(key(name), new Part(name, u16(record + 8), from, size, checksum, encrypted));
  }

  private String name(int at, int length) {
    int end = Math.min(bytes.length, at + length);
    return new String(bytes, at, Math.max(0, end - at), StandardCharsets.UTF_8).replace('\\', '/');
  }

  private static String key(String name) {
    return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
  }

  private static int indexOf(byte[] bytes, char first, char second, int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (bytes[i] == first && bytes[i + 1] == second && i + 3 < bytes.length && bytes[i + 2] < 9) {
        return i;
      }
    }
    return -1;
  }

  private int u16(int at) {
    return at + 1 < bytes.length ? (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 : 0;
  }

  private long u32(int at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }
}
