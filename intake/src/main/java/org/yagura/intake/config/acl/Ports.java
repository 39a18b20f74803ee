package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.model.address.PortSet;

/** Ports by number and by the names that Cisco's command line prints for them. */
public final class Ports {

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("aol", 5190),
          Map.entry("bgp", 179),
          Map.entry("biff", 512),
          Map.entry("bootpc", 68),
          Map.entry("bootps", 67),
          Map.entry("chargen", 19),
          Map.entry("cifs", 3020),
          Map.entry("citrix-ica", 1494),
          Map.entry("cmd", 514),
          Map.entry("ctiqbe", 2748),
          Map.entry("daytime", 13),
          Map.entry("discard", 9),
          Map.entry("dnsix", 195),
          Map.entry("domain", 53),
          Map.entry("echo", 7),
          Map.entry("exec", 512),
          Map.entry("finger", 79),
          Map.entry("ftp", 21),
          Map.entry("ftp-data", 20),
          Map.entry("gopher", 70),
          Map.entry("h323", 1720),
          Map.entry("hostname", 101),
          Map.entry("http", 80),
          Map.entry("https", 443),
          Map.entry("ident", 113),
          Map.entry("imap4", 143),
          Map.entry("irc", 194),
          Map.entry("isakmp", 500),
          Map.entry("kerberos", 750),
          Map.entry("klogin", 543),
          Map.entry("kshell", 544),
          Map.entry("ldap", 389),
          Map.entry("ldaps", 636),
          Map.entry("login", 513),
          Map.entry("lotusnotes", 1352),
          Map.entry("lpd", 515),
          Map.entry("mobile-ip", 434),
          Map.entry("msrpc", 135),
          Map.entry("nameserver", 42),
          Map.entry("netbios-dgm", 138),
          Map.entry("netbios-ns", 137),
          Map.entry("netbios-ss", 139),
          Map.entry("netbios-ssn", 139),
          Map.entry("nfs", 2049),
          Map.entry("nntp", 119),
          Map.entry("non500-isakmp", 4500),
          Map.entry("ntp", 123),
          Map.entry("pcanywhere-data", 5631),
          Map.entry("pcanywhere-status", 5632),
          Map.entry("pim-auto-rp", 496),
          Map.entry("pop2", 109),
          Map.entry("pop3", 110),
          Map.entry("pptp", 1723),
          Map.entry("radius", 1645),
          Map.entry("radius-acct", 1646),
          Map.entry("rip", 520),
          Map.entry("rsh", 514),
          Map.entry("rtsp", 554),
          Map.entry("secureid-udp", 5510),
          Map.entry("sip", 5060),
          Map.entry("smtp", 25),
          Map.entry("snmp", 161),
          Map.entry("snmptrap", 162),
          Map.entry("sqlnet", 1521),
          Map.entry("ssh", 22),
          Map.entry("sunrpc", 111),
          Map.entry("syslog", 514),
          Map.entry("tacacs", 49),
          Map.entry("tacacs-ds", 49),
          Map.entry("talk", 517),
          Map.entry("telnet", 23),
          Map.entry("tftp", 69),
          Map.entry("time", 37),
          Map.entry("uucp", 540),
          Map.entry("vxlan", 4789),
          Map.entry("who", 513),
          Map.entry("whois", 43),
          Map.entry("www", 80),
          Map.entry("xdmcp", 177));

  private Ports() {}

  /** A port by number or name; -1 where the word is neither. */
  public static int port(String word) {
    Integer named = NAMES.get(word);
    if (named != null) {
      return named;
    }
    if (word.isEmpty()
        || word.length() > 5
        || !word.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(word);
    return number <= 65_535 ? number : -1;
  }

  /** Takes {@code eq a b}, {@code range a b}, {@code gt a}, {@code lt a} or {@code neq a}. */
  public static Optional<PortSet> operator(Words words) {
    return switch (words.peek()) {
      case "eq" -> listed(words);
      case "neq" -> listed(words).map(Ports::others);
      case "range" -> between(words);
      case "gt" -> {
        words.next();
        int port = port(words.next());
        yield port < 0 || port > 65_534
            ? Optional.empty()
            : Optional.of(PortSet.range(port + 1, 65_535));
      }
      case "lt" -> {
        words.next();
        int port = port(words.next());
        yield port < 1 ? Optional.empty() : Optional.of(PortSet.range(0, port - 1));
      }
      default -> Optional.empty();
    };
  }

  /** Whether the next word is an operator on ports. */
  public static boolean isOperator(String word) {
    return switch (word) {
      case "eq", "neq", "range", "gt", "lt" -> true;
      default -> false;
    };
  }

  private static Optional<PortSet> listed(Words words) {
    words.next();
    List<PortSet.Range> ranges = new ArrayList<>();
    while (!words.done() && port(words.peek()) >= 0) {
      int port = port(words.next());
      ranges.add(new PortSet.Range(port, port));
    }
    return ranges.isEmpty() ? Optional.empty() : Optional.of(PortSet.of(ranges));
  }

  private static Optional<PortSet> between(Words words) {
    words.next();
    int first = port(words.next());
    int last = port(words.next());
    return first < 0 || last < 0
        ? Optional.empty()
        : Optional.of(PortSet.range(Math.min(first, last), Math.max(first, last)));
  }

  private static PortSet others(PortSet ports) {
    List<PortSet.Range> gaps = new ArrayList<>();
    int next = 0;
    for (PortSet.Range range : ports.ranges()) {
      if (next < range.first()) {
        gaps.add(new PortSet.Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= 65_535) {
      gaps.add(new PortSet.Range(next, 65_535));
    }
    return PortSet.of(gaps);
  }
}
