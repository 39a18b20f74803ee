package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.acl.Protocols;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.junos.statement.JunosPorts;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.Remark;

/** Static and destination rule sets, which publish, and source rule sets, which hide. */
final class JunosNat {

  private final Junos junos;
  private final JunosZones zones;
  private final JunosAddresses addresses;
  private final List<Published> published = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();

  JunosNat(Junos junos, JunosZones zones, JunosAddresses addresses) {
    this.junos = junos;
    this.zones = zones;
    this.addresses = addresses;
  }

  AddressTranslation build() {
    for (String kind : List.of("static", "destination")) {
      for (Node set : junos.root().evenInactive("security", "nat", kind, "rule-set")) {
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
    for (Node set : junos.root().all("security", "nat", "source", "rule-set")) {
      places(set, "from");
      List<String> to = places(set, "to");
      set.all("rule").forEach(it -> hides(it, to));
    }
    return new AddressTranslation(published, hidden);
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
    AddressSet all = AddressSet.NONE;
    for (Node operand : rule.all("match", "destination-address")) {
      all = all.union(block(operand.word()));
    }
    for (Node operand : rule.all("match", "destination-address-name")) {
      all = all.union(addresses.named(operand));
    }
    return all;
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
    publish(rule, from, new Ends(outside(rule), outsidePorts, inside, insidePorts), on);
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
                junos.source().evidence(rule)));
      }
    }
  }

  private void hides(Node rule, List<String> to) {
    Optional<Node> then = rule.find("then", "source-nat");
    rule.find("match").ifPresent(Node::useAll);
    if (then.isEmpty() || then.get().has("off")) {
      return;
    }
    then.get().find("interface").ifPresent(Node::useAll);
    AddressSet inside = AddressSet.NONE;
    for (Node operand : rule.all("match", "source-address")) {
      inside = inside.union(block(operand.word()));
    }
    for (Node operand : rule.all("match", "source-address-name")) {
      inside = inside.union(addresses.named(operand));
    }
    AddressSet outside = AddressSet.NONE;
    String name = then.get().value("pool");
    if (!name.isEmpty()) {
      Optional<Node> pool = junos.root().find("security", "nat", "source", "pool", name);
      outside = pool.map(JunosNat::poolAddresses).orElse(AddressSet.NONE);
      pool.ifPresent(Node::useAll);
      if (pool.isEmpty()) {
        junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, rule);
      }
    }
    AddressSet hides = inside.isEmpty() ? AddressSet.ANY : inside;
    for (String place : to) {
      hidden.add(new Hidden(rule.word(), place, hides, outside, junos.source().evidence(rule)));
    }
  }
}
