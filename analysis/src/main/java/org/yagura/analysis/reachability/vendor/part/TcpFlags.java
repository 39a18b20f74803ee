package org.yagura.analysis.reachability.vendor.part;

import java.util.List;

/** Conditions on TCP flags; the first packet of a connection has SYN set and nothing else. */
final class TcpFlags {

  private static final int SYN = 2;

  private TcpFlags() {}

  /**
   * Whether a first packet meets {@code match-all +syn -ack}, {@code match-any +ack +rst} (Cisco)
   * or {@code tcpflag=0x0002/0x0017}, {@code tcpflag!=…} (Yamaha, "ip filter"). What is not
   * understood is taken to be met.
   */
  static boolean admitFirst(String qualifier) {
    List<String> words = List.of(qualifier.split(" ", -1));
    String first = words.getFirst();
    if (first.startsWith("tcpflag")) {
      return number(first);
    }
    boolean all = first.equals("match-all");
    List<Boolean> held =
        words.stream()
            .filter(it -> it.startsWith("+") || it.startsWith("-"))
            .map(it -> it.startsWith("+") == it.substring(1).equals("syn"))
            .toList();
    if (all || held.isEmpty()) {
      return held.stream().allMatch(it -> it);
    }
    return held.stream().anyMatch(it -> it);
  }

  private static boolean number(String word) {
    String[] sides = word.substring(word.indexOf('=') + 1).split("/", -1);
    int value = hexadecimal(sides[0]);
    int mask = sides.length > 1 ? hexadecimal(sides[1]) : 0xFFFF;
    boolean not = word.startsWith("tcpflag!=");
    if (value < 0 || mask < 0) {
      return true;
    }
    boolean met = (SYN & mask) == (value & mask);
    return met != not;
  }

  private static int hexadecimal(String text) {
    String digits = text.startsWith("0x") ? text.substring(2) : text;
    boolean known =
        !digits.isEmpty()
            && digits.length() <= 4
            && digits.chars().allMatch(it -> Character.digit(it, 16) >= 0);
    return known ? Integer.parseInt(digits, 16) : -1;
  }
}
