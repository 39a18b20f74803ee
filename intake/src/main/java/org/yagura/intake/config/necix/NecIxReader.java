package org.yagura.intake.config.necix;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Reading;

/** Reads {@code show running-config} of NEC UNIVERGE IX, with or without its header. */
public final class NecIxReader implements VendorReader {

  private static final int LINES_LOOKED_AT = 400;
  private static final int POINTS_A_SIGN = 25;
  private static final List<List<String>> SIGNS =
      List.of(
          List.of("ip", "napt"),
          List.of("ip", "ufs-cache"),
          List.of("telnet-server", "ip"),
          List.of("ssh-server", "ip"),
          List.of("http-server", "ip"),
          List.of("proxy-dns", "ip"),
          List.of("ppp", "binding"),
          List.of("ppp", "profile"),
          List.of("encapsulation", "pppoe"),
          List.of("ike", "policy"),
          List.of("ipsec", "autokey-map"),
          List.of("ikev2", "outgoing-interface"),
          List.of("nm", "ip"),
          List.of("snmp-agent", "ip"));

  @Override
  public int recognise(ConfigText text) {
    Set<List<String>> seen = new HashSet<>();
    int looked = Math.min(text.lines().size(), LINES_LOOKED_AT);
    for (int number = 1; number <= looked; number++) {
      String line = text.line(number);
      if (Header.isModelLine(line)) {
        return 100;
      }
      if (line.length() > 3 && line.length() < 400) {
        sign(Command.of(number, line), seen);
      }
    }
    return Math.min(90, seen.size() * POINTS_A_SIGN);
  }

  private static void sign(Command command, Set<List<String>> seen) {
    for (List<String> sign : SIGNS) {
      if (command.word(0).equals(sign.get(0)) && command.word(1).equals(sign.get(1))) {
        seen.add(sign);
      }
    }
    boolean list =
        command.starts("ip", "access-list")
            && command.words().contains("src")
            && command.words().contains("dest");
    if (list) {
      seen.add(List.of("ip", "access-list"));
    }
    boolean port = command.word(0).equals("interface") && isPort(command.word(1));
    if (port) {
      seen.add(List.of("interface"));
    }
  }

  /** {@code GigaEthernet0.0}: no other vendor writes it so. */
  private static boolean isPort(String name) {
    return (name.startsWith("GigaEthernet") || name.startsWith("FastEthernet"))
        && (name.endsWith(".0") || name.endsWith(".1"));
  }

  @Override
  public Parsed read(ConfigText text) {
    Reading reading = new Reading(text);
    int first = 0;
    for (int number = text.lines().size(); number >= 1; number--) {
      first = text.line(number).isBlank() ? first : number;
    }
    if (first == 0) {
      return new Parsed(List.of(), List.of());
    }
    RunningConfig config = new RunningConfig(text, reading);
    for (Section section : text.sections()) {
      boolean prints = section.mayBeConfiguration() || section.command().contains("tech-support");
      for (int number = section.first(); number <= section.last(); number++) {
        if (prints) {
          config.line(number, text.line(number));
        } else {
          config.other(number);
        }
      }
      if (section.prompt() > 0) {
        config.other(section.prompt());
      }
    }
    return new Parsed(List.of(config.build(first)), reading.problems());
  }
}
