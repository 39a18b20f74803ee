package org.yagura.intake.config.junos.statement;

import java.util.Locale;
import java.util.Set;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Source;
import org.yagura.model.device.NetworkInterface;

/**
 * One configuration while it is read.
 *
 * @param root all statements, with what they inherit from groups
 */
public record Junos(Node root, Source source) {

  private static final Set<String> MANAGEMENT_PORTS = Set.of("fxp", "em", "me", "vme", "re0:mgmt-");
  private static final Set<String> TUNNELS =
      Set.of("st", "gr", "ip", "lt", "fti", "mt", "pd", "pe");

  /** A logical interface's whole name; {@code ge-0/0/0} alone means its unit 0. */
  public static String unit(String name) {
    return name.indexOf('.') > 0 || name.equals("all") ? name : name + ".0";
  }

  /** What kind of interface bears the name, as far as the name tells. */
  public static NetworkInterface.Type typeOf(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '-' && !Character.isDigit(name.charAt(end))) {
      end++;
    }
    String kind = name.substring(0, end).toLowerCase(Locale.ROOT);
    if (MANAGEMENT_PORTS.contains(kind)) {
      return NetworkInterface.Type.MANAGEMENT;
    }
    if (TUNNELS.contains(kind)) {
      return NetworkInterface.Type.TUNNEL;
    }
    return switch (kind) {
      case "lo" -> NetworkInterface.Type.LOOPBACK;
      case "irb", "vlan" -> NetworkInterface.Type.VLAN;
      case "ae", "reth" -> NetworkInterface.Type.AGGREGATE;
      case "pp" -> NetworkInterface.Type.PPP;
      case "dl", "cl", "umd" -> NetworkInterface.Type.MOBILE;
      case "wl" -> NetworkInterface.Type.WIRELESS;
      default -> NetworkInterface.Type.PHYSICAL;
    };
  }
}
