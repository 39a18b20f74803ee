package org.yagura.intake.config.cisco.identity;

import java.util.List;
import java.util.Locale;
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
 * Model, version, serial number and day of a device that runs IOS, from {@code show version},
 * {@code show inventory}, the configuration and its comments. Output of show commands beats the
 * configuration's own short {@code version 15.2}.
 */
public final class IosIdentity {

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

  private static final Pattern VERSION = Pattern.compile("Version ([0-9A-Za-z.()\\-]{1,40})");
  private static final Pattern DAY =
      Pattern.compile("\\b([A-Z][a-z]{2}) ([0-9]{1,2}) ([0-9]{4})\\b");
  private static final Pattern PROCESSOR =
      Pattern.compile("^[Cc]isco ([A-Z0-9][A-Za-z0-9/+-]{1,30}) \\(.{1,80}processor");
  private static final Pattern INVENTORY =
      Pattern.compile("PID: *([A-Za-z0-9/+-]{2,40}) *, *VID:.{0,20}SN: *([A-Za-z0-9]{2,30})");
  private static final Pattern UDI =
      Pattern.compile("^license udi pid ([A-Za-z0-9/+-]{2,40}) sn ([A-Za-z0-9]{2,30})");

  private final Notes notes;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> provisioned;
  private @Nullable Sourced<String> shown;
  private @Nullable Sourced<String> configured;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> changed;
  private boolean xe;
  private int firstLine;

  public IosIdentity(Notes notes) {
    this.notes = notes;
  }

  /** Takes a command of the configuration; false where it says nothing about the device itself. */
  public boolean read(Block command) {
    switch (command.word(0)) {
      case "hostname" -> hostname = notes.sourced(unquoted(command.text(1)), command);
      case "version" -> configured = notes.sourced(command.word(1), command);
      case "license" -> {
        return udi(command);
      }
      case "switch" -> {
        if (!command.word(2).equals("provision")) {
          return false;
        }
        provisioned = notes.sourced(command.word(3).toUpperCase(Locale.ROOT), command);
      }
      default -> {
        return false;
      }
    }
    notes.use(command);
    anchor(command.line());
    return true;
  }

  private boolean udi(Block command) {
    Matcher udi = UDI.matcher(command.text(0));
    if (!udi.find()) {
      return false;
    }
    notes.use(command);
    model = model == null ? notes.sourced(udi.group(1), command) : model;
    serial = serial == null ? notes.sourced(udi.group(2), command) : serial;
    return true;
  }

  /** Takes a line of a show command or a comment; false where it holds nothing of use. */
  public boolean shown(int number) {
    String line = notes.text().line(number);
    boolean taken = version(line, number);
    taken |= hardware(line, number);
    taken |= day(line, number);
    if (taken) {
      notes.useLine(number);
    }
    return taken;
  }

  private boolean version(String line, int number) {
    if (!line.contains("Cisco") && !line.contains("IOS")) {
      return false;
    }
    boolean os = line.contains("IOS XE") || line.contains("IOS-XE") || line.contains("IOS");
    xe |= line.contains("IOS XE") || line.contains("IOS-XE");
    Matcher matcher = VERSION.matcher(line);
    if (!os || !matcher.find()) {
      return false;
    }
    boolean first = shown == null;
    // "Cisco IOS XE Software, Version 16.9.4" is the release; the IOS line beside it has another.
    if (first || line.contains("IOS XE Software")) {
      shown = notes.sourced(matcher.group(1), number);
    }
    anchor(number);
    return true;
  }

  private boolean hardware(String line, int number) {
    Matcher processor = PROCESSOR.matcher(bare(line));
    if (processor.find()) {
      model = notes.sourced(processor.group(1), number);
      return true;
    }
    Matcher inventory = INVENTORY.matcher(line);
    if (inventory.find()) {
      model = model == null ? notes.sourced(inventory.group(1), number) : model;
      serial = serial == null ? notes.sourced(inventory.group(2), number) : serial;
      return true;
    }
    return labelled(line, number);
  }

  private boolean labelled(String line, int number) {
    String value = line.substring(Math.max(line.lastIndexOf(' '), line.lastIndexOf(':')) + 1);
    if (value.isBlank() || value.length() > 40) {
      return false;
    }
    String bare = bare(line);
    if (bare.startsWith("Processor board ID") || bare.startsWith("Processor ID")) {
      serial = serial == null ? notes.sourced(value, number) : serial;
    } else if (bare.startsWith("System serial number") || bare.startsWith("System Serial Number")) {
      serial = notes.sourced(value, number);
    } else if (bare.startsWith("Model number") || bare.startsWith("Model Number")) {
      model = notes.sourced(value, number);
    } else if (bare.startsWith("Chassis type")) {
      model = model == null ? notes.sourced(value, number) : model;
    } else {
      return false;
    }
    return true;
  }

  private boolean day(String line, int number) {
    boolean last = line.contains("Last configuration change at");
    if (!last && !line.contains("NVRAM config last updated at")) {
      return false;
    }
    Matcher matcher = DAY.matcher(line);
    if (!matcher.find() || !MONTHS.containsKey(matcher.group(1))) {
      return false;
    }
    String day = matcher.group(2).length() == 1 ? "0" + matcher.group(2) : matcher.group(2);
    String iso = matcher.group(3) + "-" + MONTHS.get(matcher.group(1)) + "-" + day;
    if (changed == null || changed.value().compareTo(iso) < 0) {
      changed = notes.sourced(iso, number);
    }
    return true;
  }

  private static String bare(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == '!' || line.charAt(start) == ' ')) {
      start++;
    }
    return line.substring(start);
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private void anchor(int line) {
    firstLine = firstLine == 0 ? line : firstLine;
  }

  /** Whether it is IOS XE: it says so, or its version is of 16 or later. */
  public boolean isXe() {
    Sourced<String> version = shown != null ? shown : configured;
    if (xe || version == null) {
      return xe;
    }
    String major = version.value().split("\\.", 2)[0];
    return major.equals("16") || major.equals("17") || major.equals("18");
  }

  /** The version by which defaults are chosen; empty where nothing tells. */
  public String version() {
    Sourced<String> version = shown != null ? shown : configured;
    return version == null ? "" : version.value();
  }

  /** The number of the line that shows which device and software it is; at least 1. */
  public int anchorLine(int otherwise) {
    return firstLine > 0 ? firstLine : otherwise;
  }

  public DeviceIdentity build(int otherwise) {
    return new DeviceIdentity(
        isXe() ? Platform.CISCO_IOS_XE : Platform.CISCO_IOS,
        hostname,
        model != null ? model : provisioned,
        shown != null ? shown : configured,
        serial,
        List.of(),
        changed,
        notes.text().evidence(anchorLine(otherwise)));
  }
}
