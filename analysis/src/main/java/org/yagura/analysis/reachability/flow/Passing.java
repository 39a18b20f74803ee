package org.yagura.analysis.reachability.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Doubt;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Policy;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressSet;

/** The ways through one device, stage by stage. */
final class Passing {

  /** Packets on their way, as they arrived, and what became of their header. */
  private record Parcel(Verdict arrived, Translation translation) {}

  private final Appliance device;
  private final PacketSets sets;
  private final FilterSets filters;
  private final Edges edges;
  private final Map<String, List<Ways.Way>> waysOf = new HashMap<>();
  private final Map<String, RoutingTable> tables = new HashMap<>();
  private final PacketSet doubtful;

  Passing(Appliance device, Network network, PacketSets sets, FilterSets filters, Edges edges) {
    this.device = device;
    this.sets = sets;
    this.filters = filters;
    this.edges = edges;
    for (RoutingTable table : device.tables()) {
      tables.put(table.context(), table);
      var learned = network.learned(device.asset(), table.context());
      table.entries().forEach(it -> edges.add(it.destination()));
      learned.forEach(it -> edges.add(it.destination()));
      waysOf.put(table.context(), Ways.of(device.ports(), table, learned, sets));
    }
    PacketSet doubts = sets.none();
    for (Doubt doubt : device.doubts()) {
      doubts = doubts.or(filters.of(doubt.concerns()));
    }
    doubtful = doubts;
  }

  @SuppressWarnings("ReferenceEquality") // a device that changes is another one
  boolean isOf(Appliance other) {
    return device == other;
  }

  private List<Port> portsOf(String context) {
    return device.ports().stream().filter(it -> it.context().equals(context)).toList();
  }

  List<Branch> ways(String in, Identity who) {
    List<Branch> branches = new ArrayList<>();
    String context =
        device.ports().stream()
            .filter(it -> it.name().equals(in))
            .map(Port::context)
            .findFirst()
            .orElse("");
    Visit visit = new Visit(in, who);
    List<Parcel> parcels =
        through(
            device.pipeline().arriving(in),
            List.of(new Parcel(Verdict.of(sets.all()), Translation.NONE)),
            visit.at("arriving"));
    AddressSet own = AddressSet.NONE;
    for (Port port : portsOf(context)) {
      own = own.union(port.answers());
    }
    edges.addEach(own);
    PacketSet toItself = sets.destination(own);
    for (Parcel parcel : parcels) {
      PacketSet mine = parcel.translation().arriving(toItself, sets);
      itself(new Parcel(parcel.arrived().and(mine), parcel.translation()), visit, branches);
      route(
          new Parcel(parcel.arrived().minus(mine), parcel.translation()), context, visit, branches);
    }
    return branches;
  }

  /** Routes alone: a device that is in other hands asks none of its filters. */
  List<Branch> own() {
    List<Branch> branches = new ArrayList<>();
    waysOf
        .values()
        .forEach(ways ->
            ways.forEach(it -> branches.add(new Branch(it.to(), Translation.NONE, it.exit()))));
    return branches;
  }

  /**
   * One way into the device.
   *
   * @param place which of its stages, to find the filter that stood there before a change
   */
  private record Visit(String in, Identity who, String place) {
    Visit(String in, Identity who) {
      this(in, who, "");
    }

    Visit at(String other) {
      return new Visit(in, who, other);
    }
  }

  private void itself(Parcel parcel, Visit visit, List<Branch> branches) {
    if (parcel.arrived().isEmpty()) {
      return;
    }
    List<Stage> stages = device.pipeline().local(visit.in());
    // A device whose services nothing lists answers nobody.
    if (!stages.isEmpty()) {
      for (Parcel it : through(stages, List.of(parcel), visit.at("local"))) {
        add(it, new Exit.Itself(), branches);
      }
    }
  }

  private void route(Parcel parcel, String context, Visit visit, List<Branch> branches) {
    RoutingTable table = tables.get(context);
    if (table == null || parcel.arrived().isEmpty()) {
      return;
    }
    Verdict rest = parcel.arrived();
    Verdict normal = Verdict.of(sets.none());
    for (Policy policy : table.policies()) {
      if (policy.in().isEmpty() || policy.in().contains(visit.in())) {
        // One that names its port may send into another table.
        List<Port> ports = policy.port().isEmpty() ? portsOf(context) : device.ports();
        Optional<Exit.Out> exit = Ways.of(policy, ports);
        if (exit.isPresent() || policy.normally() || Ways.drops(policy)) {
          PacketSet meant = parcel.translation().arriving(filters.of(policy.match()), sets);
          Verdict sentThere = carried(policy, context, parcel.translation());
          Verdict picked = rest.and(meant).and(sentThere);
          boolean certain = policy.certain();
          Verdict taken = certain ? picked : new Verdict(sets.none(), picked.perhaps());
          PacketSet mayGo = meant.and(sentThere.perhaps());
          PacketSet surelyGoes = certain ? meant.and(sentThere.surely()) : sets.none();
          rest = new Verdict(rest.surely().minus(mayGo), rest.perhaps().minus(surelyGoes));
          normal = policy.normally() ? normal.or(taken) : normal;
          exit.ifPresent(it -> cross(new Parcel(taken, parcel.translation()), it, visit, branches));
        }
      }
    }
    Verdict routed = rest.or(normal);
    for (Ways.Way way : waysOf.getOrDefault(context, List.of())) {
      Verdict to =
          new Verdict(
              parcel.translation().arriving(way.to().surely(), sets),
              parcel.translation().arriving(way.to().perhaps(), sets));
      cross(new Parcel(routed.and(to), parcel.translation()), way.exit(), visit, branches);
    }
  }

  /** What the routes send by the port that a policy stands at. */
  private Verdict carried(Policy policy, String context, Translation translation) {
    if (policy.carrier().isEmpty()) {
      return Verdict.of(sets.all());
    }
    Verdict sent = Verdict.of(sets.none());
    for (Ways.Way way : waysOf.getOrDefault(context, List.of())) {
      if (way.exit().port().equals(policy.carrier())) {
        sent = sent.or(way.to());
      }
    }
    return new Verdict(
        translation.arriving(sent.surely(), sets), translation.arriving(sent.perhaps(), sets));
  }

  private void cross(Parcel parcel, Exit.Out exit, Visit visit, List<Branch> branches) {
    if (parcel.arrived().isEmpty()) {
      return;
    }
    List<Stage> stages = device.pipeline().crossing(visit.in(), exit.port());
    for (Parcel it : through(stages, List.of(parcel), visit.at(exit.port()))) {
      add(it, exit, branches);
    }
    PacketSet doubted = doubtful.and(parcel.arrived().perhaps());
    if (!doubted.isEmpty()) {
      branches.add(new Branch(new Verdict(sets.none(), doubted), parcel.translation(), exit));
    }
  }

  private void add(Parcel parcel, Exit exit, List<Branch> branches) {
    Verdict admits =
        new Verdict(parcel.arrived().surely().minus(doubtful), parcel.arrived().perhaps());
    if (!admits.isEmpty()) {
      branches.add(new Branch(admits, parcel.translation(), exit));
    }
  }

  private List<Parcel> through(List<Stage> stages, List<Parcel> parcels, Visit visit) {
    List<Parcel> current = parcels;
    for (int i = 0; i < stages.size(); i++) {
      List<Parcel> next = new ArrayList<>();
      for (Parcel parcel : current) {
        if (!parcel.arrived().isEmpty()) {
          pass(stages.get(i), i, parcel, visit, next);
        }
      }
      current = next;
    }
    return current;
  }

  private void pass(Stage stage, int number, Parcel parcel, Visit visit, List<Parcel> next) {
    switch (stage) {
      case Stage.Filter it -> next.add(filtered(it, number, parcel, visit));
      case Stage.Translate it -> redirect(it, parcel, next);
      case Stage.Hide it -> mask(it, parcel, next);
    }
  }

  private Parcel filtered(Stage.Filter filter, int number, Parcel parcel, Visit visit) {
    Translation translation = parcel.translation();
    String place =
        String.join(
            "\n",
            device.asset(),
            visit.in(),
            visit.place(),
            Integer.toString(number),
            translation.name(),
            visit.who().toString());
    Verdict passing = filters.of(filter, translation.name(), visit.who(), place);
    boolean arrived = filter.sees() == Stage.Sees.ARRIVED;
    Verdict seen =
        arrived
            ? passing
            : new Verdict(
                translation.arriving(passing.surely(), sets),
                translation.arriving(passing.perhaps(), sets));
    Verdict through = parcel.arrived().and(seen);
    return new Parcel(
        translation.sourceIsSure() ? through : through.unsure(sets.none()), translation);
  }

  private void redirect(Stage.Translate stage, Parcel parcel, List<Parcel> next) {
    Verdict rest = parcel.arrived();
    if (parcel.translation().redirection() == null) {
      for (Stage.Redirection it : stage.redirections()) {
        PacketSet meant = parcel.translation().arriving(filters.of(it.match()), sets);
        Verdict taken = rest.and(meant);
        if (!taken.isEmpty()) {
          rest = it.certain() ? rest.minus(meant) : perhapsWithout(rest, meant);
          edges.addEach(it.inside());
          edges.add(it.match().destinations());
          Translation changed = parcel.translation().with(it);
          next.add(new Parcel(it.certain() ? taken : taken.unsure(sets.none()), changed));
        }
      }
    }
    next.add(new Parcel(rest, parcel.translation()));
  }

  private void mask(Stage.Hide stage, Parcel parcel, List<Parcel> next) {
    Verdict rest = parcel.arrived();
    PacketSet mayStay = sets.none();
    for (Stage.Masking it :
        parcel.translation().masking() == null ? stage.maskings() : List.<Stage.Masking>of()) {
      PacketSet meant = parcel.translation().arriving(filters.of(it.match()), sets);
      Verdict taken = rest.and(meant);
      if (taken.isEmpty()) {
        continue;
      }
      if (!it.certain() && it.outside().isEmpty()) {
        // It changes nothing itself; those behind it may not get to change it.
        mayStay = mayStay.or(taken.perhaps());
        continue;
      }
      Translation changed = parcel.translation().with(it);
      PacketSet known =
          it.outside().isEmpty() ? meant : it.certain() ? meant.minus(mayStay) : sets.none();
      next.add(new Parcel(taken.and(known), changed));
      rest = rest.minus(known);
      Verdict open = taken.minus(known);
      if (!open.isEmpty()) {
        // With another source or without, it goes on.
        next.add(new Parcel(open, changed.unsure()));
        next.add(new Parcel(open, parcel.translation().unsure()));
        rest = it.certain() ? rest.minus(meant) : perhapsWithout(rest, meant);
      }
    }
    next.add(new Parcel(rest, parcel.translation()));
  }

  /** What is left where it is not known whether a translation takes these packets. */
  private static Verdict perhapsWithout(Verdict packets, PacketSet doubtful) {
    return new Verdict(packets.surely().minus(doubtful), packets.perhaps());
  }
}
