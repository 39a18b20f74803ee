package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;

/** Addresses under masks and wildcards. */
public final class Masks {

  /** A wildcard with scattered bits is written out up to so many blocks. */
  private static final int MOST_BLOCKS = 256;

  private Masks() {}

  /** The network of an address and a mask such as 255.255.255.0; empty where they make none. */
  public static Optional<AddressBlock> network(String address, String mask) {
    OptionalLong base = Ipv4.tryParse(address);
    OptionalLong bits = Ipv4.tryParse(mask);
    if (base.isEmpty() || bits.isEmpty()) {
      return Optional.empty();
    }
    int length = Ipv4.prefixLengthOf(bits.getAsLong());
    return length < 0
        ? Optional.empty()
        : Optional.of(AddressBlock.network(base.getAsLong(), length));
  }

  /** The length of a mask such as 255.255.255.0; -1 where it is none. */
  public static int length(String mask) {
    OptionalLong bits = Ipv4.tryParse(mask);
    return bits.isPresent() ? Ipv4.prefixLengthOf(bits.getAsLong()) : -1;
  }

  /** The addresses under a wildcard; empty where there are too many blocks or no addresses. */
  public static Optional<AddressSet> wildcard(String address, String wildcard) {
    OptionalLong base = Ipv4.tryParse(address);
    OptionalLong bits = Ipv4.tryParse(wildcard);
    if (base.isEmpty() || bits.isEmpty()) {
      return Optional.empty();
    }
    return wildcard(base.getAsLong(), bits.getAsLong());
  }

  private static Optional<AddressSet> wildcard(long address, long wildcard) {
    int low = Long.numberOfTrailingZeros(~wildcard);
    long scattered = wildcard & (AddressBlock.HIGHEST << Math.min(low, 32)) & AddressBlock.HIGHEST;
    if (1L << Long.bitCount(scattered) > MOST_BLOCKS) {
      return Optional.empty();
    }
    long fixed = address & ~wildcard & AddressBlock.HIGHEST;
    List<AddressBlock> blocks = new ArrayList<>();
    long part = scattered;
    while (true) {
      blocks.add(AddressBlock.network(fixed | part, 32 - Math.min(low, 32)));
      if (part == 0) {
        return Optional.of(AddressSet.of(blocks));
      }
      part = (part - 1) & scattered;
    }
  }
}
