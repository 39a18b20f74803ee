package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.tree.Account;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Paths;
import org.yagura.intake.config.tree.Source;
import org.yagura.intake.config.tree.Statements;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.evidence.Evidence;

/**
 * Reads PAN-OS as exported XML, as {@code set} commands or in braces. A device with virtual systems
 * is one device; what Panorama pushes is read as far as the file holds it.
 */
public final class PanosReader implements VendorReader {

  private static final Paths IGNORED = Paths.load(PanosReader.class, "ignored.txt");
  private static final int MOST_LINES = 1500;
  private static final int LONGEST = 4000;
  private static final List<String> SURE =
      List.of(
          "set deviceconfig ",
          "set network interface ethernet ethernet",
          "set network virtual-router ",
          "set rulebase ",
          "set mgt-config ",
          "set device-group ",
          "set template ",
          "set vsys vsys",
          "set shared ",
          "deviceconfig {",
          "localhost.localdomain {",
          "mgt-config {");
  private static final List<String> LIKELY =
      List.of("set network ", "set zone ", "set address ", "set address-group ", "set service ");

  @Override
  public int recognise(ConfigText text) {
    int points = 0;
    int last = Math.min(MOST_LINES, text.lines().size());
    for (int number = 1; number <= last && points < 96; number++) {
      String whole = text.line(number);
      String line = (whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole).strip();
      if (!line.isEmpty()) {
        points += points(line);
      }
    }
    return Math.min(points, 96);
  }

  private static int points(String line) {
    if (line.charAt(0) == '<') {
      int root = line.indexOf("<config ");
      boolean own =
          root >= 0
              && line.indexOf("version=\"", root) > 0
              && (line.indexOf("urldb=\"", root) > 0 || line.indexOf("detail-version=", root) > 0);
      return own || line.contains("<entry name=\"localhost.localdomain\"")
          ? 96
          : line.startsWith("<deviceconfig>") || line.startsWith("<mgt-config>") ? 60 : 0;
    }
    if (SURE.stream().anyMatch(line::startsWith)) {
      return 40;
    }
    return LIKELY.stream().anyMatch(line::startsWith) ? 15 : 0;
  }

  @Override
  public Parsed read(ConfigText text) {
    if (text.lines().stream().allMatch(String::isBlank)) {
      return new Parsed(List.of(), List.of());
    }
    LineLedger ledger = new LineLedger(text);
    Source source = new Source(text, new Notes());
    Node root = Node.root();
    PanIdentity identity = new PanIdentity(source, ledger);
    for (Section section : text.sections()) {
      section(section, source, ledger, root, identity);
    }
    lift(root);
    return new Parsed(List.of(device(root, source, ledger, identity)), List.of());
  }

  /** Braces and some XML hold everything in one more block. */
  private static void lift(Node root) {
    root.find("config").ifPresent(it -> it.raw().forEach(root::adopt));
  }

  private static void section(
      Section section, Source source, LineLedger ledger, Node root, PanIdentity identity) {
    ConfigText text = source.text();
    if (section.prompt() > 0) {
      ledger.ignored(section.prompt());
    }
    boolean configuration = section.mayBeConfiguration();
    for (int number = section.first(); number <= section.last(); number++) {
      String line = text.line(number).stripLeading();
      boolean declaration = line.startsWith("<?xml") || line.startsWith("<!--");
      if (!configuration || line.startsWith("#") || declaration) {
        ledger.ignored(number);
        identity.shown(number);
      }
    }
    if (!configuration || section.first() > section.last()) {
      return;
    }
    if (isXml(text, section)) {
      if (!PanXml.read(text, ledger, section.first(), section.last(), root)) {
        source.notes().add(Remark.Kind.TRUNCATED, "config", lastLine(source, section));
      }
      return;
    }
    String broken = Statements.read(text, ledger, root, section.first(), section.last());
    if (!broken.isEmpty()) {
      source.notes().add(Remark.Kind.TRUNCATED, broken, lastLine(source, section));
    }
  }

  private static boolean isXml(ConfigText text, Section section) {
    for (int number = section.first(); number <= section.last(); number++) {
      String line = text.line(number).stripLeading();
      if (line.startsWith("<")) {
        return true;
      }
      if (line.startsWith("set ") || line.endsWith("{")) {
        return false;
      }
    }
    return false;
  }

  private static Evidence lastLine(Source source, Section section) {
    int number = section.last();
    while (number > section.first() && source.text().line(number).isBlank()) {
      number--;
    }
    return source.line(number);
  }

  private static DeviceConfiguration device(
      Node root, Source source, LineLedger ledger, PanIdentity identity) {
    Pan pan = Pan.of(root, source);
    PanZones zones = new PanZones(pan);
    var interfaces = new PanInterfaces(pan, zones).all();
    PanRoutes routing = new PanRoutes(pan, zones);
    List<Route> routes = routing.all(interfaces);
    PanRules rules = new PanRules(pan, zones);
    var lists = rules.lists();
    PanNat nat = new PanNat(pan, zones);
    var translation = nat.build();
    Forwarding forwarding = forwarding(routing, nat);
    var remoteAccess = new PanVpn(pan, routes).build();
    var administration = new PanManagement(pan, remoteAccess.dialIns()).build();
    Set<Node> referenced = new HashSet<>(rules.referenced());
    referenced.addAll(nat.referenced());
    PanObjects.report(pan, referenced);
    source.remarkWeakSecrets();
    var identified = identity.build(pan);
    new Account(ledger, IGNORED).settle(root, List.of());
    settleBelow(pan, ledger);
    return new DeviceConfiguration(
        source.text().file(),
        identified,
        new DeviceNetwork(interfaces, List.of(), zones.zones(), routes, List.of()),
        new Filtering(lists, List.of()),
        translation,
        remoteAccess,
        administration,
        source.notes().inOrder(),
        ledger.close(),
        forwarding);
  }

  private static Forwarding forwarding(PanRoutes routing, PanNat nat) {
    return new Forwarding(
        routing.policies(),
        routing.processes(),
        List.of(),
        nat.sources(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same paths do not matter on a device, in a virtual system and in what is shared. */
  private static void settleBelow(Pan pan, LineLedger ledger) {
    Account account = new Account(ledger, IGNORED);
    List<Node> places = new ArrayList<>(pan.devices());
    places.addAll(pan.shared());
    pan.systems().forEach(it -> places.add(it.node()));
    places.stream().distinct().forEach(it -> account.settle(it, List.of()));
  }
}
