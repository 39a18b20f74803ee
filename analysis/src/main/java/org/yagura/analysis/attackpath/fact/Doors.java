package org.yagura.analysis.attackpath.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;

/** The administrators' doors of an asset: measured, configured, or assumed by its kind. */
public final class Doors {

  private static final Map<Integer, Door.Kind> TCP =
      Map.ofEntries(
          Map.entry(22, Door.Kind.SSH),
          Map.entry(23, Door.Kind.TELNET),
          Map.entry(445, Door.Kind.SMB),
          Map.entry(3389, Door.Kind.RDP),
          Map.entry(5900, Door.Kind.VNC),
          Map.entry(5901, Door.Kind.VNC),
          Map.entry(5985, Door.Kind.WINRM),
          Map.entry(5986, Door.Kind.WINRM));

  /** Web consoles of appliances: NAS, hypervisors, backup software, network devices. */
  private static final List<Integer> CONSOLES =
      List.of(80, 443, 902, 4343, 5000, 5001, 8000, 8006, 8080, 8443, 9392, 9443, 10_000);

  private static final Pattern PORT = Pattern.compile("(tcp|udp)/([0-9]{1,5})( .*)?");

  private static final Pattern HYPERVISOR =
      Pattern.compile("ESXi|vSphere|vCenter|Hyper-V|Proxmox|XenServer|Nutanix|仮想基盤|仮想化|iLO|iDRAC");

  private final Premises premises;

  public Doors(Premises premises) {
    this.premises = premises;
  }

  /** Measured ones first, then by kind; empty where it has none. */
  public List<Door> of(Asset asset) {
    List<Door> doors = new ArrayList<>();
    if (!asset.attachment().openPorts().isEmpty()) {
      asset.attachment().openPorts().forEach(it -> measured(it, asset, doors));
    }
    configured(asset, doors);
    if (doors.isEmpty() && asset.attachment().openPorts().isEmpty()) {
      doors.addAll(assumed(asset));
    }
    doors.sort(
        Comparator.comparing(Door::assumed).thenComparing(Door::kind).thenComparingInt(Door::port));
    return doors;
  }

  private void measured(String openPort, Asset asset, List<Door> doors) {
    Matcher port = PORT.matcher(openPort);
    if (!port.matches()) {
      return;
    }
    int number = Integer.parseInt(port.group(2));
    if (port.group(1).equals("udp")) {
      if (number == 623) {
        doors.add(new Door("udp", number, Door.Kind.IPMI, false));
      }
      return;
    }
    Door.Kind kind = TCP.get(number);
    if (kind == null && port.group(3) != null) {
      kind = byName(port.group(3).toLowerCase(Locale.ROOT));
    }
    if (kind == null && CONSOLES.contains(number) && hasConsole(asset)) {
      kind = Door.Kind.CONSOLE;
    }
    if (kind != null) {
      doors.add(new Door("tcp", number, kind, false));
    }
  }

  /** Services that moved to another port are known by what answered. */
  private static Door.@org.jspecify.annotations.Nullable Kind byName(String service) {
    if (service.contains("ms-wbt-server")) {
      return Door.Kind.RDP;
    }
    if (service.contains("vnc")) {
      return Door.Kind.VNC;
    }
    if (service.startsWith(" ssh")) {
      return Door.Kind.SSH;
    }
    return service.startsWith(" telnet") ? Door.Kind.TELNET : null;
  }

  private void configured(Asset asset, List<Door> doors) {
    premises
        .device(asset.id())
        .ifPresent(device -> {
          for (ManagementService it : device.configuration().administration().services()) {
            Door.Kind kind =
                switch (it.service()) {
                  case "ssh" -> Door.Kind.SSH;
                  case "telnet" -> Door.Kind.TELNET;
                  case "http", "https" -> Door.Kind.CONSOLE;
                  default -> null;
                };
            if (it.enabled()
                && kind != null
                && doors.stream().noneMatch(d -> d.port() == it.port())) {
              doors.add(new Door("tcp", it.port(), kind, false));
            }
          }
        });
  }

  private List<Door> assumed(Asset asset) {
    if (isHypervisor(asset)) {
      return List.of(assume(443, Door.Kind.CONSOLE), assume(22, Door.Kind.SSH));
    }
    return switch (asset.kind()) {
      case SERVER ->
          runsUnix(asset)
              ? List.of(assume(22, Door.Kind.SSH))
              : List.of(assume(3389, Door.Kind.RDP), assume(445, Door.Kind.SMB));
      case STORAGE -> List.of(assume(445, Door.Kind.SMB), assume(443, Door.Kind.CONSOLE));
      case NETWORK ->
          premises.device(asset.id()).isPresent()
              ? List.of()
              : List.of(assume(22, Door.Kind.SSH), assume(443, Door.Kind.CONSOLE));
      case TERMINAL -> Premises.isWindows(asset) ? List.of(assume(445, Door.Kind.SMB)) : List.of();
      case MEDICAL, PRINTER, MOBILE, OTHER -> List.of();
    };
  }

  private static Door assume(int port, Door.Kind kind) {
    return new Door("tcp", port, kind, true);
  }

  private boolean hasConsole(Asset asset) {
    return asset.kind() == AssetKind.STORAGE
        || asset.kind() == AssetKind.NETWORK
        || isHypervisor(asset)
        || premises.assetsOf(CareSystem.Role.BACKUP).contains(asset.id());
  }

  /** Whether it runs other machines within it, by its names and its operating system. */
  public static boolean isHypervisor(Asset asset) {
    return HYPERVISOR
        .matcher(
            asset.names().name() + " " + asset.product().os() + " " + asset.placement().purpose())
        .find();
  }

  private static boolean runsUnix(Asset asset) {
    String os = asset.product().os();
    return !os.isEmpty() && !os.contains("Windows") && !os.contains("不明");
  }
}
