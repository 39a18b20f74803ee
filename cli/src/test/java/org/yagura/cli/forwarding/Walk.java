package org.yagura.cli.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.Appliances;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.VendorReader;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.reachability.Packet;

/**
 * Follows one packet through one device. What becomes of it is told in one line: {@code passes lan1
 * 172.20.1.20:443}, {@code is answered}, {@code is dropped}, {@code has no route}, or {@code may be
 * dropped}; {@link #decided()} names the clauses that decided.
 */
final class Walk {

  private final Appliance appliance;
  private List<String> decided = List.of();

  private Walk(Appliance appliance) {
    this.appliance = appliance;
  }

  static Walk through(VendorReader reader, String configuration) {
    VendorReader.Parsed parsed = reader.read(ConfigText.of("config.txt", configuration));
    assertThat(parsed.devices()).hasSize(1);
    return through(parsed.devices().getFirst());
  }

  static Walk through(DeviceConfiguration device) {
    return new Walk(Appliances.of("device", device));
  }

  Appliance appliance() {
    return appliance;
  }

  List<String> decided() {
    return decided;
  }

  /** What becomes of {@code tcp 203.0.113.9 > 192.0.2.130:443} that comes by a port. */
  String of(String in, String flow) {
    Trail end = new Trail(packet(flow), false, List.of());
    List<Trail> ends = new ArrayList<>();
    for (Trail arrived : pass(appliance.pipeline().arriving(in), end)) {
      ends.addAll(onward(in, arrived));
    }
    decided = ends.stream().flatMap(it -> it.by.stream()).distinct().toList();
    List<String> outcomes = ends.stream().map(it -> it.outcome).distinct().toList();
    return outcomes.size() == 1 ? outcomes.getFirst() : "may: " + String.join(", or ", outcomes);
  }

  static Packet packet(String flow) {
    String[] words = flow.split(" +", -1);
    int colon = words[3].indexOf(':');
    String to = colon < 0 ? words[3] : words[3].substring(0, colon);
    int port = colon < 0 ? 0 : Integer.parseInt(words[3].substring(colon + 1));
    boolean icmp = words[0].equals("icmp");
    return new Packet(
        address(words[1]), address(to), words[0], colon < 0 ? 0 : 49_152, icmp ? 8 : port);
  }

  private static long address(String text) {
    OptionalLong address = Ipv4.tryParse(text);
    assertThat(address).as(text).isPresent();
    return address.getAsLong();
  }

  private static final class Trail {
    final Packet arrived;
    Packet packet;
    boolean redirected;
    String redirection = "";
    final List<String> by;
    String outcome = "";

    Trail(Packet packet, boolean redirected, List<String> by) {
      this.arrived = packet;
      this.packet = packet;
      this.redirected = redirected;
      this.by = new ArrayList<>(by);
    }

    Trail(Trail other) {
      arrived = other.arrived;
      packet = other.packet;
      redirected = other.redirected;
      redirection = other.redirection;
      by = new ArrayList<>(other.by);
      outcome = other.outcome;
    }
  }

  private List<Trail> onward(String in, Trail trail) {
    if (!trail.outcome.isEmpty()) {
      return List.of(trail);
    }
    boolean own =
        appliance.ports().stream()
            .anyMatch(it -> it.answers().contains(trail.packet.destination()));
    if (own) {
      List<Trail> ends = pass(appliance.pipeline().local(in), trail);
      ends.stream().filter(it -> it.outcome.isEmpty()).forEach(it -> it.outcome = "is answered");
      return ends;
    }
    Optional<String> out = route(in, trail);
    if (out.isEmpty()) {
      trail.outcome = "has no route";
      return List.of(trail);
    }
    List<Trail> ends = pass(appliance.pipeline().crossing(in, out.get()), trail);
    for (Trail it : ends) {
      if (it.outcome.isEmpty()) {
        String port = it.packet.destinationPort() == 0 ? "" : ":" + it.packet.destinationPort();
        String to = Ipv4.format(it.packet.destination());
        it.outcome = "passes %s %s%s".formatted(out.get(), to, port);
      }
    }
    return ends;
  }

  private Optional<String> route(String in, Trail trail) {
    String context =
        appliance.ports().stream()
            .filter(it -> it.name().equals(in))
            .map(Port::context)
            .findFirst()
            .orElse("");
    Optional<RoutingTable> table =
        appliance.tables().stream().filter(it -> it.context().equals(context)).findFirst();
    for (RoutingTable.Policy policy : table.map(RoutingTable::policies).orElse(List.of())) {
      boolean here = policy.in().isEmpty() || policy.in().contains(in);
      boolean there =
          policy.carrier().isEmpty()
              || table
                  .flatMap(it -> longest(it, trail.packet.destination(), 0))
                  .filter(policy.carrier()::equals)
                  .isPresent();
      if (here && there && matches(policy.match(), trail, trail.packet)) {
        return policy.normally()
            ? longest(table.get(), trail.packet.destination(), 0)
            : hop(table.get(), policy.port(), policy.gateway(), 0);
      }
    }
    return table.flatMap(it -> longest(it, trail.packet.destination(), 0));
  }

  private Optional<String> longest(RoutingTable table, long to, int depth) {
    return table.entries().stream()
        .filter(it -> it.destination().contains(to))
        .min(
            Comparator.comparingLong((RoutingTable.Entry it) -> it.destination().size())
                .thenComparingInt(RoutingTable.Entry::distance))
        .flatMap(it -> hop(table, it.port(), it.gateway(), depth));
  }

  private Optional<String> hop(RoutingTable table, String port, String gateway, int depth) {
    if (!port.isEmpty()) {
      return port.equals("null0") ? Optional.empty() : Optional.of(port);
    }
    OptionalLong next = Ipv4.tryParse(gateway);
    return next.isEmpty() || depth > 4
        ? Optional.empty()
        : longest(table, next.getAsLong(), depth + 1);
  }

  private List<Trail> pass(List<Stage> stages, Trail from) {
    List<Trail> trails = new ArrayList<>(List.of(from));
    for (Stage stage : stages) {
      List<Trail> next = new ArrayList<>();
      for (Trail trail : trails) {
        next.addAll(trail.outcome.isEmpty() ? step(stage, trail) : List.of(trail));
      }
      trails = next;
    }
    return trails;
  }

  private static List<Trail> step(Stage stage, Trail trail) {
    return switch (stage) {
      case Stage.Filter filter -> filter(filter, trail);
      case Stage.Translate translate -> List.of(translate(translate, trail));
      case Stage.Hide hide -> List.of(hide(hide, trail));
    };
  }

  private static List<Trail> filter(Stage.Filter filter, Trail trail) {
    Packet seen = filter.sees() == Stage.Sees.ARRIVED ? trail.arrived : trail.packet;
    List<Trail> ends = new ArrayList<>();
    for (Clause clause : filter.clauses()) {
      if (matches(clause.match(), trail, seen)) {
        Trail decided = new Trail(trail);
        decided.by.add(clause.label());
        decided.outcome = clause.action() == Clause.Action.DENY ? "is dropped" : "";
        ends.add(decided);
        if (clause.certain()) {
          return ends;
        }
      }
    }
    Trail rest = new Trail(trail);
    rest.outcome = filter.otherwise() == Clause.Action.DENY ? "is dropped" : "";
    ends.add(rest);
    return ends;
  }

  private static boolean matches(Match match, Trail trail, Packet seen) {
    boolean redirected =
        switch (match.redirected().mode()) {
          case EITHER_WAY -> true;
          case NOT -> !trail.redirected;
          case BY_NAME -> match.redirected().names().contains(trail.redirection);
        };
    return redirected
        && match.sources().contains(seen.source())
        && match.destinations().contains(seen.destination())
        && match.services().stream().anyMatch(it -> matches(it, seen));
  }

  private static boolean matches(Service service, Packet seen) {
    return service.protocol().equals("any")
        || (service.protocol().equals(seen.protocol())
            && service.source().contains(seen.sourcePort())
            && service.destination().contains(seen.destinationPort()));
  }

  private static Trail translate(Stage.Translate stage, Trail trail) {
    for (Stage.Redirection it : stage.redirections()) {
      if (matches(it.match(), trail, trail.packet)) {
        Trail next = new Trail(trail);
        next.redirected = true;
        next.redirection = it.name();
        next.by.add(it.name());
        if (!it.inside().isEmpty()) {
          long to = moved(trail.packet.destination(), it.match().destinations(), it.inside());
          next.packet = trail.packet.to(to, port(trail.packet.destinationPort(), it));
        }
        return next;
      }
    }
    return trail;
  }

  private static int port(int port, Stage.Redirection it) {
    PortSet inside = it.insidePorts();
    return inside.isEmpty() ? port : inside.ranges().getFirst().first();
  }

  private static long moved(long address, AddressSet from, AddressSet to) {
    AddressBlock target = to.blocks().getFirst();
    if (target.isSingle()) {
      return target.first();
    }
    return target.first() + (address - from.blocks().getFirst().first());
  }

  private static Trail hide(Stage.Hide stage, Trail trail) {
    for (Stage.Masking it : stage.maskings()) {
      if (matches(it.match(), trail, trail.packet)) {
        Trail next = new Trail(trail);
        if (!it.outside().isEmpty()) {
          next.by.add(it.name());
          next.packet = trail.packet.from(it.outside().blocks().getFirst().first());
        }
        return next;
      }
    }
    return trail;
  }
}
