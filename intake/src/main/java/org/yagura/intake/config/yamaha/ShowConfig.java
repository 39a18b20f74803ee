package org.yagura.intake.config.yamaha;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.lines.Command;
import org.yagura.intake.config.lines.Command.Outcome;
import org.yagura.intake.config.lines.Reading;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.Remark;

/** Hands each command to the topic it belongs to, and puts the topics together. */
final class ShowConfig {

  /** First words whose commands are known and change nothing the model tells. */
  private static final Set<String> IGNORED =
      words(
          """
          alarm alert clear cooperation date dhcp dns disconnect embedded ethernet
          external-memory failover heartbeat heartbeat2 http ipv6 lan lan1 lan2 lan3 led
          line loopback lua mail management map mld mobile netvolante-dns ngn ntp operation
          onu packetdump pki provider queue quit radius rotate save schedule
          security sip speed sntpd statistics switch system tcp terminate time timezone upnp
          url usbhost vrrp wake wan1 wins yno dashboard console access-limit class set
          """);

  private static final Set<String> READ =
      words(
          """
          ip pp tunnel no description pppoe ppp ipsec l2tp pptp isdn nat vlan bridge airlink
          telnetd httpd sshd sftpd tftp snmp snmpv2c snmpv3 administrator login user auth
          syslog ntpdate ospf rip bgp
          """);
  private static final Set<String> IGNORED_OF_INTERFACE =
      words(
          """
          mtu tcp proxyarp arp intrusion keepalive forward dhcp igmp pim rebound route traffic
          wol icmp queue hold-routing netmask reassembly local fragment
          """);

  private static final Set<String> IGNORED_GLOBALLY =
      words(
          """
          host icmp simple-service local flow stealth keepalive static fragment implicit-route
          tos arp
          """);

  private final LineLedger ledger;
  private final Reading reading;
  private final ConfigText text;
  private final Header header;
  private final Interfaces interfaces;
  private final Routes routes;
  private final Filters filters;
  private final SecureFilters secure;
  private final NatDescriptors nat;
  private final Tunnels tunnels;
  private final DialIns dialIns;
  private final Management management;
  private final Airlinks airlinks;
  private final Processes processes;
  private boolean policyFilters;
  private int lastLine;
  private boolean lastOpen;
  private String lastUnknown = "";

  ShowConfig(ConfigText text, Reading reading) {
    this.text = text;
    this.reading = reading;
    ledger = new LineLedger(text);
    header = new Header(reading);
    interfaces = new Interfaces(reading);
    routes = new Routes(reading);
    filters = new Filters(reading);
    secure = new SecureFilters(reading, filters);
    nat = new NatDescriptors(reading, interfaces);
    tunnels = new Tunnels(reading);
    dialIns = new DialIns(reading, interfaces, tunnels);
    management = new Management(reading, interfaces);
    airlinks = new Airlinks(reading);
    processes = new Processes(reading);
  }

  /** A line that another command printed, or a prompt. */
  void other(int number) {
    ledger.ignored(number);
  }

  void line(int number, String line) {
    String bare = line.strip();
    if (bare.isEmpty() || bare.startsWith("---")) {
      ledger.ignored(number);
      return;
    }
    if (bare.startsWith("#")) {
      account(number, header.comment(number, bare) ? Outcome.UNDERSTOOD : Outcome.IGNORED);
      return;
    }
    Command command = Command.of(number, bare);
    Outcome outcome = command.size() == 0 ? Outcome.IGNORED : take(command);
    account(number, outcome);
    lastLine = number;
    boolean closes = command.word(1).equals("enable") || command.word(1).equals("disable");
    boolean body = line.startsWith(" ") || command.word(1).equals("select");
    lastOpen = outcome == Outcome.UNKNOWN || (body && !closes);
    lastUnknown = outcome == Outcome.UNKNOWN ? command.word(0) : "";
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Command.of(0, text.replace('\n', ' ')).words());
  }

  /** A last line that began as a known command was cut off; another is merely unknown. */
  private static boolean beginsKnown(String word) {
    return READ.stream().anyMatch(it -> it.startsWith(word))
        || IGNORED.stream().anyMatch(it -> it.startsWith(word));
  }

  private void account(int number, Outcome outcome) {
    switch (outcome) {
      case UNDERSTOOD -> ledger.understood(number);
      case IGNORED -> ledger.ignored(number);
      case UNKNOWN -> {}
    }
  }

  private Outcome take(Command command) {
    return switch (command.word(0)) {
      case "ip" -> ip(command);
      case "pp" -> pp(command);
      case "tunnel" -> tunnel(command);
      case "no" -> negated(command);
      case "description" -> interfaces.describe(command);
      case "pppoe" ->
          command.word(1).equals("use") ? interfaces.overEthernet(command) : Outcome.IGNORED;
      case "ppp" ->
          command.starts("ppp", "ipcp", "ipaddress")
              ? interfaces.negotiated(command.word(3).equals("on"))
              : Outcome.IGNORED;
      case "ipsec" -> tunnels.ipsec(interfaces.selectedTunnel(), command);
      case "l2tp", "pptp" -> dialIns.service(command);
      case "isdn" -> dialIns.isdn(command);
      case "nat" -> command.word(1).equals("descriptor") ? nat.define(command) : Outcome.UNKNOWN;
      case "vlan" -> interfaces.vlan(command);
      case "bridge" ->
          command.word(1).equals("member") ? interfaces.bridge(command) : Outcome.IGNORED;
      case "airlink" -> airlinks.read(command);
      case "ospf", "rip", "bgp" -> processes.read(command);
      default -> administration(command);
    };
  }

  private Outcome administration(Command command) {
    return switch (command.word(0)) {
      case "telnetd", "httpd", "sshd", "sftpd", "tftp" -> management.daemon(command);
      case "snmp", "snmpv2c", "snmpv3" -> {
        if (command.word(1).equals("sysname")) {
          header.systemName(command);
          yield Outcome.UNDERSTOOD;
        }
        yield management.snmp(command);
      }
      case "administrator" ->
          command.word(1).equals("password") ? management.password(command) : Outcome.IGNORED;
      case "login" ->
          switch (command.word(1)) {
            case "password" -> management.password(command);
            case "user" -> management.user(command);
            default -> Outcome.IGNORED;
          };
      case "user" -> management.attribute(command);
      case "auth" -> dialIns.ipsecUser(command);
      case "syslog" -> management.log(command);
      case "ntpdate" -> management.time(command);
      case "console" -> console(command);
      case "schedule" -> schedule(command);
      case "security" -> management.securityClass(command);
      case "wan1", "onu1" -> {
        interfaces.port(command.word(0), command.line());
        yield Outcome.IGNORED;
      }
      case "radius" -> {
        dialIns.asksElsewhere();
        yield Outcome.UNDERSTOOD;
      }
      default -> IGNORED.contains(command.word(0)) ? Outcome.IGNORED : Outcome.UNKNOWN;
    };
  }

  private Outcome console(Command command) {
    if (!command.word(1).equals("prompt")) {
      return Outcome.IGNORED;
    }
    header.prompt(command);
    return Outcome.UNDERSTOOD;
  }

  private Outcome schedule(Command command) {
    if (command.words().contains("lua")) {
      dialIns.asksElsewhere();
    }
    return management.time(command);
  }

  private Outcome ip(Command command) {
    return switch (command.word(1)) {
      case "route" -> routes.read(command);
      case "routing" -> processes.routing(command);
      case "policy" -> policyFilter(command);
      case "filter" ->
          switch (command.word(2)) {
            case "dynamic" -> filters.defineDynamic(command);
            case "set" -> secure.defineSet(command);
            case "source-route", "directed-broadcast" -> Outcome.IGNORED;
            default -> filters.define(command);
          };
      default ->
          interfaces
              .named(command.word(1))
              .map(it -> ofInterface(it, command))
              .orElseGet(() -> global(command));
    };
  }

  /** The other filter language of SRT100 and FWX120, which is not read. */
  private Outcome policyFilter(Command command) {
    if (!policyFilters) {
      reading.problem(
          command.line(),
          "ポリシーフィルター（ip policy …）にはまだ対応していません。通信の可否はこの設定を除いて判定しています。",
          "ポリシーフィルターの内容は、機器の管理画面で確認してください。");
    }
    policyFilters = true;
    return Outcome.UNKNOWN;
  }

  private static Outcome global(Command command) {
    return IGNORED_GLOBALLY.contains(command.word(1)) ? Outcome.IGNORED : Outcome.UNKNOWN;
  }

  private Outcome ofInterface(String name, Command command) {
    return switch (command.word(2)) {
      case "address" -> interfaces.address(name, command, 3);
      case "secondary" -> interfaces.address(name, command, 4);
      case "secure" ->
          command.word(3).equals("filter") ? secure.apply(name, command) : Outcome.UNKNOWN;
      case "nat" -> nat.attach(name, command);
      case "remote" -> dialIns.pool(command);
      case "ospf", "rip", "vrrp" -> processes.ofInterface(name, command);
      default -> IGNORED_OF_INTERFACE.contains(command.word(2)) ? Outcome.IGNORED : Outcome.UNKNOWN;
    };
  }

  private Outcome pp(Command command) {
    return switch (command.word(1)) {
      case "select" -> interfaces.selectPp(command);
      case "enable" -> interfaces.enable(command, true);
      case "disable" -> interfaces.enable(command, false);
      case "bind" -> interfaces.bind(command);
      case "auth" -> {
        if (command.word(2).equals("username")) {
          management.dialInUser(command);
        }
        yield dialIns.authentication(command);
      }
      case "always-on" -> interfaces.alwaysOn(command);
      case "keepalive", "backup", "disconnect", "name" -> Outcome.IGNORED;
      default -> Outcome.UNKNOWN;
    };
  }

  private Outcome tunnel(Command command) {
    return switch (command.word(1)) {
      case "select" -> {
        Outcome outcome = interfaces.selectTunnel(command);
        tunnels.select(interfaces.selectedTunnel(), command.line());
        yield outcome;
      }
      case "enable" -> interfaces.enable(command, true);
      case "disable" -> interfaces.enable(command, false);
      default -> tunnels.tunnel(interfaces.selectedTunnel(), command);
    };
  }

  /** {@code no pp enable 1}; other negations stand only in typed command lists. */
  private Outcome negated(Command command) {
    Command rest = new Command(command.line(), command.from(1));
    return rest.word(1).equals("enable")
            && (rest.word(0).equals("pp") || rest.word(0).equals("tunnel"))
        ? interfaces.enable(rest, false)
        : Outcome.UNKNOWN;
  }

  /** The device; {@code first} is the first line that holds anything. */
  DeviceConfiguration build(int first) {
    boolean truncated = lastOpen && beginsKnown(lastUnknown) && header.modelLine() > 0;
    if (truncated) {
      reading.remark(Remark.Kind.TRUNCATED, text.line(lastLine).strip(), lastLine);
    }
    interfaces.settle();
    Filtering filtering = secure.build();
    filters.used(routes.filtersUsed());
    Forwarding forwarding = forwarding();
    if (!truncated) {
      filters.remarkUnused();
    }
    tunnels.all().stream()
        .filter(tunnels::isLine)
        .flatMap(it -> interfaces.find(it.interfaceName()).stream())
        .forEach(it -> it.provider = true);
    DeviceNetwork network =
        new DeviceNetwork(
            interfaces.build(), interfaces.vlans(), List.of(), routes.all(), airlinks.build());
    return new DeviceConfiguration(
        text.file(),
        header.identity(first),
        network,
        filtering,
        nat.build(),
        dialIns.build(routes, nat),
        management.build(truncated ? 0 : header.modelLine()),
        reading.remarks(),
        ledger.close(),
        forwarding);
  }

  private Forwarding forwarding() {
    List<Forwarding.Switch> switches = new ArrayList<>(processes.switches());
    switches.addAll(nat.switches());
    return new Forwarding(
        routes.policies(filters, interfaces),
        processes.build(interfaces),
        processes.virtual(),
        List.of(),
        List.of(),
        switches,
        List.of());
  }
}
