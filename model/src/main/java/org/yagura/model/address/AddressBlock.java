package org.yagura.model.address;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run of IPv4 addresses, both ends included, each as an unsigned 32-bit number.
 *
 * @param first 0 to 4294967295
 * @param last not before {@code first}
 */
public record AddressBlock(long first, long last) implements Comparable<AddressBlock> {

  public static final long HIGHEST = 0xFFFF_FFFFL;
  public static final AddressBlock ANY = new AddressBlock(0, HIGHEST);

  public AddressBlock {
    if (first < 0 || last > HIGHEST || first > last) {
      throw new IllegalArgumentException(
          "address block (%d-%d) must lie within 32 bits and not run backwards"
              .formatted(first, last));
    }
  }

  /** One address in dotted form. */
  public static AddressBlock of(String dotted) {
    return tryParse(dotted)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "address (%s) must be like 192.168.1.10, 10.0.0.0/8 or 10.0.0.1-10.0.0.9"
                    .formatted(dotted)));
  }

  /** The network of {@code prefixLength} bits that {@code address} lies in. */
  public static AddressBlock network(long address, int prefixLength) {
    if (prefixLength < 0 || prefixLength > 32) {
      throw new IllegalArgumentException(
          "prefix length (%d) must be 0 to 32".formatted(prefixLength));
    }
    long mask = prefixLength == 0 ? 0 : (HIGHEST << (32 - prefixLength)) & HIGHEST;
    long base = address & mask;
    return new AddressBlock(base, base | (~mask & HIGHEST));
  }

  /** A single address, {@code address/length}, or {@code first-last}; empty when it is none. */
  public static Optional<AddressBlock> tryParse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      OptionalLong base = Ipv4.tryParse(text.substring(0, slash));
      int length = prefixLength(text.substring(slash + 1));
      return base.isPresent() && length >= 0
          ? Optional.of(network(base.getAsLong(), length))
          : Optional.empty();
    }
    int dash = text.indexOf('-');
    if (dash >= 0) {
      OptionalLong first = Ipv4.tryParse(text.substring(0, dash));
      OptionalLong last = Ipv4.tryParse(text.substring(dash + 1));
      return first.isPresent() && last.isPresent() && first.getAsLong() <= last.getAsLong()
          ? Optional.of(new AddressBlock(first.getAsLong(), last.getAsLong()))
          : Optional.empty();
    }
    OptionalLong only = Ipv4.tryParse(text);
    return only.isPresent()
        ? Optional.of(new AddressBlock(only.getAsLong(), only.getAsLong()))
        : Optional.empty();
  }

  private static int prefixLength(String text) {
    if (text.indexOf('.') >= 0) {
      OptionalLong mask = Ipv4.tryParse(text);
      return mask.isPresent() ? Ipv4.prefixLengthOf(mask.getAsLong()) : -1;
    }
    if (text.isEmpty()
        || text.length() > 2
        || !text.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return -1;
    }
    int length = Integer.parseInt(text);
    return length <= 32 ? length : -1;
  }

  public boolean contains(long address) {
    return first <= address && address <= last;
  }

  public boolean contains(AddressBlock other) {
    return first <= other.first && other.last <= last;
  }

  public boolean overlaps(AddressBlock other) {
    return first <= other.last && other.first <= last;
  }

  public boolean isSingle() {
    return first == last;
  }

  /** How many addresses, 1 to 4294967296. */
  public long size() {
    return last - first + 1;
  }

  @Override
  public int compareTo(AddressBlock other) {
    int byFirst = Long.compare(first, other.first);
    return byFirst != 0 ? byFirst : Long.compare(last, other.last);
  }

  /** {@code 10.0.0.1}, {@code 10.0.0.0/24} where it is a whole network, or {@code first-last}. */
  @Override
  public String toString() {
    if (isSingle()) {
      return Ipv4.format(first);
    }
    long size = size();
    if (Long.bitCount(size) == 1 && first % size == 0) {
      return Ipv4.format(first) + "/" + (32 - Long.numberOfTrailingZeros(size));
    }
    return Ipv4.format(first) + "-" + Ipv4.format(last);
  }
}
