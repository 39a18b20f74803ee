package org.yagura.intake.config.necix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Sourced;

/**
 * The comments at the top: {@code ! IX Series IX2215 (magellan-sec) Software, Version 10.2.23, …}
 * and {@code ! Current time Nov 01-Fri-2019 19:15:34 JST}.
 */
final class Header {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final Reading reading;
  private int modelLine;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> date;

  Header(Reading reading) {
    this.reading = reading;
  }

  /** Whether a line names an IX and its software. */
  static boolean isModelLine(String line) {
    int series = line.indexOf(" Series IX");
    return series >= 0 && series < 60 && line.contains("Version");
  }

  boolean comment(int line, String text) {
    Command words = Command.of(line, text.replace(',', ' '));
    if (isModelLine(text) && model == null) {
      modelLine = line;
      model = sourced(words.word(words.words().indexOf("Series") + 1), line);
      String version = words.word(words.words().indexOf("Version") + 1);
      firmware = version.isEmpty() ? null : sourced(version, line);
      return true;
    }
    if (text.contains("Current time")) {
      date = isoDate(words).map(it -> sourced(it, line)).orElse(date);
      return true;
    }
    return false;
  }

  private static Optional<String> isoDate(Command words) {
    for (int at = 0; at + 1 < words.size(); at++) {
      int month = MONTHS.indexOf(words.word(at)) + 1;
      String[] day = words.word(at + 1).split("-", -1);
      boolean whole =
          month > 0
              && day.length == 3
              && Command.isNumber(day[0], 2)
              && day[2].length() == 4
              && Command.isNumber(day[2], 4);
      if (whole) {
        return Optional.of("%s-%02d-%02d".formatted(day[2], month, Integer.parseInt(day[0])));
      }
    }
    return Optional.empty();
  }

  void hostname(Command command) {
    if (command.size() > 1) {
      hostname = sourced(command.word(1), command.line());
    }
  }

  private Sourced<String> sourced(String value, int line) {
    return new Sourced<>(value, reading.at(line));
  }

  int modelLine() {
    return modelLine;
  }

  DeviceIdentity identity(int fallback) {
    return new DeviceIdentity(
        Platform.NEC_IX,
        hostname,
        model,
        firmware,
        null,
        List.of(),
        date,
        reading.at(modelLine > 0 ? modelLine : fallback));
  }
}
