package org.yagura.knowledge.maker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.yagura.model.address.MacAddress;

/**
 * The IEEE's public lists of hardware address prefixes (MA-L 24 bits, MA-M 28, MA-S 36), as Debian
 * distributes them; see docs/knowledge/makers.md for their date and how they are renewed.
 */
public final class MakerRegistry {

  private static final String RESOURCE = "prefixes.tsv.gz";

  /** Longest first: a block within a block belongs to its own registrant. */
  private static final int[] PREFIX_DIGITS = {9, 7, 6};

  /** Lines of prefix, tab and registrant in ascending order of their bytes, each with its end. */
  private final byte[] lines;

  private MakerRegistry(byte[] lines) {
    this.lines = lines;
  }

  /** The lists shipped with this program, loaded at first use. */
  public static MakerRegistry shipped() {
    return Shipped.REGISTRY;
  }

  /**
   * The registrant in the words of the list ({@code YAMAHA CORPORATION}); empty for made-up
   * (locally administered) addresses and prefixes that are not listed.
   */
  public Optional<String> registrant(MacAddress mac) {
    if (mac.isLocallyAdministered() || mac.isUnusable()) {
      return Optional.empty();
    }
    String digits = mac.text().replace(":", "");
    for (int length : PREFIX_DIGITS) {
      Optional<String> found =
          lookUp(digits.substring(0, length).getBytes(StandardCharsets.US_ASCII));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The maker of the device under the name people use ({@code Yamaha}); empty also where the
   * registrant makes network chips or virtual machines, which says nothing of the device.
   */
  public Optional<String> make(MacAddress mac) {
    return registrant(mac).flatMap(MakerNames.shipped()::brand);
  }

  /** The same for a registrant's name that a scanner states; empty for makers of components. */
  public Optional<String> brand(String registrant) {
    return registrant.isBlank() ? Optional.empty() : MakerNames.shipped().brand(registrant.strip());
  }

  private Optional<String> lookUp(byte[] prefix) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = startOfLine((low + high) >>> 1);
      int order = compare(start, prefix);
      if (order == 0) {
        int from = start + prefix.length + 1;
        return Optional.of(new String(lines, from, endOfLine(from) - from, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = endOfLine(start) + 1;
      } else {
        high = start;
      }
    }
    return Optional.empty();
  }

  private int startOfLine(int within) {
    int start = within;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int endOfLine(int within) {
    int end = within;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares the prefix of the line at {@code start}, which a tab ends, with the one sought. */
  private int compare(int start, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      int difference = lines[start + i] - prefix[i];
      if (difference != 0) {
        return difference;
      }
    }
    return lines[start + prefix.length] == '\t' ? 0 : 1;
  }

  private static final class Shipped {
    static final MakerRegistry REGISTRY = load();

    private Shipped() {}

    private static MakerRegistry load() {
      try (InputStream packed =
              Objects.requireNonNull(MakerRegistry.class.getResourceAsStream(RESOURCE), RESOURCE);
          InputStream plain = new GZIPInputStream(packed, 1 << 16)) {
        return new MakerRegistry(plain.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped list (%s)".formatted(RESOURCE), e);
      }
    }
  }
}
