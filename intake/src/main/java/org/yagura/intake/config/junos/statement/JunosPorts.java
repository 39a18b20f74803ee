package org.yagura.intake.config.junos.statement;

import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.acl.Ports;
import org.yagura.model.address.PortSet;

/** Ports by number, run of numbers, or Junos's names, which differ from Cisco's here and there. */
public final class JunosPorts {

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("radius", 1812),
          Map.entry("radacct", 1813),
          Map.entry("imap", 143),
          Map.entry("kerberos-sec", 88),
          Map.entry("krb-prop", 754),
          Map.entry("ldp", 646),
          Map.entry("msdp", 639),
          Map.entry("netconf", 830),
          Map.entry("nfsd", 2049),
          Map.entry("pop3", 110),
          Map.entry("printer", 515),
          Map.entry("rkinit", 2108),
          Map.entry("socks", 1080),
          Map.entry("tacacs-ds", 65),
          Map.entry("timed", 525),
          Map.entry("zephyr-clt", 2103));

  private JunosPorts() {}

  /** Reads {@code 80}, {@code 8000-8080} or {@code https}; empty where it is none of them. */
  public static Optional<PortSet> tryParse(String word) {
    int dash = word.indexOf('-');
    int first = dash > 0 ? number(word.substring(0, dash)) : -1;
    int last = dash > 0 ? number(word.substring(dash + 1)) : -1;
    if (first >= 0 && last >= first) {
      return Optional.of(PortSet.range(first, last));
    }
    int only = port(word);
    return only < 0 ? Optional.empty() : Optional.of(PortSet.of(only));
  }

  private static int number(String word) {
    boolean digits = !word.isEmpty() && word.chars().allMatch(it -> it >= '0' && it <= '9');
    return digits ? Ports.port(word) : -1;
  }

  public static int port(String word) {
    Integer named = NAMES.get(word);
    return named != null ? named : Ports.port(word);
  }
}
