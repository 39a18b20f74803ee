package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.alliedware.AwPlusReader;
import org.yagura.intake.config.asa.AsaReader;
import org.yagura.intake.config.cisco.IosReader;
import org.yagura.intake.config.fortios.FortiosReader;
import org.yagura.intake.config.junos.JunosReader;
import org.yagura.intake.config.necix.NecIxReader;
import org.yagura.intake.config.panos.PanosReader;
import org.yagura.intake.config.yamaha.YamahaReader;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.SourceRef;

/**
 * Every vendor's configuration with groups that hold themselves, objects that are not there, routes
 * that contradict each other and more rules than anybody reads. {@code -Dyagura.rules=50000} takes
 * so many rules.
 */
class HostileConfigurationsTest {

  private static final int RULES = Integer.getInteger("yagura.rules", 3_000);

  /**
   * A vendor's ways to write it.
   *
   * @param head interfaces 10.0.0.1/24 and 192.0.2.1/24, and two default routes that contradict
   * @param rule the rule of a number: it denies 198.18.x.y to 10.0.0.9:445
   * @param circle groups that hold each other and a rule that uses them; empty where the vendor has
   *     no groups
   */
  record Vendor(
      VendorReader reader,
      String in,
      String head,
      IntFunction<String> rule,
      String tail,
      String circle,
      String missing) {

    /** Yamaha has no groups, NEC IX none either, those of AlliedWare Plus hold no others. */
    boolean hasGroups() {
      return !List.of("YamahaReader", "NecIxReader", "AwPlusReader").contains(toString());
    }

    String text(int rules) {
      return head
          + IntStream.rangeClosed(1, rules).mapToObj(rule).collect(Collectors.joining())
          + tail;
    }

    @Override
    public String toString() {
      return reader.getClass().getSimpleName();
    }
  }

  private static String sender(int number) {
    return "198.18." + (number / 200) % 250 + "." + (number % 200 + 1);
  }

  static List<Vendor> vendors() {
    return List.of(fortios(), ios(), asa(), yamaha(), nec(), allied(), junos(), panos());
  }

  private static Vendor fortios() {
    return new Vendor(
        new FortiosReader(),
        "wan1",
        """
        #config-version=FGT60F-7.4.4-FW-build2662-240514:opmode=0:vdom=0
        config system interface
            edit "wan1"
                set ip 192.0.2.1 255.255.255.0
            next
            edit "lan"
                set ip 10.0.0.1 255.255.255.0
            next
        end
        config router static
            edit 1
                set gateway 192.0.2.254
                set device "wan1"
            next
            edit 2
                set gateway 10.0.0.254
                set device "lan"
            next
        end
        config firewall address
            edit "server"
                set subnet 10.0.0.9 255.255.255.255
            next
        end
        config firewall policy
        """,
        n ->
            """
                edit %d
                    set srcintf "wan1"
                    set dstintf "lan"
                    set srcaddr "all"
                    set dstaddr "server"
                    set service "SMB"
                    set schedule "always"
                    set action deny
                next
            """
                .formatted(n),
        "end\n",
        """
        config firewall addrgrp
            edit "a"
                set member "b" "server"
            next
            edit "b"
                set member "a"
            next
        end
        config firewall policy
            edit 1
                set srcintf "wan1"
                set dstintf "lan"
                set srcaddr "a"
                set dstaddr "missing-object"
                set service "ALL"
                set action accept
            next
        end
        """,
        "missing-object");
  }

  private static Vendor ios() {
    return new Vendor(
        new IosReader(),
        "GigabitEthernet0/0",
        """
        version 15.2
        hostname R1
        interface GigabitEthernet0/0
         ip address 192.0.2.1 255.255.255.0
         ip access-group BIG in
        interface GigabitEthernet0/1
         ip address 10.0.0.1 255.255.255.0
        ip route 0.0.0.0 0.0.0.0 192.0.2.254
        ip route 0.0.0.0 0.0.0.0 10.0.0.254
        ip access-list extended BIG
        """,
        n -> " deny tcp host %s host 10.0.0.9 eq 445\n".formatted(sender(n)),
        " permit ip any any\n",
        """
        object-group network A
         group-object B
        object-group network B
         group-object A
        ip access-list extended BIG
         permit ip object-group A object-group MISSING-OBJECT
        """,
        "MISSING-OBJECT");
  }

  private static Vendor asa() {
    return new Vendor(
        new AsaReader(),
        "GigabitEthernet1/1",
        """
        ASA Version 9.12(4)
        hostname FW
        interface GigabitEthernet1/1
         nameif outside
         security-level 0
         ip address 192.0.2.1 255.255.255.0
        interface GigabitEthernet1/2
         nameif inside
         security-level 100
         ip address 10.0.0.1 255.255.255.0
        route outside 0.0.0.0 0.0.0.0 192.0.2.254 1
        route inside 0.0.0.0 0.0.0.0 10.0.0.254 1
        access-group BIG in interface outside
        """,
        n ->
            "access-list BIG extended deny tcp host %s host 10.0.0.9 eq 445\n".formatted(sender(n)),
        "access-list BIG extended permit ip any any\n",
        """
        object-group network A
         group-object B
        object-group network B
         group-object A
        access-list BIG extended permit ip object-group A object-group MISSING-OBJECT
        """,
        "MISSING-OBJECT");
  }

  private static Vendor yamaha() {
    return new Vendor(
        new YamahaReader(),
        "lan2",
        """
        # RTX1210 Rev.14.01.42
        ip lan1 address 10.0.0.1/24
        ip lan2 address 192.0.2.1/24
        ip lan2 secure filter in 1 2 3 4 5 99999
        ip route default gateway 192.0.2.254
        ip route default gateway 10.0.0.254
        ip filter 99999 pass * * * * *
        """,
        n -> "ip filter %d reject %s 10.0.0.9 tcp * 445\n".formatted(n, sender(n)),
        "",
        "ip lan1 secure filter in 77777\nip filter set A B\nip filter set B A\n",
        "77777");
  }

  private static Vendor nec() {
    return new Vendor(
        new NecIxReader(),
        "GigaEthernet0.0",
        """
        ! NEC Portable Internetwork Core Operating System Software
        ! IX Series IX2215 (magellan-sec) Software, Version 10.2.23
        hostname R1
        ip route default 192.0.2.254
        ip route default 10.0.0.254
        """,
        n ->
            "ip access-list BIG deny tcp src %s/32 sport any dest 10.0.0.9/32 dport eq 445\n"
                .formatted(sender(n)),
        """
        ip access-list BIG permit ip src any dest any
        interface GigaEthernet0.0
          ip address 192.0.2.1/24
          ip filter BIG 1 in
          no shutdown
        interface GigaEthernet1.0
          ip address 10.0.0.1/24
          no shutdown
        """,
        """
        interface GigaEthernet1.0
          ip filter MISSING-OBJECT 1 in
        """,
        "MISSING-OBJECT");
  }

  private static Vendor allied() {
    return new Vendor(
        new AwPlusReader(),
        "eth1",
        """
        ! Software Version 5.5.2-1.1
        service password-encryption
        hostname AR4050S
        zone private
         network lan
          ip subnet 10.0.0.0/24
        zone public
         network all
          ip subnet 0.0.0.0/0
        interface eth1
         ip address 192.0.2.1/24
        interface vlan1
         ip address 10.0.0.1/24
        ip route 0.0.0.0/0 192.0.2.254
        ip route 0.0.0.0/0 10.0.0.254
        firewall
        """,
        n -> " rule %d deny any from public to private\n".formatted(n),
        " rule 60000 permit any from private to public\n protect\n!\n",
        """
        firewall
         rule 10 permit MISSING-OBJECT from nowhere to private
        """,
        "nowhere");
  }

  private static Vendor junos() {
    return new Vendor(
        new JunosReader(),
        "ge-0/0/0.0",
        """
        set version 21.4R3
        set system host-name SRX
        set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
        set interfaces ge-0/0/1 unit 0 family inet address 10.0.0.1/24
        set security zones security-zone untrust interfaces ge-0/0/0.0
        set security zones security-zone trust interfaces ge-0/0/1.0
        set routing-options static route 0.0.0.0/0 next-hop 192.0.2.254
        set routing-options static route 0.0.0.0/0 next-hop 10.0.0.254
        """,
        n ->
            """
            set security policies from-zone untrust to-zone trust policy p%1$d match source-address any
            set security policies from-zone untrust to-zone trust policy p%1$d match destination-address any
            set security policies from-zone untrust to-zone trust policy p%1$d match application junos-smb
            set security policies from-zone untrust to-zone trust policy p%1$d then deny
            """
                .formatted(n),
        "",
        """
        set security address-book global address-set A address-set B
        set security address-book global address-set B address-set A
        set security policies from-zone untrust to-zone trust policy c match source-address A
        set security policies from-zone untrust to-zone trust policy c match destination-address MISSING-OBJECT
        set security policies from-zone untrust to-zone trust policy c match application any
        set security policies from-zone untrust to-zone trust policy c then permit
        """,
        "MISSING-OBJECT");
  }

  private static Vendor panos() {
    return new Vendor(
        new PanosReader(),
        "ethernet1/1",
        """
        set deviceconfig system hostname PA
        set network interface ethernet ethernet1/1 layer3 ip 192.0.2.1/24
        set network interface ethernet ethernet1/2 layer3 ip 10.0.0.1/24
        set network virtual-router default interface [ ethernet1/1 ethernet1/2 ]
        set network virtual-router default routing-table ip static-route d1 destination 0.0.0.0/0
        set network virtual-router default routing-table ip static-route d1 nexthop ip-address 192.0.2.254
        set network virtual-router default routing-table ip static-route d2 destination 0.0.0.0/0
        set network virtual-router default routing-table ip static-route d2 nexthop ip-address 10.0.0.254
        set zone untrust network layer3 ethernet1/1
        set zone trust network layer3 ethernet1/2
        """,
        n ->
            """
            set rulebase security rules r%1$d from untrust
            set rulebase security rules r%1$d to trust
            set rulebase security rules r%1$d source any
            set rulebase security rules r%1$d destination 10.0.0.9
            set rulebase security rules r%1$d service any
            set rulebase security rules r%1$d application any
            set rulebase security rules r%1$d action deny
            """
                .formatted(n),
        "",
        """
        set address-group A static [ B ]
        set address-group B static [ A ]
        set rulebase security rules c from untrust
        set rulebase security rules c to trust
        set rulebase security rules c source A
        set rulebase security rules c destination MISSING-OBJECT
        set rulebase security rules c service any
        set rulebase security rules c application any
        set rulebase security rules c action allow
        """,
        "MISSING-OBJECT");
  }

  private static DeviceConfiguration read(Vendor vendor, String text) {
    VendorReader.Parsed parsed = vendor.reader().read(ConfigText.of("config.txt", text));
    assertThat(parsed.devices()).as("%s", vendor).hasSize(1);
    return parsed.devices().getFirst();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void circlesAndMissingObjectsAreToldWithTheirLineAndPermitNothing(Vendor vendor) {
    String text = vendor.head() + vendor.tail() + vendor.circle();
    DeviceConfiguration device = read(vendor, text);

    List<Remark> undefined =
        device.remarks().stream()
            .filter(it -> it.kind() == Remark.Kind.UNDEFINED_REFERENCE)
            .toList();
    assertThat(undefined)
        .as(
            "%s: %s, not understood %s",
            vendor, device.remarks(), device.coverage().notUnderstood())
        .anySatisfy(it -> {
          assertThat(it.subject()).contains(vendor.missing());
          assertThat(it.evidence().at()).isInstanceOf(SourceRef.Line.class);
        });
    assertThat(
            device.remarks().stream()
                .map(Remark::kind)
                .toList()
                .contains(Remark.Kind.CIRCULAR_REFERENCE))
        .as("%s: %s", vendor, device.remarks())
        .isEqualTo(vendor.hasGroups());
    String end = Walk.through(device).of(vendor.in(), "tcp 198.51.100.9 > 10.0.0.77:9999");
    assertThat(end).as("%s", vendor).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void thousandsOfRulesAreReadAndJudgedInTime(Vendor vendor) {
    String text = vendor.text(RULES);
    long before = cpu();
    DeviceConfiguration device = read(vendor, text);
    Walk walk = Walk.through(device);
    String end = walk.of(vendor.in(), "tcp 198.18.0.2 > 10.0.0.9:445");
    double seconds = (cpu() - before) / 1e9;

    System.getLogger("hostile")
        .log(System.Logger.Level.INFO, "{0}: {1} rules, {2} s", vendor, RULES, seconds);
    assertThat(end).as("%s", vendor).isEqualTo("is dropped");
    assertThat(device.filtering().lists().stream().mapToInt(it -> it.rules().size()).sum())
        .isGreaterThanOrEqualTo(vendor.toString().startsWith("Yamaha") ? 6 : RULES);
    assertThat(seconds).as("%s", vendor).isLessThan(60);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void assumptionsAreToldOfTheVendorThatIsThereAndOfNoOther(Vendor vendor) {
    DeviceConfiguration device = read(vendor, vendor.text(3));
    String maker =
        switch (device.identity().platform()) {
          case FORTIOS -> "FortiOS";
          case CISCO_IOS, CISCO_IOS_XE -> "Cisco IOS";
          case CISCO_ASA -> "Cisco ASA";
          case YAMAHA_RTX -> "ヤマハ";
          case NEC_IX -> "NEC IX";
          case ALLIEDWARE_PLUS -> "AlliedWare";
          case JUNOS -> "Junos";
          case PAN_OS -> "PAN-OS";
        };

    assertThat(Walk.through(device).appliance().assumptions())
        .allSatisfy(it -> assertThat(it).startsWith(maker).contains("。"));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
