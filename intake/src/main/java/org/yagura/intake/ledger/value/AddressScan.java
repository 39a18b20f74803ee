package org.yagura.intake.ledger.value;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;

/** Walks through a clean text and gathers IPv4 addresses, ranges, networks and short lists. */
final class AddressScan {

  private static final int MOST = 4_000;

  /** 1.0.0.0; no device has an address beneath. */
  private static final long FIRST_OF_DEVICES = 1L << 24;

  private static final String RANGE_MARKS = "~〜～-–—−‐ー";
  private static final String LIST_MARKS = ",、・;&";

  private final String text;
  private final List<String> found = new ArrayList<>(2);
  private final List<String> invalid = new ArrayList<>(0);
  private int at;

  AddressScan(String text) {
    this.text = text.length() > MOST ? text.substring(0, MOST) : text;
  }

  List<String> found() {
    return found;
  }

  List<String> invalid() {
    return invalid;
  }

  void run() {
    while (at < text.length()) {
      if (isDigit(at) && (at == 0 || !isJoined(text.charAt(at - 1)))) {
        int end = dotted(at);
        if (end > 0) {
          address(end);
          continue;
        }
        while (at < text.length() && (isDigit(at) || text.charAt(at) == '.')) {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private void address(int end) {
    String quad = text.substring(at, end);
    at = end;
    long address = Ipv4.tryParse(quad).orElse(-1);
    if (address < 0) {
      keep(invalid, quad);
      skipTail();
      return;
    }
    if (follows('/') && prefix(address)) {
      return;
    }
    if (isMask(address) && !found.isEmpty()) {
      return; // the mask written behind its address
    }
    if (address != 0 && address < FIRST_OF_DEVICES) {
      keep(invalid, quad);
      skipTail();
      return;
    }
    if (range(address)) {
      return;
    }
    keep(found, Ipv4.format(address));
    shortList(address);
  }

  /** A dotted form of four numbers from here; the position behind it, or -1. */
  private int dotted(int from) {
    int position = from;
    for (int part = 0; part < 4; part++) {
      int start = position;
      while (position < text.length() && isDigit(position) && position - start < 4) {
        position++;
      }
      if (position == start || position - start > 3) {
        return -1;
      }
      if (part < 3) {
        if (position >= text.length() || text.charAt(position) != '.') {
          return -1;
        }
        position++;
      }
    }
    boolean more =
        position < text.length()
            && (isLatinOrDigit(text.charAt(position))
                || (text.charAt(position) == '.' && isDigit(position + 1)));
    return more ? -1 : position;
  }

  /** {@code /24} or {@code /255.255.255.0}; a host's address keeps no prefix. */
  private boolean prefix(long address) {
    int from = skipBlanks(skipBlanks(at) + 1);
    int end = dotted(from);
    int length;
    if (end > 0) {
      long mask = Ipv4.tryParse(text.substring(from, end)).orElse(0);
      if (!isMask(mask)) {
        return false;
      }
      length = Ipv4.prefixLengthOf(mask);
    } else {
      end = numberEnd(from, 2);
      if (end < 0) {
        return false;
      }
      length = Integer.parseInt(text.substring(from, end));
      if (length > 32) {
        return false;
      }
    }
    at = end;
    AddressBlock network = AddressBlock.network(address, length);
    boolean host = length >= 31 || network.first() != address;
    keep(found, host ? Ipv4.format(address) : Ipv4.format(address) + "/" + length);
    return true;
  }

  /** {@code ～20} or {@code ～192.168.1.20}. */
  private boolean range(long address) {
    int mark = skipBlanks(at);
    if (mark >= text.length() || RANGE_MARKS.indexOf(text.charAt(mark)) < 0) {
      return false;
    }
    int from = skipBlanks(mark + 1);
    if (from < text.length() && text.charAt(from) == '.') {
      from++;
    }
    int end = dotted(from);
    long last;
    if (end > 0) {
      last = Ipv4.tryParse(text.substring(from, end)).orElse(-1);
    } else {
      end = numberEnd(from, 3);
      if (end < 0) {
        return false;
      }
      int octet = Integer.parseInt(text.substring(from, end));
      last = octet > 255 ? -1 : (address & ~0xFFL) | octet;
    }
    String written = text.substring(from, end);
    at = end;
    if (last < address) {
      keep(found, Ipv4.format(address));
      keep(invalid, written);
    } else {
      keep(
          found,
          new AddressBlock(address, last).isSingle()
              ? Ipv4.format(address)
              : Ipv4.format(address) + "-" + Ipv4.format(last));
    }
    return true;
  }

  /** {@code 192.168.1.10,11,12}: numbers that replace the last one. */
  private void shortList(long address) {
    while (true) {
      int mark = skipBlanks(at);
      if (mark >= text.length() || LIST_MARKS.indexOf(text.charAt(mark)) < 0) {
        return;
      }
      int from = skipBlanks(mark + 1);
      from += from < text.length() && text.charAt(from) == '.' ? 1 : 0;
      int end = numberEnd(from, 3);
      if (end < 0 || Integer.parseInt(text.substring(from, end)) > 255) {
        return;
      }
      at = end;
      long next = (address & ~0xFFL) | Integer.parseInt(text.substring(from, end));
      if (!range(next)) {
        keep(found, Ipv4.format(next));
      }
    }
  }

  /** The end of a number of at most so many digits that stands alone; -1 when none is here. */
  private int numberEnd(int from, int most) {
    int end = from;
    while (end < text.length() && isDigit(end)) {
      end++;
    }
    if (end == from || end - from > most) {
      return -1;
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean unit =
        next == '台' || next == '番' || next == '個' || next == '本' || next == '階' || next == 'F';
    return next == '.' || unit || (next < 0x80 && Character.isLetter(next)) ? -1 : end;
  }

  private void skipTail() {
    int mark = skipBlanks(at);
    if (mark < text.length() && RANGE_MARKS.indexOf(text.charAt(mark)) >= 0) {
      int end = numberEnd(skipBlanks(mark + 1), 3);
      at = end > 0 ? end : at;
    }
  }

  private boolean follows(char c) {
    int next = skipBlanks(at);
    return next < text.length() && text.charAt(next) == c;
  }

  private int skipBlanks(int from) {
    int position = from;
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
    return position;
  }

  private boolean isDigit(int position) {
    return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  private static boolean isJoined(char before) {
    return isLatinOrDigit(before) || before == '.';
  }

  /** An address is not cut out of a longer run: a letter O typed for a zero is no end of it. */
  private static boolean isLatinOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isMask(long address) {
    return address >= 0xFF00_0000L && Ipv4.prefixLengthOf(address) > 0;
  }

  private static void keep(List<String> list, String value) {
    if (list.size() < 256 && !list.contains(value)) {
      list.add(value);
    }
  }
}
