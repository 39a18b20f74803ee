package org.yagura.intake.config.yamaha;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Reading;

/** Reads {@code show config} of Yamaha routers and access points, with or without its header. */
public final class YamahaReader implements VendorReader {

  private static final int LINES_LOOKED_AT = 400;
  private static final int POINTS_A_SIGN = 20;
  private static final List<List<String>> SIGNS =
      List.of(
          List.of("pp", "select"),
          List.of("tunnel", "select"),
          List.of("nat", "descriptor"),
          List.of("pppoe", "use"),
          List.of("telnetd"),
          List.of("httpd", "host"),
          List.of("sshd", "service"),
          List.of("console", "character"),
          List.of("console", "prompt"),
          List.of("administrator", "password"),
          List.of("login", "password"),
          List.of("login", "user"),
          List.of("ip", "route", "default", "gateway"),
          List.of("ip", "lan1"),
          List.of("ip", "lan2"),
          List.of("l2tp", "service"),
          List.of("ipsec", "ike"),
          List.of("dhcp", "scope"),
          List.of("airlink", "select"));

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
        Command command = Command.of(number, line);
        for (List<String> sign : SIGNS) {
          if (command.size() >= sign.size()
              && command.words().subList(0, sign.size()).equals(sign)) {
            seen.add(sign);
          }
        }
        filter(command, seen);
      }
    }
    return Math.min(90, seen.size() * POINTS_A_SIGN);
  }

  private static void filter(Command command, Set<List<String>> seen) {
    boolean verb = command.word(3).startsWith("pass") || command.word(3).startsWith("reject");
    if (command.starts("ip", "filter") && Command.isNumber(command.word(2), 10) && verb) {
      seen.add(List.of("ip", "filter"));
    }
  }

  @Override
  public Parsed read(ConfigText text) {
    Reading reading = new Reading(text);
    int first = firstWords(text);
    if (first == 0) {
      return new Parsed(List.of(), List.of());
    }
    ShowConfig config = new ShowConfig(text, reading);
    for (Section section : text.sections()) {
      for (int number = section.first(); number <= section.last(); number++) {
        if (printsConfiguration(section)) {
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

  private static boolean printsConfiguration(Section section) {
    return section.mayBeConfiguration() || section.command().contains("techinfo");
  }

  private static int firstWords(ConfigText text) {
    for (int number = 1; number <= text.lines().size(); number++) {
      if (!text.line(number).isBlank()) {
        return number;
      }
    }
    return 0;
  }
}
