package org.yagura.analysis.reachability.vendor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.vendor.part.Services;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;

/** A firewall as a destination: which of its addresses one reaches from where, and what answers. */
public final class Host {

  private final List<Port> ports;
  private final Services services;
  private final Evidence evidence;

  public Host(List<Port> ports, Services services, Evidence evidence) {
    this.ports = ports;
    this.services = services;
    this.evidence = evidence;
  }

  /**
   * Lets through what goes to addresses of the port it came by, and to those of other ports what
   * rules towards these let through.
   *
   * @param rules the clauses towards a port, in their order
   * @param sees which form of a packet they look at
   */
  public Stage reached(String in, Stage.Sees sees, Function<Port, List<Clause>> rules) {
    List<Clause> clauses = new ArrayList<>();
    for (Port port : ports) {
      if (port.name().equals(in) && !port.answers().isEmpty()) {
        clauses.add(own(port));
      } else {
        rules.apply(port).forEach(it -> narrow(it, port.answers(), clauses));
      }
    }
    return new Stage.Filter("機器自身のアドレス宛の通信", sees, clauses, Clause.Action.DENY, evidence);
  }

  /** The clause for addresses of the port that a packet came by. */
  private static Clause own(Port port) {
    return new Clause(
        "%s 自身のアドレス宛".formatted(port.name()),
        Match.of(AddressSet.ANY, port.answers(), List.of(Service.ANY)),
        Clause.Action.PERMIT,
        true,
        port.evidence());
  }

  /** What answers at each address: the services of the port that bears it. */
  public Stage answering() {
    List<Clause> clauses = new ArrayList<>();
    for (Port port : ports) {
      services.clauses(port.name()).forEach(it -> narrow(it, port.answers(), clauses));
    }
    return new Stage.Filter(
        "機器自身で待ち受けるサービス", Stage.Sees.TRANSLATED, clauses, Clause.Action.DENY, evidence);
  }

  private static void narrow(Clause clause, AddressSet destinations, List<Clause> clauses) {
    Match match = clause.match();
    AddressSet both = match.destinations().intersect(destinations);
    if (!both.isEmpty()) {
      clauses.add(
          new Clause(
              clause.label(),
              new Match(match.sources(), both, match.services(), match.users(), match.redirected()),
              clause.action(),
              clause.certain(),
              clause.evidence(),
              clause.part()));
    }
  }
}
