package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.acl.Protocols;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.junos.statement.JunosPorts;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Remark;

/** Static and destination rule sets, which publish, and source rule sets, which hide. */
final class JunosNat {

  private final Junos junos;
  private final JunosZones zones;
  private final JunosAddresses addresses;
  private final List<Published> published = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<SourceTranslation> sources = new ArrayList<>();

  JunosNat(Junos junos, JunosZones zones, JunosAddresses addresses) {
    this.junos = junos;
    this.zones = zones;
    this.addresses = addresses;
  }

  AddressTranslation build() {
    for (String kind : List.of("static", "destination")) {
      for (Node set : mostSpecificFirst(kind)) {
        List<String> from = places(set, "from");
        for (Node rule : set.evenInactive("rule")) {
          boolean on = !set.isInactive() && !rule.isInactive();
          if (kind.equals("static")) {
            fixed(rule, from, on);
          } else {
            forwarded(rule, from, on);
          }
        }
      }
    }
    for (Node set : mostSpecificFirst("source")) {
      places(set, "from");
      List<String> to = places(set, "to");
      Path path = new Path(plainPlaces(set, "from"), plainPlaces(set, "to"));
      boolean on = !set.isInactive();
      set.evenInactive("rule").forEach(it -> hides(it, to, path, on && !it.isInactive()));
    }
    return new AddressTranslation(published, hidden);
  }

  /** Translations of sources; known once all rules have been read. */
  List<SourceTranslation> sources() {
    return sources;
  }

  /**
   * Rule sets for interfaces come before those for zones, and these before those for routing
   * instances (Junos NAT user guide).
   */
  private List<Node> mostSpecificFirst(String kind) {
    List<Node> sets =
        new ArrayList<>(junos.root().evenInactive("security", "nat", kind, "rule-set"));
    sets.sort(Comparator.comparingInt(it -> breadth(it, "from") + breadth(it, "to")));
    return sets;
  }

  private static int breadth(Node set, String side) {
    return set.has(side, "interface") ? 0 : set.has(side, "zone") ? 1 : 2;
  }

  private static List<String> plainPlaces(Node set, String side) {
    List<String> places = new ArrayList<>(set.words(side, "interface"));
    places.addAll(set.words(side, "zone"));
    return places;
  }

  /** Interfaces, zones by their only interface, or everywhere as an empty name. */
  private List<String> places(Node set, String side) {
    List<String> places = new ArrayList<>(set.words(side, "interface"));
    set.words(side, "zone").forEach(it -> places.add(zones.standIn(it)));
    set.find(side, "routing-instance").ifPresent(Node::useAll);
    return places.isEmpty() ? List.of("") : places;
  }

  /** What a rule's destination is: addresses by number and by name. */
  private AddressSet outside(Node rule) {
    return side(rule, "destination");
  }

  private static AddressSet block(String word) {
    return AddressBlock.tryParse(word).map(AddressSet::of).orElse(AddressSet.NONE);
  }

  private void fixed(Node rule, List<String> from, boolean on) {
    Optional<Node> then = rule.find("then", "static-nat");
    if (then.isEmpty()) {
      return;
    }
    Node to = then.get();
    AddressSet inside = AddressSet.NONE;
    String mapped = "";
    for (Node prefix : to.all("prefix")) {
      inside = inside.union(block(prefix.word()));
      mapped += prefix.value("mapped-port");
    }
    mapped += to.value("prefix", "mapped-port");
    for (Node name : to.all("prefix-name")) {
      inside = inside.union(addresses.named(name));
    }
    PortSet outsidePorts = ports(rule);
    PortSet insidePorts = JunosPorts.tryParse(mapped).orElse(outsidePorts);
    AddressSet outside = outside(rule);
    publish(rule, from, new Ends(outside, outsidePorts, inside, insidePorts), on);
    Service sent = new Service("any", insidePorts, PortSet.ANY, "");
    sources.add(
        new SourceTranslation(
            rule.word(),
            new Path(List.of(), from.contains("") ? List.of() : from),
            AddressMatch.of(inside.toString(), inside),
            AddressMatch.ANY,
            List.of(insidePorts.isAny() ? Service.ANY : sent),
            outside,
            false,
            on,
            junos.source().evidence(rule)));
  }

  private void forwarded(Node rule, List<String> from, boolean on) {
    if (rule.has("then", "destination-nat", "off")) {
      rule.useAll();
      return;
    }
    String name = rule.value("then", "destination-nat", "pool");
    if (name.isEmpty()) {
      return;
    }
    Optional<Node> pool = junos.root().find("security", "nat", "destination", "pool", name);
    PortSet outsidePorts = ports(rule);
    AddressSet inside = pool.map(JunosNat::poolAddresses).orElse(AddressSet.NONE);
    PortSet insidePorts =
        pool.flatMap(it -> JunosPorts.tryParse(poolPort(it))).orElse(outsidePorts);
    if (pool.isEmpty()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, rule);
    }
    publish(
        rule,
        from,
        new Ends(outside(rule), outsidePorts, inside, insidePorts),
        on && pool.isPresent());
  }

  private static AddressSet poolAddresses(Node pool) {
    AddressSet all = AddressSet.NONE;
    String before = "";
    for (Node address : pool.all("address")) {
      switch (address.word()) {
        case "port" -> address.useAll();
        case "to" -> {
          String last = pool.value("address", "to");
          all = all.union(block(plain(before) + "-" + plain(last)));
        }
        default -> {
          String last = address.value("to");
          before = address.word();
          all = all.union(host(before));
          all = last.isEmpty() ? all : all.union(block(plain(before) + "-" + plain(last)));
          address.find("port").ifPresent(Node::useAll);
        }
      }
    }
    return all;
  }

  /** A pool's {@code 10.0.0.5/24} is a host written with its network's length. */
  private static AddressSet host(String word) {
    Optional<AddressBlock> network = AddressBlock.tryParse(word);
    Optional<AddressBlock> host = AddressBlock.tryParse(plain(word));
    boolean isNetwork =
        network.isPresent() && host.isPresent() && network.get().first() == host.get().first();
    return (isNetwork ? network : host).map(AddressSet::of).orElse(AddressSet.NONE);
  }

  private static String plain(String word) {
    int slash = word.indexOf('/');
    return slash < 0 ? word : word.substring(0, slash);
  }

  private static String poolPort(Node pool) {
    for (Node address : pool.all("address")) {
      String port = address.value("port");
      if (!port.isEmpty()) {
        return port;
      }
    }
    String port = pool.value("address", "port");
    return port.isEmpty() ? pool.value("port") : port;
  }

  private static PortSet ports(Node rule) {
    List<PortSet.Range> ranges = new ArrayList<>();
    List<Node> operands = rule.all("match", "destination-port");
    for (Node operand : operands) {
      String last = operand.value("to");
      String word = last.isEmpty() ? operand.word() : operand.word() + "-" + last;
      JunosPorts.tryParse(word).ifPresent(it -> ranges.addAll(it.ranges()));
    }
    return operands.isEmpty() ? PortSet.ANY : PortSet.of(ranges);
  }

  /** Both ends of a translation. */
  private record Ends(
      AddressSet outside, PortSet outsidePorts, AddressSet inside, PortSet insidePorts) {}

  private void publish(Node rule, List<String> from, Ends ends, boolean on) {
    rule.find("match").ifPresent(Node::useAll);
    if (ends.outside().equals(ends.inside())) {
      return;
    }
    List<String> protocols = rule.words("match", "protocol");
    for (String place : from) {
      for (String protocol : protocols.isEmpty() ? List.of("any") : protocols) {
        published.add(
            new Published(
                rule.word(),
                place,
                ends.outside(),
                Protocols.find(protocol).orElse(protocol),
                ends.outsidePorts(),
                ends.inside(),
                ends.insidePorts(),
                on,
                junos.source().evidence(rule),
                senders(rule)));
      }
    }
  }

  /** Where traffic must come from for a rule to apply. */
  private AddressSet senders(Node rule) {
    AddressSet named = side(rule, "source");
    return named.isEmpty() ? AddressSet.ANY : named;
  }

  private AddressSet side(Node rule, String side) {
    AddressSet all = AddressSet.NONE;
    for (Node operand : rule.all("match", side + "-address")) {
      all = all.union(block(operand.word()));
    }
    for (Node operand : rule.all("match", side + "-address-name")) {
      all = all.union(addresses.named(operand));
    }
    return all;
  }

  private void hides(Node rule, List<String> to, Path path, boolean on) {
    Optional<Node> then = rule.find("then", "source-nat");
    rule.find("match").ifPresent(Node::useAll);
    if (then.isEmpty()) {
      return;
    }
    boolean exempt = then.get().has("off");
    then.get().find("interface").ifPresent(Node::useAll);
    AddressSet outside = exempt ? AddressSet.NONE : pooled(rule, then.get());
    AddressSet hides = senders(rule);
    AddressSet there = outside(rule);
    sources.add(
        new SourceTranslation(
            rule.word(),
            path,
            AddressMatch.of(hides.toString(), hides),
            there.isEmpty() ? AddressMatch.ANY : AddressMatch.of(there.toString(), there),
            services(rule),
            outside,
            exempt,
            on,
            junos.source().evidence(rule)));
    if (!exempt && on) {
      for (String place : to) {
        hidden.add(new Hidden(rule.word(), place, hides, outside, junos.source().evidence(rule)));
      }
    }
  }

  private AddressSet pooled(Node rule, Node then) {
    String name = then.value("pool");
    if (name.isEmpty()) {
      return AddressSet.NONE;
    }
    Optional<Node> pool = junos.root().find("security", "nat", "source", "pool", name);
    pool.ifPresent(Node::useAll);
    if (pool.isEmpty()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, rule);
    }
    return pool.map(JunosNat::poolAddresses).orElse(AddressSet.NONE);
  }

  private static List<Service> services(Node rule) {
    PortSet ports = ports(rule);
    List<String> protocols = rule.words("match", "protocol");
    List<String> applications = rule.words("match", "application");
    if (!applications.isEmpty() && !applications.contains("any")) {
      String qualifier = "application " + String.join(" ", applications);
      return List.of(new Service("any", PortSet.ANY, PortSet.ANY, qualifier));
    }
    return protocols.isEmpty()
        ? List.of(new Service("any", PortSet.ANY, ports, ""))
        : protocols.stream().map(it -> Service.to(Protocols.find(it).orElse(it), ports)).toList();
  }
}
