package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.Section;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.junos.syntax.Groups;
import org.yagura.intake.config.tree.Account;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Paths;
import org.yagura.intake.config.tree.Source;
import org.yagura.intake.config.tree.Statements;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Remark;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;

/**
 * Reads Junos as {@code show configuration} prints it, in braces or by {@code display set}, with
 * groups applied. A chassis cluster is one device.
 */
public final class JunosReader implements VendorReader {

  private static final Paths IGNORED = Paths.load(JunosReader.class, "ignored.txt");
  private static final int MOST_LINES = 1500;
  private static final int LONGEST = 400;
  private static final Pattern RELEASE =
      Pattern.compile("^(?:set )?version \"?[0-9]{1,2}\\.[0-9]{1,2}[A-Z][0-9].{0,40}");
  private static final List<String> SURE =
      List.of("## Last commit: ", "## Last changed: ", "JUNOS Software Release", "# Junos: ");
  private static final List<String> LIKELY =
      List.of(
          "security-zone ",
          "host-inbound-traffic",
          "root-authentication",
          "family inet",
          "family ethernet-switching",
          "routing-options static",
          "set interfaces ",
          "set security ",
          "set policy-options",
          "set routing-options",
          "set system host-name",
          "set groups ",
          "set firewall ",
          "set protocols",
          "set vlans ",
          "set snmp ",
          "set version ",
          "policy-options {",
          "routing-options {",
          "routing-instances {");

  @Override
  public int recognise(ConfigText text) {
    int points = 0;
    int last = Math.min(MOST_LINES, text.lines().size());
    for (int number = 1; number <= last && points < 95; number++) {
      String line = text.line(number).strip();
      if (line.length() > LONGEST || line.isEmpty()) {
        continue;
      }
      points += points(line);
    }
    return Math.min(points, 95);
  }

  private static int points(String line) {
    if (SURE.stream().anyMatch(line::startsWith) || RELEASE.matcher(line).find()) {
      return 70;
    }
    boolean likely = LIKELY.stream().anyMatch(line::startsWith);
    boolean shaped = line.startsWith("set ") || line.endsWith("{") || line.endsWith(";");
    return likely && shaped ? 20 : 0;
  }

  @Override
  public Parsed read(ConfigText text) {
    if (text.lines().stream().allMatch(String::isBlank)) {
      return new Parsed(List.of(), List.of());
    }
    LineLedger ledger = new LineLedger(text);
    Source source = new Source(text, new Notes());
    Node root = Node.root();
    JunosIdentity identity = new JunosIdentity(source, ledger);
    for (Section section : text.sections()) {
      section(section, source, ledger, root, identity);
    }
    return new Parsed(List.of(device(new Junos(root, source), ledger, identity)), List.of());
  }

  private static void section(
      Section section, Source source, LineLedger ledger, Node root, JunosIdentity identity) {
    if (section.prompt() > 0) {
      ledger.ignored(section.prompt());
    }
    boolean configuration = section.mayBeConfiguration();
    for (int number = section.first(); number <= section.last(); number++) {
      String line = source.text().line(number).strip();
      if (!configuration || line.startsWith("#")) {
        ledger.ignored(number);
        identity.shown(number);
      }
    }
    if (configuration) {
      Node top = root.open(below(section.command()), Math.max(1, section.first()));
      String broken = Statements.read(source.text(), ledger, top, section.first(), section.last());
      if (!broken.isEmpty()) {
        source.notes().add(Remark.Kind.TRUNCATED, broken, lastLine(source, section));
      }
    }
  }

  private static Evidence lastLine(Source source, Section section) {
    int number = section.last();
    while (number > section.first() && source.text().line(number).isBlank()) {
      number--;
    }
    return source.line(number);
  }

  /** The part of the configuration that {@code show configuration security nat} prints. */
  private static List<String> below(String command) {
    String start = "show configuration";
    boolean part = command.startsWith(start) && !command.contains("display set");
    if (!part) {
      return List.of();
    }
    int pipe = command.indexOf('|');
    String rest = command.substring(start.length(), pipe < 0 ? command.length() : pipe).strip();
    return rest.isEmpty() ? List.of() : List.of(rest.split(" +", -1));
  }

  private static DeviceConfiguration device(
      Junos junos, LineLedger ledger, JunosIdentity identity) {
    Groups.apply(junos.root(), junos.source());
    JunosZones zones = new JunosZones(junos);
    JunosVlans vlans = new JunosVlans(junos);
    JunosAddresses addresses = new JunosAddresses(junos);
    JunosApplications applications = new JunosApplications(junos);
    JunosFilters filters = new JunosFilters(junos);
    JunosInterfaces ports = new JunosInterfaces(junos, zones, vlans);
    List<NetworkInterface> interfaces = ports.all();
    JunosRoutes routing = new JunosRoutes(junos);
    List<Route> routes = routing.all();
    List<RuleList> lists = new ArrayList<>();
    new JunosPolicies(junos, zones, addresses, applications).list().ifPresent(lists::add);
    List<RuleList> policies = List.copyOf(lists);
    lists.addAll(filters.lists());
    JunosNat nat = new JunosNat(junos, zones, addresses);
    var translation = nat.build();
    var remoteAccess = new JunosVpn(junos, routes, policies).build();
    var administration = new JunosManagement(junos, zones, filters, interfaces).build();
    Forwarding forwarding =
        forwarding(routing, ports, nat, filters.policyRoutes(interfaces, routes));
    addresses.report();
    applications.report();
    junos.source().remarkWeakSecrets();
    var identified = identity.build(junos.root());
    settle(junos.root(), ledger);
    return new DeviceConfiguration(
        junos.source().text().file(),
        identified,
        new DeviceNetwork(interfaces, vlans.vlans(), zones.zones(), routes, List.of()),
        new Filtering(lists, filters.bindings()),
        translation,
        remoteAccess,
        administration,
        junos.source().notes().inOrder(),
        ledger.close(),
        forwarding);
  }

  private static Forwarding forwarding(
      JunosRoutes routing, JunosInterfaces ports, JunosNat nat, List<PolicyRoute> policies) {
    return new Forwarding(
        policies,
        routing.processes(),
        ports.virtualAddresses(),
        nat.sources(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void settle(Node root, LineLedger ledger) {
    Account account = new Account(ledger, IGNORED);
    account.settle(root, List.of());
    Node groups = root.peek("groups");
    if (groups != null) {
      for (Node group : groups.raw()) {
        if (group.isUsed()) {
          account.settle(group, List.of());
        } else {
          account.ignore(group);
        }
      }
    }
  }
}
