package org.yagura.intake.config.necix;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/**
 * Hands each line to its topic: blocks by their indentation, or by their words where it is lost.
 */
final class RunningConfig {

  private static final Set<String> IGNORED =
      words(
          """
          timezone logging terminal clock banner proxy-dns ddns nm watchdog system monitor ipv6
          bridge lldp qos policy-map class-map route-map router dns snmp configure exit end
          event vrrp pki certificate file http web-auth web-console url-list aaa radius
          rtp rmon service policing queue upnp ufs-cache arp show write ebd track watch-group
          network-monitor schedule license emergency dot1x mac-address-table standalone boot
          device-map language spanning-tree provisioning sip action-list mail wan-optimizer
          """);
  private static final Set<String> IGNORED_IP =
      words(
          """
          ufs-cache dhcp dhcp-relay proxy-arp tcp mtu mtu-discovery prefix-list igmp ospf rip
          multicast-routing pim policy redirects tos unreachables broadcast rebound helper
          multipath cef idp stateful-cache local-proxy-arp source-route icmp as-path urpf host
          routing domain verify directed-broadcast mss redirect
          """);
  private static final Set<String> INTERFACE_WORDS =
      words(
          """
          auto-connect ipv6 bridge mobile isdn dialer service-policy vrrp mtu arp lldp oam ddns
          mac-address web-auth lan-side wan-side bandwidth keepalive pppoe standby bgp ospf
          track queue traffic-shape dot1q flowcontrol speed duplex port exit nm policy idle-time
          """);

  private static final Set<String> READ =
      words(
          """
          hostname interface device ppp ike ikev2 ipsec username syslog ntp sntp ip no description
          shutdown encapsulation bridge-group tunnel telnet-server ssh-server http-server snmp-agent
          """);

  private static final Set<String> BLOCKS =
      words(
          """
          interface device ppp ikev2 router class-map policy-map route-map watch-group
          action-list web-console url-list event-terminal
          """);

  private final ConfigText text;
  private final Reading reading;
  private final LineLedger ledger;
  private final Header header;
  private final Interfaces interfaces;
  private final Routes routes;
  private final AccessLists lists;
  private final Translations translations;
  private final Vpn vpn;
  private final Management management;
  private final Processes processes;
  private @Nullable Port port;
  private String block = "";
  private String blockName = "";
  private boolean indents;
  private int lastLine;
  private Outcome last = Outcome.IGNORED;
  private String lastWord = "";

  RunningConfig(ConfigText text, Reading reading) {
    this.text = text;
    this.reading = reading;
    ledger = new LineLedger(text);
    header = new Header(reading);
    interfaces = new Interfaces(reading);
    routes = new Routes(reading, interfaces);
    lists = new AccessLists(reading);
    translations = new Translations(reading, interfaces, lists);
    vpn = new Vpn(reading, interfaces);
    management = new Management(reading, lists);
    processes = new Processes(reading, lists);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Command.of(0, list.replace('\n', ' ')).words());
  }

  /** A prompt, or a line that another command printed. */
  void other(int number) {
    ledger.ignored(number);
  }

  void line(int number, String line) {
    String bare = line.strip();
    if (bare.isEmpty() || bare.startsWith("!")) {
      boolean told = !bare.isEmpty() && header.comment(number, bare);
      account(number, told ? Outcome.UNDERSTOOD : Outcome.IGNORED);
      return;
    }
    if (line.startsWith("Current configuration")) {
      ledger.ignored(number);
      return;
    }
    boolean indented = line.startsWith(" ");
    indents |= indented;
    Command command = Command.of(number, bare);
    if (!indented && (indents || BLOCKS.contains(command.word(0)))) {
      leave();
    }
    last = indented || port != null || !block.isEmpty() ? inBlock(command) : top(command);
    lastLine = number;
    lastWord = command.word(0);
    account(number, last);
  }

  private void leave() {
    port = null;
    block = "";
    blockName = "";
  }

  private void account(int number, Outcome outcome) {
    switch (outcome) {
      case UNDERSTOOD -> ledger.understood(number);
      case IGNORED -> ledger.ignored(number);
      case UNKNOWN -> {}
    }
  }

  private Outcome inBlock(Command command) {
    Port current = port;
    Outcome outcome =
        current != null
            ? ofInterface(current, command)
            : switch (block) {
              case "ppp" -> vpn.ppp(blockName, command);
              case "ikev2" -> vpn.profileOfIke(blockName, command);
              case "device" ->
                  command.word(0).equals("vlan-group")
                      ? interfaces.group(blockName, command)
                      : Outcome.IGNORED;
              case "router" -> processes.ofRouter(command);
              case "route-map" -> processes.ofMap(command);
              case "" -> top(command);
              default -> Outcome.IGNORED;
            };
    boolean elsewhere = !indents && outcome != Outcome.UNDERSTOOD;
    if (!elsewhere) {
      if (!block.isEmpty() && current == null) {
        lists.mention(command, 0);
      }
      return outcome;
    }
    Outcome above = top(command);
    return above == Outcome.UNKNOWN ? outcome : above;
  }

  private Outcome top(Command command) {
    return switch (command.word(0)) {
      case "hostname" -> {
        header.hostname(command);
        yield Outcome.UNDERSTOOD;
      }
      case "interface" -> {
        port = interfaces.select(command.word(1), command.line());
        yield Outcome.UNDERSTOOD;
      }
      case "device" -> open("device", command.word(1));
      case "ppp" -> open("ppp", command.word(2));
      case "ike" -> vpn.ike(command);
      case "ikev2" ->
          command.word(1).endsWith("profile") ? open("ikev2", command.word(2)) : Outcome.IGNORED;
      case "ipsec" -> {
        lists.mention(command, 3);
        yield vpn.ipsec(command);
      }
      case "username" -> management.user(command);
      case "syslog" -> management.log(command);
      case "ntp", "sntp" -> management.time(command);
      case "ip" -> ip(command);
      case "no" -> Outcome.IGNORED;
      case "router" -> {
        processes.router(command);
        yield open("router", "");
      }
      case "route-map" -> {
        processes.map(command);
        yield open("route-map", "");
      }
      default -> otherwise(command);
    };
  }

  private Outcome otherwise(Command command) {
    if (management.knows(command.word(0))) {
      return management.server(command);
    }
    if (!IGNORED.contains(command.word(0))) {
      return Outcome.UNKNOWN;
    }
    lists.mention(command, 1);
    return BLOCKS.contains(command.word(0)) ? open("other", "") : Outcome.IGNORED;
  }

  private Outcome open(String kind, String name) {
    block = kind;
    blockName = name;
    return Outcome.UNDERSTOOD;
  }

  private Outcome ip(Command command) {
    return switch (command.word(1)) {
      case "route" -> routes.read(command);
      case "access-list" -> lists.define(command);
      case "dhcp" -> command.word(2).equals("profile") ? open("other", "") : Outcome.IGNORED;
      default -> {
        lists.mention(command, 2);
        yield IGNORED_IP.contains(command.word(1)) ? Outcome.IGNORED : Outcome.UNKNOWN;
      }
    };
  }

  private Outcome ofInterface(Port current, Command command) {
    return switch (command.word(0)) {
      case "no" -> negated(current, command);
      case "encapsulation" -> interfaces.encapsulation(current, command);
      case "ip" -> ipOfInterface(current, command);
      case "tunnel" -> tunnel(current, command);
      case "ikev2" -> vpn.ikev2(current, command);
      case "vrrp" -> processes.virtual(current.name, command);
      case "description", "shutdown", "bridge-group", "ipsec", "ppp" -> plain(current, command);
      default -> INTERFACE_WORDS.contains(command.word(0)) ? Outcome.IGNORED : Outcome.UNKNOWN;
    };
  }

  private static Outcome plain(Port current, Command command) {
    switch (command.word(0)) {
      case "description" -> current.description = command.text(1);
      case "bridge-group" -> current.bridgeGroup = command.word(1);
      case "ipsec" -> current.policy = command.word(3);
      case "ppp" -> current.profile = command.word(2);
      default -> {
        current.enabled = false;
        current.stated = true;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  private static Outcome negated(Port current, Command command) {
    return switch (command.word(1)) {
      case "shutdown" -> {
        current.enabled = true;
        current.stated = true;
        yield Outcome.UNDERSTOOD;
      }
      case "ip" -> command.word(2).equals("address") ? Outcome.UNDERSTOOD : Outcome.IGNORED;
      default -> Outcome.IGNORED;
    };
  }

  private Outcome ipOfInterface(Port current, Command command) {
    return switch (command.word(1)) {
      case "address", "unnumbered" -> interfaces.address(current, command);
      case "filter" -> lists.apply(current.name, command);
      case "napt", "nat" -> translations.read(current, command);
      case "policy" -> processes.policy(current.name, command);
      default -> {
        lists.mention(command, 2);
        yield IGNORED_IP.contains(command.word(1)) ? Outcome.IGNORED : Outcome.UNKNOWN;
      }
    };
  }

  /** {@code tunnel mode …}, {@code tunnel destination A}. */
  private static Outcome tunnel(Port current, Command command) {
    switch (command.word(1)) {
      case "mode" -> current.mode = command.text(2);
      case "destination" -> current.peer = command.word(command.size() - 1);
      default -> {
        return Outcome.IGNORED;
      }
    }
    return Outcome.UNDERSTOOD;
  }

  /** The device; {@code first} is the first line that holds anything. */
  DeviceConfiguration build(int first) {
    Port open = port;
    boolean unstated =
        open != null && !open.stated && !open.enabled && !open.name.startsWith("Null");
    boolean truncated = header.modelLine() > 0 && lastLine > 0 && (broken() || unstated);
    if (truncated) {
      reading.remark(Remark.Kind.TRUNCATED, text.line(lastLine).strip(), lastLine);
    }
    Filtering filtering = lists.build();
    if (!truncated) {
      lists.remarkUnused();
    }
    return new DeviceConfiguration(
        text.file(),
        header.identity(first),
        new DeviceNetwork(
            interfaces.build(), interfaces.vlans(), List.of(), routes.all(), List.of()),
        filtering,
        translations.build(),
        vpn.build(routes, translations),
        management.build(),
        reading.remarks(),
        ledger.close(),
        new Forwarding(
            processes.policies(),
            processes.routing(),
            processes.virtual(),
            List.of(),
            List.of(),
            translations.switches(),
            List.of()));
  }

  /** A last line that began as a known command was cut off; another is merely unknown. */
  private boolean broken() {
    return last == Outcome.UNKNOWN
        && (IGNORED.stream().anyMatch(it -> it.startsWith(lastWord))
            || INTERFACE_WORDS.stream().anyMatch(it -> it.startsWith(lastWord))
            || management.knows(lastWord)
            || READ.stream().anyMatch(it -> it.startsWith(lastWord)));
  }
}
