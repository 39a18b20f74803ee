package org.yagura.intake.config.acl;

import java.util.Map;
import java.util.Optional;

/** IP protocols by the words of an access list, and types of ICMP messages. */
public final class Protocols {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ip", "any"),
          Map.entry("any", "any"),
          Map.entry("ipv4", "any"),
          Map.entry("ahp", "ah"),
          Map.entry("ah", "ah"),
          Map.entry("eigrp", "eigrp"),
          Map.entry("esp", "esp"),
          Map.entry("gre", "gre"),
          Map.entry("icmp", "icmp"),
          Map.entry("icmp6", "ipv6-icmp"),
          Map.entry("igmp", "igmp"),
          Map.entry("igrp", "igp"),
          Map.entry("ipinip", "ipv4"),
          Map.entry("ipsec", "esp"),
          Map.entry("nos", "ipv4"),
          Map.entry("ospf", "ospf"),
          Map.entry("pcp", "ipcomp"),
          Map.entry("pim", "pim"),
          Map.entry("pptp", "gre"),
          Map.entry("sctp", "sctp"),
          Map.entry("snp", "snp"),
          Map.entry("tcp", "tcp"),
          Map.entry("udp", "udp"),
          Map.entry("vrrp", "vrrp"));

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("0", "any"),
          Map.entry("1", "icmp"),
          Map.entry("2", "igmp"),
          Map.entry("4", "ipv4"),
          Map.entry("6", "tcp"),
          Map.entry("17", "udp"),
          Map.entry("47", "gre"),
          Map.entry("50", "esp"),
          Map.entry("51", "ah"),
          Map.entry("58", "ipv6-icmp"),
          Map.entry("88", "eigrp"),
          Map.entry("89", "ospf"),
          Map.entry("103", "pim"),
          Map.entry("108", "ipcomp"),
          Map.entry("112", "vrrp"),
          Map.entry("132", "sctp"));

  private static final Map<String, String> ICMP =
      Map.ofEntries(
          Map.entry("echo-reply", "0"),
          Map.entry("unreachable", "3"),
          Map.entry("net-unreachable", "3 0"),
          Map.entry("host-unreachable", "3 1"),
          Map.entry("port-unreachable", "3 3"),
          Map.entry("packet-too-big", "3 4"),
          Map.entry("administratively-prohibited", "3 13"),
          Map.entry("source-quench", "4"),
          Map.entry("redirect", "5"),
          Map.entry("echo", "8"),
          Map.entry("echo-request", "8"),
          Map.entry("time-exceeded", "11"),
          Map.entry("ttl-exceeded", "11 0"),
          Map.entry("parameter-problem", "12"),
          Map.entry("timestamp-request", "13"),
          Map.entry("timestamp-reply", "14"),
          Map.entry("traceroute", "30"));

  private Protocols() {}

  /** The protocol's name as the model writes it; empty where the word names none. */
  public static Optional<String> find(String word) {
    String named = WORDS.get(word);
    if (named != null) {
      return Optional.of(named);
    }
    boolean number =
        !word.isEmpty()
            && word.length() <= 3
            && word.chars().allMatch(it -> it >= '0' && it <= '9');
    return number && Integer.parseInt(word) <= 255
        ? Optional.of(NUMBERS.getOrDefault(word, word))
        : Optional.empty();
  }

  public static boolean hasPorts(String protocol) {
    return protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("sctp");
  }

  /** The type, and the code where one is named, as numbers; other words stay as they are. */
  public static String icmpType(String word) {
    return "icmp-type " + ICMP.getOrDefault(word, word);
  }

  static boolean isIcmpType(String word) {
    return ICMP.containsKey(word)
        || (!word.isEmpty() && word.chars().allMatch(it -> it >= '0' && it <= '9'));
  }
}
