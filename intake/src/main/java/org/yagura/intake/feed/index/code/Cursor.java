package org.yagura.intake.feed.index.code;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Bytes} wrote; content that cannot be right throws {@link IndexDamaged}. */
public final class Cursor {

  private final byte[] bytes;
  private int at;

  public Cursor(byte[] bytes) {
    this.bytes = bytes;
  }

  public int next() {
    if (at >= bytes.length) {
      throw new IndexDamaged();
    }
    return bytes[at++] & 0xFF;
  }

  public boolean flag() {
    return next() != 0;
  }

  public long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int b = next();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw new IndexDamaged();
  }

  /** A number that counts or points; never above what the bytes could hold. */
  public int count() {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IndexDamaged();
    }
    return (int) value;
  }

  public double decimal() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits |= (long) next() << (8 * i);
    }
    return Double.longBitsToDouble(bits);
  }

  @Nullable Double decimalOrNull() {
    return flag() ? (Double) decimal() : null;
  }

  public String text() {
    int length = count();
    if (length > bytes.length - at) {
      throw new IndexDamaged();
    }
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  @Nullable LocalDate day() {
    return flag() ? LocalDate.ofEpochDay(number() - (1L << 40)) : null;
  }

  public <T> List<T> list(Supplier<T> each) {
    int size = count();
    if (size > bytes.length) {
      throw new IndexDamaged();
    }
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(each.get());
    }
    return items;
  }
}
