package org.yagura.intake.config.panos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Source;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.Platform;
import org.yagura.model.evidence.Sourced;

/** Name, model, version and serial number, from the configuration and {@code show system info}. */
final class PanIdentity {

  private static final int LONGEST = 200;
  private static final Pattern FIELD =
      Pattern.compile("^(hostname|model|serial|sw-version): ([^ ]{1,80})$");
  private static final Set<String> NOTHING = Set.of("unknown", "none");

  private final Source source;
  private final LineLedger ledger;
  private final Map<String, Sourced<String>> shown = new HashMap<>();

  PanIdentity(Source source, LineLedger ledger) {
    this.source = source;
    this.ledger = ledger;
  }

  /** Takes a line that a command printed. */
  void shown(int number) {
    String line = source.text().line(number).strip();
    Matcher field = FIELD.matcher(line);
    if (line.length() <= LONGEST && field.matches() && !NOTHING.contains(field.group(2))) {
      ledger.understood(number);
      shown.putIfAbsent(field.group(1), new Sourced<>(field.group(2), source.line(number)));
    }
  }

  DeviceIdentity build(Pan pan) {
    Sourced<String> hostname = shown.get("hostname");
    for (Node device : pan.devices()) {
      String name = device.value("deviceconfig", "system", "hostname");
      if (!name.isEmpty() && hostname == null) {
        hostname =
            source.sourced(
                name, device.find("deviceconfig", "system", "hostname", name).orElse(device));
      }
    }
    Sourced<String> firmware = shown.getOrDefault("sw-version", written(pan.root()));
    return new DeviceIdentity(
        Platform.PAN_OS,
        hostname,
        shown.get("model"),
        firmware,
        shown.get("serial"),
        List.of(),
        null,
        firmware != null
            ? firmware.evidence()
            : hostname != null
                ? hostname.evidence()
                : source.line(Math.max(1, pan.root().first())));
  }

  /** The exact version where the file has it; else the release, for the rest is always zero. */
  private @Nullable Sourced<String> written(Node root) {
    String exact = root.value("@detail-version");
    String release = root.value("@version");
    String says = exact.isEmpty() ? twoParts(release) : exact;
    Node line = root.find(exact.isEmpty() ? "@version" : "@detail-version").orElse(root);
    return says.isEmpty() ? null : source.sourced(says, line);
  }

  private static String twoParts(String version) {
    int first = version.indexOf('.');
    int second = version.indexOf('.', first + 1);
    return first > 0 && second > 0 ? version.substring(0, second) : version;
  }
}
