package org.yagura.analysis.reachability.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.analysis.reachability.flow.Branch;
import org.yagura.analysis.reachability.flow.Exit;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Packet;

/** Tells which rules, routes and translations a packet met on its way. */
public final class Explainer {

  private final Network network;
  private final PacketSets sets;

  public Explainer(Network network, PacketSets sets) {
    this.network = network;
    this.sets = sets;
  }

  /**
   * Explains one packet.
   *
   * @param end where it came to
   * @param packet as it came there
   * @param surely whether it surely came
   */
  public Explained explain(Flood flood, Target end, Packet packet, boolean surely) {
    List<Hop> via = new ArrayList<>();
    Set<Evidence> evidence = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Step step : Trace.of(flood, sets, end, packet, surely)) {
      switch (step.at()) {
        case Target.AtPort at -> via.add(hop(at, step, surely, missing));
        case Target.OnDevice at -> via.add(controlled(at, step));
        case Target.AtUnknown at ->
            missing.add(at.router().missing(network.label(at.router().asset())));
        case Target.InLan at -> {}
      }
    }
    via.forEach(hop -> hop.did().forEach(deed -> evidence.add(deed.evidence())));
    return new Explained(via, List.copyOf(evidence), List.copyOf(missing));
  }

  private Hop hop(Target.AtPort at, Step step, boolean surely, Set<String> missing) {
    Appliance device = network.appliances().get(at.at().device());
    Branch branch = step.branch();
    if (device == null || branch == null) {
      return new Hop(at.at().device(), at.at().port(), "", List.of());
    }
    Deeds deeds = new Deeds(device, network.label(device.asset()), at, step, surely);
    String out =
        switch (branch.exit()) {
          case Exit.Itself it -> {
            deeds.toItself();
            yield "";
          }
          case Exit.Out it -> {
            deeds.across(it);
            yield it.port();
          }
        };
    missing.addAll(deeds.missing());
    return new Hop(device.asset(), at.at().port(), out, deeds.done());
  }

  /** A device that is in other hands sends wherever its routes lead. */
  private static Hop controlled(Target.OnDevice at, Step step) {
    Branch branch = step.branch();
    if (branch != null && branch.exit() instanceof Exit.Out out) {
      Hop.Deed deed = new Hop.Deed("この機器自身から、経路に従って %s へ".formatted(out.port()), out.route());
      return new Hop(at.device(), "", out.port(), List.of(deed));
    }
    return new Hop(at.device(), "", "", List.of());
  }
}
