package org.yagura.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.bench.SyntheticNetwork.Rule;

/** Firewalls of three makers with the same kind of rules. */
final class SyntheticFirewalls {

  private static final String[] MASKS = {"255.255.255.255", "255.255.255.0", "255.0.0.0"};

  /** How many services the firewall at the edge publishes. */
  static final int PUBLISHED = 8;

  private static final int[] SERVICES = {443, 25, 8443, 3389};

  private SyntheticFirewalls() {}

  /** The port that one of the published services answers at. */
  static int port(int published) {
    return SERVICES[published % SERVICES.length];
  }

  static String edge(String[] ends, List<Rule> rules, List<String> zones) {
    StringBuilder vips = new StringBuilder("config firewall vip\n");
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < PUBLISHED; i++) {
      vips.append(
          """
              edit "vip%1$d"
                  set extip 203.0.113.%2$d
                  set mappedip "%3$s.10"
                  set extintf "wan1"
                  set portforward enable
                  set extport %4$d
                  set mappedport %4$d
              next
          """
              .formatted(i, 3 + i % 4, zones.get(i % zones.size()), port(i)));
      first.append(
          policy(i + 1, "wan1", "lan", new String[] {"all", "vip" + i}, "ALL", true)
              .replace("set logtraffic all", "set nat enable"));
    }
    String routes =
        route(1, "0.0.0.0 0.0.0.0", "203.0.113.1", "wan1")
            + route(2, "10.0.0.0 255.0.0.0", ends[0], "lan")
            + route(3, "172.16.0.0 255.240.0.0", ends[0], "lan");
    return fortios(
        "fw0",
        port("wan1", "203.0.113.2 255.255.255.248") + port("lan", ends[1] + " 255.255.255.252"),
        vips.append("end\n").toString(),
        first + policies(rules, 9, "wan1", "lan"),
        routes,
        rules);
  }

  static String fortios(int f, String[] ends, List<Rule> rules) {
    return fortios(
        "fw" + f,
        port("port1", ends[1] + " 255.255.255.252")
            + port("port2", "10.%d.0.1 255.255.0.0".formatted(200 + f)),
        "",
        policies(rules, 1, "port1", "port2"),
        route(1, "0.0.0.0 0.0.0.0", ends[0], "port1"),
        rules);
  }

  private static String fortios(
      String name, String ports, String vips, String policies, String routes, List<Rule> rules) {
    return "#config-version=FGT61F-6.4.5-FW-build1828-210217:opmode=0:vdom=0:user=admin\n"
        + "config system global\n    set hostname \"%s\"\nend\nconfig system interface\n"
            .formatted(name)
        + ports
        + "end\nconfig firewall address\n    edit \"all\"\n    next\n"
        + addresses(rules)
        + "end\nconfig firewall service custom\n    edit \"ALL\"\n        set protocol IP\n    next\n"
        + services(rules)
        + "end\n"
        + vips
        + "config firewall policy\n"
        + policies
        + "end\nconfig router static\n"
        + routes
        + "end\n";
  }

  private static String port(String name, String address) {
    return "    edit \"%s\"\n        set vdom \"root\"\n        set ip %s\n        set allowaccess ping https ssh\n        set type physical\n    next\n"
        .formatted(name, address);
  }

  private static String route(int id, String destination, String gateway, String port) {
    return "    edit %d\n        set dst %s\n        set gateway %s\n        set device \"%s\"\n    next\n"
        .formatted(id, destination, gateway, port);
  }

  private static String addresses(List<Rule> rules) {
    Set<String> all = new TreeSet<>();
    rules.forEach(it -> {
      all.add(it.from());
      all.add(it.to());
    });
    StringBuilder text = new StringBuilder();
    for (String it : all) {
      text.append("    edit \"a_%s\"\n        set subnet %s\n    next\n".formatted(it, masked(it)));
    }
    return text.toString();
  }

  private static String masked(String network) {
    return base(network) + " " + mask(network);
  }

  private static String base(String network) {
    return network.substring(0, network.indexOf('/'));
  }

  private static String mask(String network) {
    return network.endsWith("/32") ? MASKS[0] : network.endsWith("/24") ? MASKS[1] : MASKS[2];
  }

  private static String service(Rule rule) {
    return rule.port().isEmpty() ? "ALL" : rule.protocol() + "_" + rule.port();
  }

  private static String services(List<Rule> rules) {
    Set<String> all = new TreeSet<>();
    rules.stream().map(SyntheticFirewalls::service).forEach(all::add);
    all.remove("ALL");
    StringBuilder text = new StringBuilder();
    for (String it : all) {
      int split = it.indexOf('_');
      text.append(
          "    edit \"%s\"\n        set protocol TCP/UDP/SCTP\n        set %s-portrange %s\n    next\n"
              .formatted(it, it.substring(0, split), it.substring(split + 1)));
    }
    return text.toString();
  }

  private static String policies(List<Rule> rules, int firstId, String outside, String inside) {
    StringBuilder text = new StringBuilder();
    int id = firstId;
    for (Rule it : rules) {
      String from = it.inward() ? outside : inside;
      String to = it.inward() ? inside : outside;
      String[] addresses = {"a_" + it.from(), "a_" + it.to()};
      text.append(policy(id++, from, to, addresses, service(it), it.permit()));
    }
    return text.toString();
  }

  private static String policy(
      int id, String from, String to, String[] addresses, String service, boolean permit) {
    return """
        edit %1$d
            set name "p%1$d"
            set srcintf "%2$s"
            set dstintf "%3$s"
            set srcaddr "%4$s"
            set dstaddr "%5$s"
            set action %6$s
            set schedule "always"
            set service "%7$s"
            set logtraffic all
        next
    """
        .formatted(id, from, to, addresses[0], addresses[1], permit ? "accept" : "deny", service);
  }

  static String asa(int f, String[] ends, List<Rule> rules) {
    StringBuilder text =
        new StringBuilder(
            """
            ASA Version 9.12(4)
            !
            hostname fw%1$d
            names
            !
            interface GigabitEthernet0/0
             nameif outside
             security-level 0
             ip address %2$s 255.255.255.252
            !
            interface GigabitEthernet0/1
             nameif inside
             security-level 100
             ip address 10.%3$d.0.1 255.255.0.0
            !
            """
                .formatted(f, ends[1], 200 + f));
    rules.forEach(it -> text.append(asa(it)));
    return text.append(
            """
            access-list outside_in extended deny ip any any
            access-list inside_in extended deny ip any any
            access-group outside_in in interface outside
            access-group inside_in in interface inside
            route outside 0.0.0.0 0.0.0.0 %s 1
            """
                .formatted(ends[0]))
        .toString();
  }

  private static String asa(Rule it) {
    String port = it.port().isEmpty() ? "" : " eq " + it.port();
    return "access-list %s extended %s %s %s %s%s%n"
        .formatted(
            it.inward() ? "outside_in" : "inside_in",
            it.permit() ? "permit" : "deny",
            it.protocol(),
            side(it.from(), false),
            side(it.to(), false),
            port);
  }

  private static String side(String network, boolean wildcard) {
    if (network.endsWith("/32")) {
      return "host " + base(network);
    }
    String inverted = network.endsWith("/24") ? "0.0.0.255" : "0.255.255.255";
    return base(network) + " " + (wildcard ? inverted : mask(network));
  }

  /** A line of an extended access list of IOS. */
  static String ios(Rule it) {
    String port = it.port().isEmpty() ? "" : " eq " + it.port();
    String action = it.permit() ? "permit" : "deny";
    return "%s %s %s %s%s"
        .formatted(action, it.protocol(), side(it.from(), true), side(it.to(), true), port);
  }

  static String panOs(int f, String[] ends, List<Rule> rules) {
    StringBuilder text =
        new StringBuilder(
            """
            set deviceconfig system hostname fw%1$d
            set network interface ethernet ethernet1/1 layer3 ip %2$s/30
            set network virtual-router default interface ethernet1/1
            set zone untrust network layer3 ethernet1/1
            set network interface ethernet ethernet1/2 layer3 ip 10.%3$d.0.1/16
            set network virtual-router default interface ethernet1/2
            set zone srv network layer3 ethernet1/2
            set network virtual-router default routing-table ip static-route def destination 0.0.0.0/0
            set network virtual-router default routing-table ip static-route def nexthop ip-address %4$s
            set network virtual-router default routing-table ip static-route def interface ethernet1/1
            """
                .formatted(f, ends[1], 200 + f, ends[0]));
    Set<String> services = new TreeSet<>();
    rules.stream().map(SyntheticFirewalls::service).forEach(services::add);
    services.remove("ALL");
    for (String it : services) {
      int split = it.indexOf('_');
      text.append(
          "set service %s protocol %s port %s%n"
              .formatted(it, it.substring(0, split), it.substring(split + 1)));
    }
    int number = 0;
    for (Rule it : rules) {
      panOs(it, number++, text);
    }
    return text.toString();
  }

  private static void panOs(Rule it, int number, StringBuilder text) {
    String[] parts = {
      "from " + (it.inward() ? "untrust" : "srv"),
      "to " + (it.inward() ? "srv" : "untrust"),
      "source " + it.from(),
      "destination " + it.to(),
      "service " + (it.port().isEmpty() ? "any" : service(it)),
      "application any",
      "action " + (it.permit() ? "allow" : "deny")
    };
    for (String part : parts) {
      text.append("set rulebase security rules r%d ".formatted(number)).append(part).append('\n');
    }
  }
}
