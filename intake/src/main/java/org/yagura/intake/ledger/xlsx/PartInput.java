package org.yagura.intake.ledger.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.yagura.intake.xml.AttributeBound;

/**
 * The content of one part. It ends with an {@link IOException} where the zip's budget is spent,
 * where it inflates more steeply than any honest part, or where a stretch without {@code <} is
 * longer than any honest tag or text, which keeps an XML parser from gathering one giant attribute.
 */
final class PartInput extends InputStream {

  private static final int LONGEST_STRETCH = 4 << 20;
  private static final int BUFFER = 1 << 16;

  /** No honest sheet of this size packs to less than a two hundredth. */
  private static final int LARGE = 64 << 20;

  private static final int STEEPEST = 200;

  private final InputStream content;
  private final Inflater inflater;
  private final long expectedChecksum;
  private final InflationBudget budget;
  private final CRC32 checksum = new CRC32();
  private long inflated;
  private int stretch;
  private AttributeBound attributes = new AttributeBound();
  private boolean tooLarge;
  private boolean ended;

  private PartInput(
      InputStream content, Inflater inflater, long expectedChecksum, InflationBudget budget) {
    this.content = content;
    this.inflater = inflater;
    this.expectedChecksum = expectedChecksum;
    this.budget = budget;
  }

  static PartInput inflating(InputStream packed, long checksum, InflationBudget budget) {
    Inflater inflater = new Inflater(true);
    return new PartInput(
        new InflaterInputStream(packed, inflater, BUFFER), inflater, checksum, budget);
  }

  static PartInput stored(InputStream plain, long checksum, InflationBudget budget) {
    return new PartInput(plain, new Inflater(true), checksum, budget);
  }

  /** Whether reading stopped because the content is larger than any honest one. */
  boolean tooLarge() {
    return tooLarge;
  }

  /** Whether everything was read and is not what was once packed. */
  boolean altered() {
    return ended && expectedChecksum >= 0 && checksum.getValue() != expectedChecksum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = content.read(buffer, offset, length);
    if (read < 0) {
      ended = true;
      return read;
    }
    checksum.update(buffer, offset, read);
    inflated += read;
    boolean bounded = budget.spend(read) && !isBomb() && areFew(buffer, offset, read);
    if (!bounded || longestStretch(buffer, offset, read) > LONGEST_STRETCH) {
      tooLarge = true;
      budget.exhaust();
      throw new IOException("the part inflates beyond its bounds");
    }
    return read;
  }

  private boolean isBomb() {
    long packed = inflater.getBytesRead(); // none where the content is stored
    return inflated > LARGE && packed > 0 && inflated / STEEPEST > packed;
  }

  /** Looks closely only where no tag has begun for a while. */
  private boolean areFew(byte[] buffer, int offset, int length) {
    if (stretch < BUFFER / 4) {
      attributes = new AttributeBound();
      return true;
    }
    for (int i = offset; i < offset + length; i++) {
      if (!attributes.accept(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  private int longestStretch(byte[] buffer, int offset, int length) {
    int last = offset + length - 1;
    while (last >= offset && buffer[last] != '<') {
      last--;
    }
    stretch = last < offset ? stretch + length : offset + length - 1 - last;
    return stretch;
  }

  @Override
  public void close() throws IOException {
    content.close();
    inflater.end();
  }
}
