package org.yagura.intake.config.junos;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Source;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;

/** Model, version, serial number and day, from the statements and from {@code show} output. */
final class JunosIdentity {

  private static final int LONGEST = 200;
  private static final Pattern HOSTNAME = Pattern.compile("^Hostname: ([^ ]{1,80})$");
  private static final Pattern MODEL = Pattern.compile("^Model: ([A-Za-z0-9-]{2,40})$");
  private static final Pattern VERSION =
      Pattern.compile(
          "^(?:Junos:|JUNOS .{0,80}\\[)? ?([0-9]{1,2}\\.[0-9]{1,2}[A-Z][0-9A-Za-z.:-]{0,30})\\]?$");
  private static final Pattern CHASSIS =
      Pattern.compile("^Chassis +([A-Z0-9]{6,20}) +([A-Za-z][A-Za-z0-9-]{2,30})$");
  private static final Pattern DAY =
      Pattern.compile("^#+ Last (?:commit|changed): ([0-9]{4}-[0-9]{2}-[0-9]{2})");

  private final Source source;
  private final LineLedger ledger;
  private @Nullable Sourced<String> hostname;
  private @Nullable Sourced<String> model;
  private @Nullable Sourced<String> firmware;
  private @Nullable Sourced<String> serial;
  private @Nullable Sourced<String> changed;

  JunosIdentity(Source source, LineLedger ledger) {
    this.source = source;
    this.ledger = ledger;
  }

  /** Takes a line that a command printed, or a remark of the file. */
  void shown(int number) {
    String whole = source.text().line(number).strip();
    if (whole.length() > LONGEST || whole.isEmpty()) {
      return;
    }
    String line = whole.startsWith("# ") ? whole.substring(2).strip() : whole;
    Matcher day = DAY.matcher(whole);
    Matcher host = HOSTNAME.matcher(line);
    Matcher name = MODEL.matcher(line);
    Matcher chassis = CHASSIS.matcher(line);
    boolean version = line.startsWith("Junos:") || line.startsWith("JUNOS ");
    Matcher release = VERSION.matcher(line);
    if (day.find()) {
      changed = first(changed, day.group(1), number);
    } else if (host.find()) {
      hostname = first(hostname, host.group(1), number);
    } else if (name.find()) {
      model = first(model, name.group(1).toUpperCase(Locale.ROOT), number);
    } else if (chassis.find()) {
      serial = first(serial, chassis.group(1), number);
      model = first(model, chassis.group(2).toUpperCase(Locale.ROOT), number);
    } else if (version && release.find()) {
      firmware = first(firmware, release.group(1), number);
    }
  }

  private Sourced<String> first(@Nullable Sourced<String> before, String value, int number) {
    ledger.understood(number);
    return before != null ? before : new Sourced<>(value, source.line(number));
  }

  DeviceIdentity build(Node root) {
    String version = root.value("version");
    if (!version.isEmpty() && firmware == null) {
      firmware = source.sourced(version, root.find("version").orElse(root));
    }
    String name = root.value("system", "host-name");
    if (!name.isEmpty()) {
      Node node = root.find("system", "host-name", name).orElse(root);
      hostname = source.sourced(name, node);
    }
    return new DeviceIdentity(
        Platform.JUNOS, hostname, model, firmware, serial, List.of(), changed, evidence(root));
  }

  private Evidence evidence(Node root) {
    if (firmware != null) {
      return firmware.evidence();
    }
    return hostname != null ? hostname.evidence() : source.line(Math.max(1, root.first()));
  }
}
