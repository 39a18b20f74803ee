package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.BlockReader;
import org.yagura.intake.config.block.CommandList;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RuleList;

/** Reads AlliedWare Plus. */
public final class AwPlusReader implements VendorReader {

  private static final CommandList IGNORED = CommandList.load(AwPlusReader.class, "ignored.txt");
  private static final int MOST_LINES = 600;

  @Override
  public int recognise(ConfigText text) {
    int points = 0;
    int seen = 0;
    for (String line : text.lines()) {
      if (++seen > MOST_LINES) {
        break;
      }
      points += points(line.strip());
    }
    return Math.clamp(points, 0, 98);
  }

  private static int points(String line) {
    boolean version = line.startsWith("AlliedWare Plus") || line.startsWith("! AlliedWare Plus");
    if (version || line.startsWith("interface port1.")) {
      return 90;
    }
    if (line.startsWith("interface port") && line.indexOf('.') > 0) {
      return 60;
    }
    if (line.startsWith("zone private") || line.startsWith("encapsulation ppp ")) {
      return 40;
    }
    if (line.equals("no banner motd")
        || line.equals("vlan database")
        || line.startsWith("ip subnet ")
        || line.startsWith("interface eth")
        || line.startsWith("interface ppp")
        || line.startsWith("interface vlan")) {
      return 15;
    }
    return isRule(line) ? 40 : isService(line) ? 10 : foreign(line);
  }

  private static boolean isRule(String line) {
    return line.startsWith("rule ")
        && line.contains(" from ")
        && (line.contains(" permit ") || line.contains(" masq ") || line.contains(" portfwd "));
  }

  private static boolean isService(String line) {
    return line.startsWith("service telnet")
        || line.startsWith("no service ssh")
        || line.startsWith("service ssh")
        || line.startsWith("service http")
        || line.startsWith("no service http")
        || line.startsWith("lacp global-passive-mode");
  }

  private static int foreign(String line) {
    return line.contains("Cisco")
            || line.startsWith("interface GigabitEthernet")
            || line.startsWith("interface FastEthernet")
            || line.startsWith("interface GigaEthernet")
            || line.startsWith("service timestamps")
        ? -90
        : 0;
  }

  @Override
  public Parsed read(ConfigText text) {
    if (text.lines().stream().allMatch(String::isBlank)) {
      return new Parsed(List.of(), List.of());
    }
    Notes notes = new Notes(text);
    Pass pass = new Pass(notes);
    for (Section section : text.sections()) {
      pass.section(section);
    }
    return new Parsed(List.of(pass.build()), notes.problems());
  }

  /** One configuration while it is read. */
  private static final class Pass {
    private final Notes notes;
    private final AwIdentity identity;
    private final AwInterfaces interfaces;
    private final AwNetwork network;
    private final AwEntities entities;
    private final AwFirewall firewall;
    private final AwNat nat;
    private final AwVpn vpn;
    private final AwAccessLists accessLists;
    private final AwManagement management;
    private final AwRouting routing;

    Pass(Notes notes) {
      this.notes = notes;
      identity = new AwIdentity(notes);
      interfaces = new AwInterfaces(notes, IGNORED);
      network = new AwNetwork(notes, interfaces);
      entities = new AwEntities(notes);
      firewall = new AwFirewall(notes, entities);
      nat = new AwNat(notes, entities, firewall);
      vpn = new AwVpn(notes, interfaces, network);
      accessLists = new AwAccessLists(notes);
      management = new AwManagement(notes, IGNORED, accessLists);
      routing = new AwRouting(notes, entities, firewall);
    }

    void section(Section section) {
      if (section.prompt() > 0) {
        notes.skipLines(section.prompt(), section.prompt());
      }
      if (section.mayBeConfiguration()) {
        comments(section);
        BlockReader.read(
                notes.text(), section.first(), section.last(), BlockReader.Banners.ONE_LINE)
            .forEach(this::command);
        return;
      }
      boolean ofDevice = section.command().contains("ver") || section.command().contains("sys");
      for (int number = section.first(); number <= section.last(); number++) {
        if (!ofDevice || !identity.shown(number)) {
          notes.skipLines(number, number);
        }
      }
    }

    private void comments(Section section) {
      for (int number = section.first(); number <= section.last(); number++) {
        String line = notes.text().line(number).strip();
        if (line.length() > 1 && line.charAt(0) == '!') {
          notes.skipLines(number, number);
        }
      }
    }

    private void command(Block command) {
      boolean taken =
          accessLists.read(command)
              || interfaces.read(command)
              || identity.read(command)
              || network.read(command)
              || entities.read(command)
              || firewall.read(command)
              || nat.read(command)
              || routing.read(command)
              || vpn.read(command)
              || management.read(command);
      if (taken) {
        return;
      }
      if (IGNORED.holds("", command)) {
        notes.skip(command);
      } else {
        identity.shown(command.line());
      }
    }

    DeviceConfiguration build() {
      int firstLine = firstLine();
      Filtering bound = accessLists.bind(interfaces);
      List<RuleList> lists = new ArrayList<>(bound.lists());
      lists.addAll(firewall.lists());
      AddressTranslation translation = nat.build();
      RemoteAccess remoteAccess = vpn.build();
      Administration administration =
          management.build(
              identity.version(), notes.text().evidence(identity.anchorLine(firstLine)));
      Forwarding forwarding =
          new Forwarding(
              routing.policies(),
              routing.processes(),
              List.of(),
              nat.translations(),
              List.of(),
              List.of(),
              network.switchPorts());
      accessLists.report();
      firewall.report();
      entities.report();
      notes.remarkWeakSecrets();
      return new DeviceConfiguration(
          notes.text().file(),
          identity.build(firstLine),
          new DeviceNetwork(
              network.build(entities),
              network.vlans(),
              entities.zones(interfaces),
              network.routes(),
              network.wireless()),
          new Filtering(lists, bound.bindings()),
          translation,
          remoteAccess,
          administration,
          notes.remarks(),
          notes.coverage(),
          forwarding);
    }

    /** The first line that holds anything. */
    private int firstLine() {
      List<String> lines = notes.text().lines();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          return i + 1;
        }
      }
      return 1;
    }
  }
}
