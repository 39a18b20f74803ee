package org.yagura.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Configurations of a hospital's network of any size, always the same for the same size: a core
 * with a firewall to the internet, firewalls of three makers before server zones, routers of
 * departments with access lists, maintenance lines of vendors, and access switches.
 */
final class SyntheticNetwork {

  /** How large; {@code rules} is what each firewall has. */
  enum Size {
    S(8, 6, 6, 30, 500),
    M(12, 34, 12, 242, 1_000),
    L(20, 100, 20, 1_860, 2_000);

    final int firewalls;
    final int departments;
    final int vendors;
    final int switches;
    final int rules;

    Size(int firewalls, int departments, int vendors, int switches, int rules) {
      this.firewalls = firewalls;
      this.departments = departments;
      this.vendors = vendors;
      this.switches = switches;
      this.rules = rules;
    }
  }

  /** One rule; ports are empty for every protocol. */
  record Rule(
      boolean permit, boolean inward, String from, String to, String protocol, String port) {}

  private static final int VLANS = 6;
  private static final int ZONES = 4;
  private static final int LIST = 30;
  private static final int[] PORTS = {
    22, 23, 25, 53, 80, 104, 110, 123, 135, 139, 143, 389, 443, 445, 514, 587, 636, 993, 1433, 1521,
    2575, 3306, 3389, 5432, 5900, 8080, 8443, 9100, 11_112
  };

  private final Size size;
  private final Random random;
  private final Map<String, String> files = new TreeMap<>();
  private final List<String> users = new ArrayList<>();
  private final List<String> zones = new ArrayList<>();
  private final StringBuilder coreInterfaces = new StringBuilder();
  private final StringBuilder coreRoutes = new StringBuilder();
  private int links;
  private String edge = "";

  private SyntheticNetwork(Size size) {
    this.size = size;
    random = new Random(size.departments);
  }

  /** Texts by file name, with a ledger that names the servers. */
  static Map<String, String> of(Size size) {
    SyntheticNetwork made = new SyntheticNetwork(size);
    made.make();
    return made.files;
  }

  private void make() {
    for (int i = 0; i < size.departments; i++) {
      for (int k = 0; k < VLANS; k++) {
        users.add(vlan(i, k));
      }
    }
    for (int f = 1; f < size.firewalls; f++) {
      for (int z = 0; z < ZONES; z++) {
        zones.add("10.%d.%d".formatted(200 + f, z));
      }
    }
    edge();
    for (int f = 1; f < size.firewalls; f++) {
      firewall(f);
    }
    for (int i = 0; i < size.departments; i++) {
      department(i);
    }
    for (int i = 0; i < size.vendors; i++) {
      vendor(i);
    }
    for (int i = 0; i < size.switches; i++) {
      accessSwitch(i);
    }
    files.put(
        "core1.cfg",
        "hostname core1\n!\nip routing\n"
            + coreInterfaces
            + coreRoutes
            + "router ospf 1\n network 172.16.0.0 0.15.255.255 area 0\n"
            + " redistribute static subnets\n default-information originate always\nend\n");
    files.put("サーバ一覧.csv", ledger());
  }

  private static String vlan(int department, int k) {
    return "10.%d.%d".formatted(1 + department / 8, department % 8 * 32 + k);
  }

  /** The core's and the other's address of the next link. */
  private String[] link(String name) {
    int base = links * 4;
    String prefix = "172.%d.%d.".formatted(16 + base / 65_536, base / 256 % 256);
    String[] ends = {prefix + (base % 256 + 1), prefix + (base % 256 + 2)};
    links++;
    coreInterfaces.append(
        """
        interface Ethernet%d/%d
         description %s
         no switchport
         ip address %s 255.255.255.252
         no shutdown
        !
        """
            .formatted(links / 48 + 1, links % 48, name, ends[0]));
    return ends;
  }

  private void edge() {
    String[] ends = link("edge");
    edge = ends[1];
    coreRoutes.append("ip route 0.0.0.0 0.0.0.0 ").append(ends[1]).append('\n');
    files.put("fw0.cfg", SyntheticFirewalls.edge(ends, rules(zones), zones));
  }

  private void firewall(int f) {
    String[] ends = link("fw" + f);
    coreRoutes.append("ip route 10.%d.0.0 255.255.0.0 %s%n".formatted(200 + f, ends[1]));
    List<Rule> rules = rules(zones.subList((f - 1) * ZONES, f * ZONES));
    if (f == 1) {
      rules.add(
          size.rules / 2, new Rule(true, true, "10.0.0.0/8", "10.201.0.10/32", "tcp", "3389"));
      for (int i = 0; i < size.vendors; i += 3) {
        String vendor = "192.168.%d.0/24".formatted(i);
        rules.addFirst(new Rule(true, true, vendor, "10.201.0.10/32", "tcp", "3389"));
      }
    }
    for (int i = 0; i < SyntheticFirewalls.PUBLISHED; i++) {
      if (i / ZONES == f - 1) {
        String port = Integer.toString(SyntheticFirewalls.port(i));
        String server = zones.get(i) + ".10/32";
        rules.addFirst(new Rule(true, true, edge + "/32", server, "tcp", port));
      }
    }
    files.put(
        "fw%d.cfg".formatted(f),
        switch (f % 3) {
          case 0 -> SyntheticFirewalls.fortios(f, ends, rules);
          case 1 -> SyntheticFirewalls.asa(f, ends, rules);
          default -> SyntheticFirewalls.panOs(f, ends, rules);
        });
  }

  private List<Rule> rules(List<String> mine) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < size.rules; i++) {
      boolean inward = random.nextDouble() < .75;
      String user = network(users);
      String server = network(mine);
      rules.add(rule(random.nextDouble() < .8, inward, user, server));
    }
    return rules;
  }

  private Rule rule(boolean permit, boolean inward, String user, String server) {
    double kind = random.nextDouble();
    int port = PORTS[random.nextInt(PORTS.length)];
    String protocol = kind < .75 ? "tcp" : kind < .97 ? "udp" : "ip";
    String ports = protocol.equals("ip") ? "" : Integer.toString(port);
    return new Rule(
        permit, inward, inward ? user : server, inward ? server : user, protocol, ports);
  }

  private String network(List<String> of) {
    String base = of.get(random.nextInt(of.size()));
    return random.nextDouble() < .5
        ? base + "." + (2 + random.nextInt(248)) + "/32"
        : base + ".0/24";
  }

  private void department(int i) {
    String[] ends = link("dist" + i);
    StringBuilder text =
        new StringBuilder(
            "hostname dist%d\n!\nip routing\ninterface Ethernet1/1\n no switchport\n ip address %s 255.255.255.252\n no shutdown\n!\n"
                .formatted(i, ends[1]));
    for (int k = 0; k < VLANS; k++) {
      String own = vlan(i, k);
      text.append(
          """
          interface Vlan%1$d
           description dept%2$d
           ip address %3$s.1 255.255.255.0
           ip access-group ACL%4$d in
           no shutdown
          !
          interface Ethernet2/%5$d
           switchport
           switchport mode access
           switchport access vlan %1$d
           no shutdown
          !
          ip access-list extended ACL%4$d
          """
              .formatted(100 + k, i * VLANS + k, own, k, k + 1));
      for (int n = 0; n < LIST; n++) {
        Rule rule = rule(random.nextDouble() < .7, true, own + ".0/24", network(zones));
        text.append(' ').append(SyntheticFirewalls.ios(rule)).append('\n');
      }
      text.append(" deny ip any 10.200.0.0 0.55.255.255\n permit ip any any\n!\n");
    }
    text.append(
        "router ospf 1\n network 172.16.0.0 0.15.255.255 area 0\n network 10.0.0.0 0.255.255.255 area 0\nend\n");
    files.put("dist%d.cfg".formatted(i), text.toString());
  }

  private void vendor(int i) {
    String[] ends = link("maint" + i);
    coreRoutes.append("ip route 192.168.%d.0 255.255.255.0 %s%n".formatted(i, ends[1]));
    files.put(
        "maint%d.cfg".formatted(i),
        """
        hostname maint%1$d
        interface GigabitEthernet0/0
         description WAN-vendor%1$d
         ip address 198.51.%2$d.2 255.255.255.252
         ip access-group WANIN in
         no shutdown
        !
        interface GigabitEthernet0/1
         ip address %3$s 255.255.255.252
         no shutdown
        !
        ip access-list extended WANIN
         permit udp any host 198.51.%2$d.2 eq 500
         deny ip any any
        %4$sip route 0.0.0.0 0.0.0.0 198.51.%2$d.1
        ip route 10.0.0.0 255.0.0.0 %5$s
        ip route 172.16.0.0 255.240.0.0 %5$s
        end
        """
            .formatted(i, 100 + i % 100, ends[1], vpn(i), ends[0]));
  }

  /** Every third vendor comes by a VPN; all others' lines let nothing in. */
  private static String vpn(int i) {
    return i % 3 == 0
        ? """
        access-list 150 permit ip 10.0.0.0 0.255.255.255 192.168.%1$d.0 0.0.0.255
        crypto map VENDOR 10 ipsec-isakmp
         set peer 198.51.200.%1$d
         match address 150
        interface GigabitEthernet0/0
         crypto map VENDOR
        !
        """
            .formatted(i)
        : "";
  }

  private void accessSwitch(int i) {
    int department = i % size.departments;
    files.put(
        "sw%d.cfg".formatted(i),
        """
        hostname sw%d
        no ip routing
        interface GigabitEthernet0/1
         switchport mode trunk
        !
        interface GigabitEthernet0/2
         switchport access vlan 100
        !
        interface Vlan100
         ip address %s.%d 255.255.255.0
         no shutdown
        !
        ip default-gateway %2$s.1
        end
        """
            .formatted(i, vlan(department, 0), 2 + i / size.departments));
  }

  private String ledger() {
    StringBuilder text = new StringBuilder("No,機器名,ホスト名,種別,用途,IPアドレス\n");
    int number = 1;
    for (String zone : zones) {
      String role = number % 4 == 1 ? "電子カルテサーバ" : number % 4 == 2 ? "バックアップサーバ" : "業務サーバ";
      text.append(
          "%d,%s%d,SV%04d,サーバ,%s,%s.10%n".formatted(number, role, number, number, role, zone));
      number++;
    }
    return text.toString();
  }
}
