package org.yagura.intake.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says whose configuration this is: the first line that a device prints, or its name.
 *
 * @param family makers whose marks may stand in one configuration share it
 * @param kind what the mark is; a second one of a kind begins another configuration
 * @param name the device's, empty where the mark holds none
 */
record Mark(String family, String kind, String name) {

  private static final int LONGEST = 200;
  private static final String NAME = "name";

  private static final Pattern YAMAHA =
      Pattern.compile("# ?(?:RTX|NVR|FWX|vRX|SRT|WLX|SWX|RT)[-A-Za-z0-9]{1,12} Rev\\..{0,150}");
  private static final Pattern JUNOS =
      Pattern.compile(
          "version \\d{2}\\.\\d[-.A-Za-z0-9]{0,30};|set version \\d{2}\\.\\d[-.A-Za-z0-9]{0,30}");
  private static final Pattern JUNOS_NAME =
      Pattern.compile("(?:set system | {4})host-name \"?([^\\s;\"]{1,64})\"?;?");
  private static final Pattern FORTIOS_NAME =
      Pattern.compile(" {4,8}set hostname \"?([^\"]{1,64})\"?");
  private static final Pattern CLI_NAME = Pattern.compile("hostname \"?([^\\s\"]{1,64})\"?");

  /** The mark that a line is; empty for nearly all lines. */
  static Optional<Mark> of(String line) {
    if (line.length() < 8 || line.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (line.charAt(0)) {
      case '#' -> header(line);
      case '!' ->
          line.startsWith("! NEC Portable Internetwork")
              ? Optional.of(new Mark("cli", "nec", ""))
              : Optional.empty();
      case ':', 'A' ->
          line.startsWith("ASA Version ")
              ? Optional.of(new Mark("cli", "asa", ""))
              : Optional.empty();
      case 'h' -> named("cli", CLI_NAME.matcher(line));
      case 's', 'v' ->
          JUNOS.matcher(line).matches()
              ? Optional.of(new Mark("junos", "version", ""))
              : named("junos", JUNOS_NAME.matcher(line));
      case ' ' ->
          named("fortios", FORTIOS_NAME.matcher(line))
              .or(() -> named("junos", JUNOS_NAME.matcher(line)));
      default -> Optional.empty();
    };
  }

  private static Optional<Mark> header(String line) {
    if (line.startsWith("#config-version=")) {
      return Optional.of(new Mark("fortios", "version", ""));
    }
    return YAMAHA.matcher(line).matches()
        ? Optional.of(new Mark("yamaha", "version", ""))
        : Optional.empty();
  }

  private static Optional<Mark> named(String family, Matcher name) {
    return name.matches() ? Optional.of(new Mark(family, NAME, name.group(1))) : Optional.empty();
  }

  /** Whether the mark is the device's name. */
  boolean names() {
    return kind.equals(NAME);
  }
}
