package org.yagura.intake.feed.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file of an index: magic, key, then the parts one after another, the table of where they
 * begin, and the check sum of everything before it. Numbers are little-endian.
 */
final class IndexOutput implements AutoCloseable {

  /** Changes whenever the form of the file does. */
  static final byte[] MAGIC = {'Y', 'G', 'R', 'I', 'D', 'X', '0', '1'};

  static final int KEY = 32;

  /** The parts in the order of the file. */
  enum Part {
    NAMES(0),
    STATEMENTS(1),
    STATEMENT_PLACES(2),
    PRODUCTS(3),
    PRODUCT_ITEMS(4),
    FACTS(5),
    FACT_PLACES(6),
    CVES(7),
    CVE_ITEMS(8),
    META(9),
    DICTIONARY(10);

    private final int place;

    Part(int place) {
      this.place = place;
    }

    /** Where it stands in the table of parts, from 0. */
    int place() {
      return place;
    }
  }

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final CRC32 sum = new CRC32();
  private final long[] begins = new long[Part.values().length + 1];
  private long written;

  IndexOutput(Path file, byte[] key) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    bytes(MAGIC, MAGIC.length);
    bytes(key, KEY);
  }

  /** The next part begins; parts come in their order. */
  void begin(Part part) {
    begins[part.place()] = written;
  }

  void bytes(byte[] bytes, int length) throws IOException {
    sum.update(bytes, 0, length);
    out.write(bytes, 0, length);
    written += length;
  }

  /** A file that was written on the way, as it is. */
  void copy(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes(buffer, read);
      }
    }
  }

  void ints(int[] items) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    for (int it : items) {
      bytes(buffer.putInt(0, it).array(), 4);
    }
  }

  void longs(long[] items, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes(buffer.putLong(0, items[i]).array(), 8);
    }
  }

  /**
   * Texts that can be found by number: how many, where each begins, a value beside each, the texts.
   *
   * @param values one more than texts
   */
  void directory(List<byte[]> texts, int[] values) throws IOException {
    ints(new int[] {texts.size()});
    int[] places = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      places[i + 1] = Math.addExact(places[i], texts.get(i).length);
    }
    ints(places);
    ints(values);
    for (byte[] it : texts) {
      bytes(it, it.length);
    }
  }

  /** Ends the file. */
  void finish() throws IOException {
    begins[begins.length - 1] = written;
    longs(begins, begins.length);
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(buffer.putLong(0, sum.getValue()).array());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
