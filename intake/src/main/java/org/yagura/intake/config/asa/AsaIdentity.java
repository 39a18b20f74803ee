package org.yagura.intake.config.asa;

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

/** Model, version, serial number and day, from the configuration's head or {@code show version}. */
final class AsaIdentity {

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

  private static final Pattern WRITTEN =
      Pattern.compile("Written by .{1,60} ([A-Z][a-z]{2}) ([0-9]{1,2}) ([0-9]{4})");
  private static final Pattern HARDWARE = Pattern.compile("Hardware: +([A-Z][A-Za-z0-9-]{2,20}),");
  private static final Pattern SOFTWARE =
      Pattern.compile("(?:ASA Version|Appliance Software Version) ([0-9][0-9().]{1,20})");
  private static final Pattern SERIAL = Pattern.compile("Serial Number: ([A-Z0-9]{6,20})");

  private final Notes notes;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> written;

  AsaIdentity(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (command.starts("hostname")) {
      hostname = notes.sourced(command.text(1), command);
      notes.use(command);
      return true;
    }
    return shown(command.line());
  }

  /** Takes a line of the head, of a comment or of a show command. */
  boolean shown(int number) {
    String line = notes.text().line(number);
    Matcher software = SOFTWARE.matcher(line);
    Matcher hardware = HARDWARE.matcher(line);
    Matcher serialNumber = SERIAL.matcher(line);
    Matcher day = WRITTEN.matcher(line);
    if (software.find()) {
      firmware = firmware == null ? notes.sourced(software.group(1), number) : firmware;
    } else if (hardware.find()) {
      model = model == null ? notes.sourced(hardware.group(1), number) : model;
    } else if (serialNumber.find()) {
      serial = serial == null ? notes.sourced(serialNumber.group(1), number) : serial;
    } else if (day.find() && MONTHS.containsKey(day.group(1))) {
      String two = day.group(2).length() == 1 ? "0" + day.group(2) : day.group(2);
      written = notes.sourced(day.group(3) + "-" + MONTHS.get(day.group(1)) + "-" + two, number);
    } else {
      return false;
    }
    notes.useLine(number);
    return true;
  }

  DeviceIdentity build(int firstLine) {
    return new DeviceIdentity(
        Platform.CISCO_ASA,
        hostname,
        model,
        firmware,
        serial,
        List.of(),
        written,
        firmware != null ? firmware.evidence() : notes.text().evidence(firstLine));
  }
}
