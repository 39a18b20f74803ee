package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.device.Remark;
import org.yagura.model.device.WirelessNetwork;

/** {@code airlink …}: the wireless networks of WLX access points. */
final class Airlinks {

  private final Reading reading;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft selected;

  private static final class Draft {
    final String number;
    String ssid = "";
    String security = "";
    int vlan;
    int line;
    boolean enabled;

    Draft(String number) {
      this.number = number;
    }
  }

  Airlinks(Reading reading) {
    this.reading = reading;
  }

  Outcome read(Command command) {
    if (command.word(1).equals("select")) {
      selected = new Draft(command.word(2));
      drafts.add(selected);
      return Outcome.UNDERSTOOD;
    }
    Draft draft = selected;
    if (draft == null) {
      return Outcome.UNKNOWN;
    }
    switch (command.word(1)) {
      case "ssid" -> {
        draft.ssid = command.text(2);
        draft.line = command.line();
      }
      case "auth" -> draft.security = command.word(2);
      case "vlan-id" ->
          draft.vlan = Command.isNumber(command.word(2), 4) ? Integer.parseInt(command.word(2)) : 0;
      case "enable" -> draft.enabled = true;
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  List<WirelessNetwork> build() {
    List<WirelessNetwork> networks = new ArrayList<>();
    for (Draft it : drafts) {
      if (it.line == 0) {
        continue;
      }
      String security = it.security.toLowerCase(Locale.ROOT);
      if (security.equals("open") || security.contains("wep") || security.equals("shared")) {
        reading.remark(Remark.Kind.OPEN_WIRELESS, it.ssid, it.line);
      }
      networks.add(
          new WirelessNetwork(
              it.ssid,
              "airlink " + it.number,
              it.vlan,
              it.security,
              it.enabled,
              reading.at(it.line)));
    }
    return networks;
  }
}
