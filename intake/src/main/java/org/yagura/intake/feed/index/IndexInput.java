package org.yagura.intake.feed.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.yagura.intake.feed.index.IndexOutput.Part;
import org.yagura.intake.feed.index.code.Cursor;
import org.yagura.intake.feed.index.code.IndexDamaged;

/** The file of an index, mapped into memory; its check sum was right when it was opened. */
final class IndexInput {

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long SLICE = 1L << 29;

  private final MemorySegment file;
  private final long[] begins = new long[Part.values().length + 1];

  private IndexInput(MemorySegment file) {
    this.file = file;
    long table = file.byteSize() - 8 - 8L * begins.length;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = file.get(LONG, table + 8L * i);
      if (begins[i] < 0 || begins[i] > table || (i > 0 && begins[i] < begins[i - 1])) {
        throw new IndexDamaged();
      }
    }
  }

  /**
   * Opens an index.
   *
   * @return empty where it is of other feeds, of another form, cut short or changed
   * @throws IOException where it cannot be read
   */
  static Optional<IndexInput> open(Path path, byte[] key) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      long least = IndexOutput.MAGIC.length + IndexOutput.KEY + 8L * (Part.values().length + 1) + 8;
      if (size < least) {
        return Optional.empty();
      }
      MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      byte[] head = bytes(file, 0, IndexOutput.MAGIC.length + IndexOutput.KEY);
      boolean ours =
          Arrays.equals(
                  head, 0, IndexOutput.MAGIC.length, IndexOutput.MAGIC, 0, IndexOutput.MAGIC.length)
              && Arrays.equals(head, IndexOutput.MAGIC.length, head.length, key, 0, key.length);
      return ours && file.get(LONG, size - 8) == sum(file, size - 8)
          ? Optional.of(new IndexInput(file))
          : Optional.empty();
    }
  }

  private static long sum(MemorySegment file, long length) {
    CRC32 sum = new CRC32();
    for (long at = 0; at < length; at += SLICE) {
      sum.update(file.asSlice(at, Math.min(SLICE, length - at)).asByteBuffer());
    }
    return sum.getValue();
  }

  private static byte[] bytes(MemorySegment file, long from, long length) {
    if (length < 0 || length > Integer.MAX_VALUE - 8 || from + length > file.byteSize()) {
      throw new IndexDamaged();
    }
    byte[] bytes = new byte[(int) length];
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
    return bytes;
  }

  private long begin(Part part) {
    return begins[part.place()];
  }

  /** A whole part. */
  byte[] part(Part part) {
    return bytes(file, begin(part), begins[part.place() + 1] - begin(part));
  }

  /** One record of a part, whose places stand in another. */
  byte[] record(Part records, Part places, int number) {
    long from = file.get(LONG, begin(places) + 8L * number);
    long to = file.get(LONG, begin(places) + 8L * number + 8);
    return bytes(file, begin(records) + from, to - from);
  }

  /** One text of a directory. */
  String text(Part directory, int number) {
    long at = begin(directory);
    int count = file.get(INT, at);
    if (number < 0 || number >= count) {
      throw new IndexDamaged();
    }
    int from = file.get(INT, at + 4 + 4L * number);
    int to = file.get(INT, at + 8 + 4L * number);
    long texts = at + 4 + 8L * (count + 1);
    return new Cursor(bytes(file, texts + from, (long) to - from)).text();
  }

  /** What belongs to a key; none where it is no key of the directory. */
  int[] items(Part directory, Part items, String key) {
    long at = begin(directory);
    int count = file.get(INT, at);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = text(directory, middle).compareTo(key);
      if (order == 0) {
        long values = at + 4 + 4L * (count + 1);
        int from = file.get(INT, values + 4L * middle);
        int to = file.get(INT, values + 4L * middle + 4);
        int[] found = new int[Math.max(0, to - from)];
        for (int i = 0; i < found.length; i++) {
          found[i] = file.get(INT, begin(items) + 4L * (from + i));
        }
        return found;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return new int[0];
  }
}
