package org.yagura.analysis.reachability.packet;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** IP protocols by the names of IANA's registry, as far as the model uses them. */
public final class IpProtocol {

  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;

  private static final Map<String, Integer> NUMBERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("icmp", ICMP),
              Map.entry("igmp", 2),
              Map.entry("ipv4", 4),
              Map.entry("tcp", TCP),
              Map.entry("egp", 8),
              Map.entry("igp", 9),
              Map.entry("udp", UDP),
              Map.entry("ipv6", 41),
              Map.entry("rsvp", 46),
              Map.entry("gre", 47),
              Map.entry("esp", 50),
              Map.entry("ah", 51),
              Map.entry("ipv6-icmp", 58),
              Map.entry("eigrp", 88),
              Map.entry("ospf", 89),
              Map.entry("etherip", 97),
              Map.entry("pim", 103),
              Map.entry("ipcomp", 108),
              Map.entry("snp", 109),
              Map.entry("vrrp", 112),
              Map.entry("l2tp", 115),
              Map.entry("sctp", 132)));

  private IpProtocol() {}

  /** The number of a name or of a number in digits; empty where there is none such. */
  public static OptionalInt number(String protocol) {
    Integer named = NUMBERS.get(protocol);
    if (named != null) {
      return OptionalInt.of(named);
    }
    boolean digits =
        !protocol.isEmpty()
            && protocol.length() <= 3
            && protocol.chars().allMatch(it -> it >= '0' && it <= '9');
    int number = digits ? Integer.parseInt(protocol) : -1;
    return number >= 0 && number <= 255 ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The name of a number, or its digits where it has none. */
  static String name(int number) {
    return NUMBERS.entrySet().stream()
        .filter(it -> it.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Integer.toString(number));
  }

  /** The protocols by which all traffic is told where it is not all alike, sorted. */
  public static List<String> names() {
    return List.copyOf(NUMBERS.keySet());
  }

  /** Names and numbers of the protocols that have a name here, sorted by name. */
  static Map<String, Integer> named() {
    return NUMBERS;
  }
}
