package org.yagura.intake.config.fortios;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/**
 * Which device it is: by the backup's header, by {@code get system status}, by {@code config system
 * global}. The alias is the serial number on devices as they leave the factory.
 */
final class Identity {

  private static final int HEADER_LINES = 400;
  private static final Pattern HEADER =
      Pattern.compile("#config-version=([A-Z0-9]+)-(\\d+\\.\\d+(?:\\.\\d+)?)[-:]?.*");
  private static final Pattern VERSION =
      Pattern.compile("#? ?Version: (Forti[\\w-]+) v(\\d+\\.\\d+(?:\\.\\d+)?),.*");
  private static final Pattern SERIAL = Pattern.compile("#? ?Serial-Number: ([A-Z0-9]{10,20})");
  private static final Pattern SERIAL_ALIAS = Pattern.compile("F[GW][A-Z0-9]{14}");
  private static final Pattern HOSTNAME = Pattern.compile("#? ?Hostname: (\\S+)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "#? ?System time: \\w{3} (\\w{3}) {1,2}(\\d{1,2}) \\d\\d:\\d\\d:\\d\\d (\\d{4})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final ConfigText text;
  private final LineLedger ledger;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> captured;
  private @Nullable Evidence proof;

  private Identity(ConfigText text, LineLedger ledger) {
    this.text = text;
    this.ledger = ledger;
  }

  /** Empty when nothing shows that the text is of such a device. */
  static Optional<DeviceIdentity> read(Domain global, LineLedger ledger) {
    Identity identity = new Identity(global.text(), ledger);
    int last = Math.min(HEADER_LINES, global.text().lines().size());
    for (int number = 1; number <= last; number++) {
      String line = global.text().line(number);
      if (line.length() < 300 && !line.startsWith(" ") && line.indexOf(':') > 0) {
        identity.headerLine(number, line.strip());
      }
    }
    global.section("system global").ifPresent(it -> identity.settings(global, it));
    Optional<Evidence> evidence =
        Optional.ofNullable(identity.proof).or(() -> firstLine(global.text()));
    return evidence.map(identity::result);
  }

  private DeviceIdentity result(Evidence evidence) {
    return new DeviceIdentity(
        Platform.FORTIOS, hostname, model, firmware, serial, List.of(), captured, evidence);
  }

  private void headerLine(int number, String line) {
    Matcher header = HEADER.matcher(line);
    if (header.matches()) {
      Evidence evidence = claim(number);
      proof = evidence;
      model = model == null ? new Sourced<>(modelOf(header.group(1)), evidence) : model;
      firmware = firmware == null ? new Sourced<>(header.group(2), evidence) : firmware;
      return;
    }
    Matcher version = VERSION.matcher(line);
    if (version.matches()) {
      Evidence evidence = claim(number);
      proof = proof == null ? evidence : proof;
      model = new Sourced<>(version.group(1), evidence);
      firmware = new Sourced<>(version.group(2), evidence);
      return;
    }
    Matcher serialNumber = SERIAL.matcher(line);
    if (serialNumber.matches()) {
      serial = new Sourced<>(serialNumber.group(1), claim(number));
      return;
    }
    Matcher host = HOSTNAME.matcher(line);
    if (host.matches()) {
      hostname = new Sourced<>(host.group(1), claim(number));
      return;
    }
    Matcher clock = CLOCK.matcher(line);
    if (clock.matches() && MONTHS.contains(clock.group(1))) {
      int month = MONTHS.indexOf(clock.group(1)) + 1;
      int day = Integer.parseInt(clock.group(2));
      String date = String.format(Locale.ROOT, "%s-%02d-%02d", clock.group(3), month, day);
      captured = new Sourced<>(date, claim(number));
    }
  }

  private Evidence claim(int number) {
    ledger.understood(number);
    return text.evidence(number);
  }

  private void settings(Domain global, Block settings) {
    String name = settings.value("hostname", "");
    if (!name.isBlank()) {
      hostname = new Sourced<>(name, global.evidence(settings, "hostname"));
    }
    String alias = settings.value("alias", "");
    if (serial == null && SERIAL_ALIAS.matcher(alias).matches()) {
      serial = new Sourced<>(alias, global.evidence(settings, "alias"));
    }
  }

  /**
   * The name on the box of a header's code: {@code FGT40F} is FortiGate-40F, {@code FG5H1E} is
   * FortiGate-501E (H stands for hundreds, K for thousands), {@code FG181F} is FortiGate-1801F.
   */
  static String modelOf(String code) {
    Matcher thousands = Pattern.compile("FG(1[89]|[2-9][1-9])(\\d)([A-Z].*)").matcher(code);
    if (thousands.matches()) {
      return "FortiGate-" + thousands.group(1) + "0" + thousands.group(2) + thousands.group(3);
    }
    Matcher plain = Pattern.compile("(FGT|FWF|FG|FW|FGR)(\\d{2,4}[A-Z].*|VM.*)").matcher(code);
    if (plain.matches()) {
      return family(plain.group(1)) + plain.group(2);
    }
    Matcher counted = Pattern.compile("(FG|FW)(\\d{1,2})([HK])(\\d)([A-Z].*)").matcher(code);
    if (counted.matches()) {
      int unit = counted.group(3).equals("H") ? 100 : 1000;
      int number = Integer.parseInt(counted.group(2)) * unit + Integer.parseInt(counted.group(4));
      return family(counted.group(1)) + number + counted.group(5);
    }
    return code;
  }

  private static String family(String prefix) {
    return switch (prefix) {
      case "FWF", "FW" -> "FortiWiFi-";
      case "FGR" -> "FortiGateRugged-";
      default -> "FortiGate-";
    };
  }

  private static Optional<Evidence> firstLine(ConfigText text) {
    for (int number = 1; number <= text.lines().size(); number++) {
      if (text.line(number).strip().startsWith("config ")) {
        return Optional.of(text.evidence(number));
      }
    }
    return Optional.empty();
  }
}
