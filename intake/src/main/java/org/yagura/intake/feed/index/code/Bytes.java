package org.yagura.intake.feed.index.code;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bytes that grow as values are put behind each other; numbers take as few bytes as they need. */
public final class Bytes {

  private byte[] bytes = new byte[1 << 10];
  private int length;

  public int length() {
    return length;
  }

  public byte[] array() {
    return bytes;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  public void clear() {
    length = 0;
  }

  public void put(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  public void flag(boolean value) {
    put(value ? 1 : 0);
  }

  /** Seven bits a byte, the lowest first. */
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }

  public void decimal(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int i = 0; i < 8; i++) {
      put((int) (bits >>> (8 * i)));
    }
  }

  public void decimalOrNull(@Nullable Double value) {
    flag(value != null);
    if (value != null) {
      decimal(value);
    }
  }

  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  public void day(@Nullable LocalDate day) {
    flag(day != null);
    if (day != null) {
      number(day.toEpochDay() + (1L << 40));
    }
  }

  public <T> void list(List<T> items, Consumer<T> each) {
    number(items.size());
    items.forEach(each);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
