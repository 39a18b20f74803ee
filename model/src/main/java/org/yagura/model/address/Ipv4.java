package org.yagura.model.address;

import java.util.OptionalLong;

/** IPv4 addresses as unsigned 32-bit numbers held in a {@code long}. */
public final class Ipv4 {

  private Ipv4() {}

  /**
   * Reads strict dotted form: four decimal numbers of 0 to 255. Leading zeros are read as decimal,
   * as ledgers mean them ({@code 192.168.001.010}).
   */
  public static OptionalLong tryParse(String text) {
    long address = 0;
    int octets = 0;
    int value = -1;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c == '.') {
        if (value < 0 || value > 255 || ++octets > 4) {
          return OptionalLong.empty();
        }
        address = address << 8 | value;
        value = -1;
        digits = 0;
      } else if (c >= '0' && c <= '9' && ++digits <= 3) {
        value = Math.max(value, 0) * 10 + (c - '0');
      } else {
        return OptionalLong.empty();
      }
    }
    return octets == 4 ? OptionalLong.of(address) : OptionalLong.empty();
  }

  public static String format(long address) {
    return (address >>> 24 & 255)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The length of a contiguous network mask such as 255.255.255.0; -1 when it is none. */
  public static int prefixLengthOf(long mask) {
    long inverted = ~mask & AddressBlock.HIGHEST;
    return (inverted & (inverted + 1)) == 0 ? 32 - Long.bitCount(inverted) : -1;
  }

  /**
   * Private addresses (RFC 1918), loopback, link-local, and shared address space (RFC 6598): never
   * routed on the internet.
   */
  public static boolean isInternal(long address) {
    for (AddressBlock block : INTERNAL) {
      if (block.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static final AddressBlock[] INTERNAL = {
    AddressBlock.of("10.0.0.0/8"),
    AddressBlock.of("172.16.0.0/12"),
    AddressBlock.of("192.168.0.0/16"),
    AddressBlock.of("127.0.0.0/8"),
    AddressBlock.of("169.254.0.0/16"),
    AddressBlock.of("100.64.0.0/10"),
  };
}
