package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.address.MacAddress;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Sourced;

/**
 * The comments at the top of {@code show config} ({@code # RTX830 Rev.15.02.14 (…)}, {@code # MAC
 * Address : …}, {@code # main: … serial=…}, {@code # Reporting Date: Nov 11 10:02:44 2026}), and
 * the names the device gives itself.
 */
final class Header {

  private static final List<String> FAMILIES =
      List.of("RTX", "NVR", "FWX", "vRX", "VRX", "SRT", "WLX", "RTV", "YSL-", "RT");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final Reading reading;
  private final Map<String, Sourced<String>> macs = new LinkedHashMap<>();
  private int modelLine;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> date;
  private @Nullable Sourced<String> prompt;
  private @Nullable Sourced<String> systemName;

  Header(Reading reading) {
    this.reading = reading;
  }

  /** Whether a line is the first comment of {@code show config}. */
  static boolean isModelLine(String line) {
    if (!line.startsWith("#") || !line.contains("Rev.")) {
      return false;
    }
    String model = Command.of(1, line.substring(1)).word(0);
    return FAMILIES.stream().anyMatch(model::startsWith);
  }

  /** Whether the comment told something. */
  boolean comment(int line, String text) {
    Command words = Command.of(line, text.substring(1));
    if (isModelLine(text) && model == null) {
      modelLine = line;
      model = sourced(words.word(0), line);
      firmware =
          words.words().stream()
              .filter(it -> it.startsWith("Rev."))
              .findFirst()
              .map(it -> sourced(it, line))
              .orElse(null);
      return true;
    }
    if (words.starts("Reporting", "Date:")) {
      date = isoDate(words).map(it -> sourced(it, line)).orElse(date);
      return true;
    }
    String number = words.option("serial");
    boolean hardware = !number.isEmpty() || words.starts("MAC", "Address");
    if (!number.isEmpty() && serial == null) {
      serial = sourced(number, line);
    }
    if (hardware) {
      words.words().forEach(it -> mac(it, line));
    }
    return hardware;
  }

  private void mac(String word, int line) {
    String bare = word.startsWith("MAC-Address=") ? word.substring(12) : word;
    if (bare.endsWith(",")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    if (bare.length() == 17) {
      MacAddress.tryParse(bare)
          .ifPresent(it -> macs.putIfAbsent(it.text(), sourced(it.text(), line)));
    }
  }

  /** {@code Nov 11 10:02:44 2026}, with or without a day of the week before it. */
  private static Optional<String> isoDate(Command words) {
    for (int at = 2; at + 1 < words.size(); at++) {
      int month = MONTHS.indexOf(words.word(at)) + 1;
      String day = words.word(at + 1);
      String year = words.word(words.size() - 1);
      if (month > 0
          && Command.isNumber(day, 2)
          && year.length() == 4
          && Command.isNumber(year, 4)) {
        return Optional.of("%s-%02d-%02d".formatted(year, month, Integer.parseInt(day)));
      }
    }
    return Optional.empty();
  }

  /** {@code console prompt NAME}: what administrators call the device. */
  void prompt(Command command) {
    if (!command.text(2).isBlank()) {
      prompt = sourced(command.text(2), command.line());
    }
  }

  /** {@code snmp sysname NAME}: the name where no prompt is set. */
  void systemName(Command command) {
    if (!command.text(2).isBlank()) {
      systemName = sourced(command.text(2), command.line());
    }
  }

  private Sourced<String> sourced(String value, int line) {
    return new Sourced<>(value, reading.at(line));
  }

  /** The line that tells model and firmware; 0 when the text has none. */
  int modelLine() {
    return modelLine;
  }

  /** The identity; {@code fallback} is a line to cite where there is no header. */
  DeviceIdentity identity(int fallback) {
    return new DeviceIdentity(
        Platform.YAMAHA_RTX,
        prompt != null ? prompt : systemName,
        model,
        firmware,
        serial,
        new ArrayList<>(macs.values()),
        date,
        reading.at(modelLine > 0 ? modelLine : fallback));
  }
}
