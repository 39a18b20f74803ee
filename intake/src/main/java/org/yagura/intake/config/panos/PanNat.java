package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.SourceTranslation;

/** Translation rules: destinations are published, sources are hidden, both ways is both. */
final class PanNat {

  private final Pan pan;
  private final PanZones zones;
  private final List<Published> published = new ArrayList<>();
  private final List<Hidden> hidden = new ArrayList<>();
  private final List<SourceTranslation> sources = new ArrayList<>();
  private final Set<Node> referenced = new HashSet<>();

  PanNat(Pan pan, PanZones zones) {
    this.pan = pan;
    this.zones = zones;
  }

  AddressTranslation build() {
    for (Pan.Vsys system : pan.systems()) {
      PanObjects objects = new PanObjects(pan, system.node());
      PanServices services = new PanServices(pan, system.node());
      List<Node> bases = new ArrayList<>();
      pan.shared().forEach(it -> it.find("pre-rulebase").ifPresent(bases::add));
      system.node().find("rulebase").ifPresent(bases::add);
      pan.shared().forEach(it -> it.find("post-rulebase").ifPresent(bases::add));
      for (Node base : bases) {
        base.evenInactive("nat", "rules").forEach(it -> rule(it, objects, services));
      }
      referenced.addAll(objects.referenced());
      referenced.addAll(services.referenced());
    }
    return new AddressTranslation(
        published.stream().distinct().toList(), hidden.stream().distinct().toList());
  }

  /**
   * What each rule does to the source; one rule decides both ends, so a rule for the destination
   * alone exempts the source. Known once all rules have been read.
   */
  List<SourceTranslation> sources() {
    return sources.stream().distinct().toList();
  }

  /** The objects that rules referred to. */
  Set<Node> referenced() {
    return referenced;
  }

  private void rule(Node rule, PanObjects objects, PanServices services) {
    boolean on = !rule.isInactive() && !Pan.isYes(rule, "disabled");
    for (String kind : List.of("destination-translation", "dynamic-destination-translation")) {
      rule.find(kind).ifPresent(it -> forwards(rule, it, objects, services, on));
    }
    rule.find("source-translation").ifPresent(it -> hides(rule, it, objects, on));
    source(rule, objects, services, on);
    rule.useAll();
  }

  private void source(Node rule, PanObjects objects, PanServices services, boolean on) {
    Optional<Node> translation = rule.find("source-translation");
    List<Service> matched = services(rule, services);
    String only = rule.value("to-interface");
    boolean anywhere = only.isEmpty() || only.equals("any");
    sources.add(
        new SourceTranslation(
            rule.word(),
            new Path(plain(rule, "from"), anywhere ? plain(rule, "to") : List.of(only)),
            side(rule, "source", objects),
            side(rule, "destination", objects),
            matched,
            translation.map(it -> objects.addresses(targets(it))).orElse(AddressSet.NONE),
            translation.isEmpty(),
            on,
            pan.source().evidence(rule)));
  }

  private static AddressMatch side(Node rule, String side, PanObjects objects) {
    List<Node> operands = rule.all(side);
    return operands.isEmpty() ? AddressMatch.ANY : objects.match(operands, false);
  }

  private static List<String> plain(Node rule, String side) {
    List<String> names = rule.words(side);
    return names.contains("any") ? List.of() : names;
  }

  private static List<Service> services(Node rule, PanServices services) {
    List<Service> matched = new ArrayList<>();
    rule.all("service").forEach(it -> matched.addAll(services.named(it)));
    return matched.isEmpty() ? List.of(Service.ANY) : matched;
  }

  private static List<Node> targets(Node translation) {
    List<Node> targets = new ArrayList<>();
    for (String kind : List.of("dynamic-ip-and-port", "dynamic-ip", "static-ip")) {
      targets.addAll(translation.all(kind, "translated-address"));
    }
    return targets;
  }

  private void forwards(
      Node rule, Node translation, PanObjects objects, PanServices services, boolean on) {
    AddressSet outside = objects.addresses(rule.all("destination"));
    AddressSet inside = objects.addresses(translation.all("translated-address"));
    int port = Ports.port(translation.value("translated-port"));
    AddressSet senders = side(rule, "source", objects).addresses();
    for (String place : places(rule.words("from"))) {
      for (Service service : services(rule, services)) {
        published.add(
            new Published(
                rule.word(),
                place,
                outside,
                service.protocol(),
                service.destination(),
                inside,
                port < 0 ? service.destination() : PortSet.of(port),
                on,
                pan.source().evidence(rule),
                senders.isEmpty() ? AddressSet.ANY : senders));
      }
    }
  }

  private List<String> places(List<String> zoneNames) {
    return zoneNames.isEmpty() || zoneNames.contains("any")
        ? List.of("")
        : zoneNames.stream().map(zones::standIn).toList();
  }

  private void hides(Node rule, Node translation, PanObjects objects, boolean on) {
    AddressSet inside = objects.addresses(rule.all("source"));
    String by = "";
    for (String kind : List.of("dynamic-ip-and-port", "dynamic-ip", "static-ip")) {
      by += translation.value(kind, "interface-address", "interface");
    }
    AddressSet outside = objects.addresses(targets(translation));
    boolean bothWays = Pan.isYes(translation, "static-ip", "bi-directional");
    Optional<Node> to = rule.find("to");
    for (String place :
        by.isEmpty() ? places(to.map(it -> rule.words("to")).orElse(List.of())) : List.of(by)) {
      if (on) {
        hidden.add(new Hidden(rule.word(), place, inside, outside, pan.source().evidence(rule)));
      }
      if (bothWays) {
        published.add(
            new Published(
                rule.word(),
                place,
                outside,
                "any",
                PortSet.ANY,
                inside,
                PortSet.ANY,
                on,
                pan.source().evidence(rule)));
      }
    }
  }
}
