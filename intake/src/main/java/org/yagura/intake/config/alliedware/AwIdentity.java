package org.yagura.intake.config.alliedware;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Sourced;

/**
 * Model, version, serial number and day from {@code show system} and {@code show version}; the
 * configuration itself tells the host name alone.
 */
final class AwIdentity {

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("Jan", "01"),
          Map.entry("Feb", "02"),
          Map.entry("Mar", "03"),
          Map.entry("Apr", "04"),
          Map.entry("May", "05"),
          Map.entry("Jun", "06"),
          Map.entry("Jul", "07"),
          Map.entry("Aug", "08"),
          Map.entry("Sep", "09"),
          Map.entry("Oct", "10"),
          Map.entry("Nov", "11"),
          Map.entry("Dec", "12"));

  private static final Pattern BOARD =
      Pattern.compile(
          "^(?:Base|Chassis|1 +Base) +[0-9]+ +([A-Za-z][A-Za-z0-9/-]{2,40}) .*?([A-Z0-9]{8,20})\\s*$");
  private static final Pattern STATUS =
      Pattern.compile(
          "^[A-Za-z ]{3,40}System Status +[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9 ][0-9]) [0-9:]{8} ([0-9]{4})");
  private static final Pattern SOFTWARE =
      Pattern.compile(
          "^(?:Software version|AlliedWare Plus \\(TM\\)) *:? *([0-9][0-9A-Za-z.-]{2,30})");
  private static final Pattern BUILD =
      Pattern.compile(
          "^(?:Current software|Build name) *: *([A-Za-z0-9]+)-([0-9][0-9.-]{2,30}?)\\.rel");

  private final Notes notes;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> family;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> captured;
  private int anchor;

  AwIdentity(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (!command.starts("hostname")) {
      return false;
    }
    hostname = notes.sourced(command.text(1), command);
    notes.use(command);
    return true;
  }

  /** Takes a line of a show command; false where it holds nothing of use. */
  boolean shown(int number) {
    String line = notes.text().line(number).stripTrailing();
    boolean taken = board(line, number) || software(line, number) || status(line, number);
    if (taken) {
      notes.useLine(number);
    }
    return taken;
  }

  private boolean board(String line, int number) {
    Matcher board = BOARD.matcher(line);
    if (!board.matches()) {
      return false;
    }
    model = model == null ? notes.sourced(board.group(1), number) : model;
    serial = serial == null ? notes.sourced(board.group(2), number) : serial;
    return true;
  }

  private boolean software(String line, int number) {
    Matcher build = BUILD.matcher(line);
    if (build.find()) {
      family = notes.sourced(build.group(1), number);
      firmware = notes.sourced(build.group(2), number);
      anchor = anchor == 0 ? number : anchor;
      return true;
    }
    Matcher software = SOFTWARE.matcher(line);
    if (!software.find()) {
      return false;
    }
    // "5.4.7-2.1" says more than "5.4.7" of the banner.
    String version = software.group(1);
    if (firmware == null || firmware.value().length() < version.length()) {
      firmware = notes.sourced(version, number);
    }
    anchor = anchor == 0 ? number : anchor;
    return true;
  }

  private boolean status(String line, int number) {
    Matcher status = STATUS.matcher(line);
    if (!status.find() || !MONTHS.containsKey(status.group(1))) {
      return false;
    }
    String day = status.group(2).replace(' ', '0');
    captured =
        notes.sourced(status.group(3) + "-" + MONTHS.get(status.group(1)) + "-" + day, number);
    return true;
  }

  String version() {
    return firmware == null ? "" : firmware.value();
  }

  int anchorLine(int otherwise) {
    return anchor > 0 ? anchor : otherwise;
  }

  DeviceIdentity build(int otherwise) {
    return new DeviceIdentity(
        Platform.ALLIEDWARE_PLUS,
        hostname,
        model != null ? model : family,
        firmware,
        serial,
        List.of(),
        captured,
        notes.text().evidence(anchorLine(otherwise)));
  }
}
