package org.yagura.analysis.reachability.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.reachability.flow.Applies;
import org.yagura.analysis.reachability.flow.Flood;
import org.yagura.analysis.reachability.flow.Target;
import org.yagura.analysis.reachability.flow.Transfers;
import org.yagura.analysis.reachability.flow.Translation;
import org.yagura.analysis.reachability.flow.Verdict;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.network.Network;
import org.yagura.model.address.Ipv4;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.reachability.Hop;
import org.yagura.model.reachability.Packet;

/** What stopped one packet: the last devices it came to, and what of them let it go no further. */
public final class Refusals {

  private static final int MOST = 5;
  private static final String NULL = "null0";
  private static final int DEEPEST = 4;

  private final Network network;
  private final Transfers transfers;
  private final List<Hop.Deed> found = new ArrayList<>();

  private Refusals(Network network, Transfers transfers) {
    this.network = network;
    this.transfers = transfers;
  }

  /**
   * One for each place where it ended; none where it came through.
   *
   * @param flood of one packet alone
   */
  public static List<Hop.Deed> of(Network network, Transfers transfers, Flood flood) {
    Refusals refusals = new Refusals(network, transfers);
    for (Map.Entry<Target, Verdict> it : flood.visited().entrySet()) {
      if (it.getKey() instanceof Target.AtPort at && refusals.isLast(at, it.getValue())) {
        it.getValue().perhaps().example().ifPresent(packet -> refusals.stopped(at, packet));
      }
    }
    return refusals.found.stream().distinct().limit(MOST).toList();
  }

  private boolean isLast(Target.AtPort at, Verdict packets) {
    return transfers.of(at.at(), at.who()).stream()
        .noneMatch(it -> it.admits().perhaps().overlaps(packets.perhaps()));
  }

  private void stopped(Target.AtPort at, Packet packet) {
    Appliance device = network.appliances().get(at.at().device());
    if (device == null) {
      return;
    }
    Way way = new Way(device, at, packet);
    if (!way.passes(device.pipeline().arriving(at.at().port()))) {
      return;
    }
    boolean itself =
        device.ports().stream().anyMatch(it -> it.answers().contains(way.now.destination()));
    if (itself) {
      way.passes(device.pipeline().local(at.at().port()));
      return;
    }
    SortedSet<String> exits = exits(device, at, way.now.destination(), 0);
    if (exits.isEmpty()) {
      way.note(
          "%s への経路がありません".formatted(Ipv4.format(way.now.destination())),
          device.ports().stream()
              .filter(it -> it.name().equals(at.at().port()))
              .map(Port::evidence)
              .findFirst()
              .orElse(null));
    }
    for (String exit : exits) {
      Way on = new Way(device, at, way.now);
      on.redirection = way.redirection;
      on.passes(device.pipeline().crossing(at.at().port(), exit));
    }
  }

  /** Ports by which the best routes lead. */
  private static SortedSet<String> exits(Appliance device, Target.AtPort at, long to, int depth) {
    String context =
        device.ports().stream()
            .filter(it -> it.name().equals(at.at().port()))
            .map(Port::context)
            .findFirst()
            .orElse("");
    SortedSet<String> exits = new TreeSet<>();
    device.tables().stream()
        .filter(it -> it.context().equals(context))
        .flatMap(it -> it.entries().stream())
        .filter(it -> it.destination().contains(to))
        .min(
            Comparator.comparingLong((RoutingTable.Entry it) -> it.destination().size())
                .thenComparingInt(RoutingTable.Entry::distance))
        .ifPresent(it -> {
          OptionalLong gateway = Ipv4.tryParse(it.gateway());
          if (!it.port().isEmpty() && !it.port().equals(NULL)) {
            exits.add(it.port());
          } else if (it.port().isEmpty() && gateway.isPresent() && depth < DEEPEST) {
            exits.addAll(exits(device, at, gateway.getAsLong(), depth + 1));
          }
        });
    return exits;
  }

  /** One packet within one device. */
  private final class Way {
    final Appliance device;
    final Target.AtPort at;
    final Packet arrived;
    Packet now;
    String redirection = "";

    Way(Appliance device, Target.AtPort at, Packet packet) {
      this.device = device;
      this.at = at;
      arrived = packet;
      now = packet;
    }

    void note(String what, @Nullable Evidence evidence) {
      String words = "%s: %s".formatted(network.label(device.asset()), what);
      if (evidence != null) {
        found.add(new Hop.Deed(words, evidence));
      }
    }

    boolean passes(List<Stage> stages) {
      for (Stage stage : stages) {
        switch (stage) {
          case Stage.Filter it -> {
            if (!passes(it)) {
              return false;
            }
          }
          case Stage.Translate it -> redirect(it);
          case Stage.Hide it -> {}
        }
      }
      return true;
    }

    private void redirect(Stage.Translate stage) {
      if (!redirection.isEmpty()) {
        return;
      }
      stage.redirections().stream()
          .filter(it -> Concrete.matches(it.match(), now))
          .findFirst()
          .filter(it -> !it.inside().isEmpty())
          .ifPresent(it -> {
            redirection = it.name();
            now =
                new Translation(it, null)
                    .leaving(Concrete.only(now, transfers.sets()))
                    .example()
                    .orElse(now);
          });
    }

    private boolean passes(Stage.Filter filter) {
      Packet seen = filter.sees() == Stage.Sees.ARRIVED ? arrived : now;
      for (Clause clause : filter.clauses()) {
        Applies applies = Applies.of(clause, redirection, at.who());
        if (applies == Applies.NEVER || !Concrete.matches(clause.match(), seen)) {
          continue;
        }
        if (clause.action() == Clause.Action.PERMIT) {
          return true;
        }
        if (applies == Applies.SURELY) {
          note(clause.label() + "が拒否しています", clause.evidence());
          return false;
        }
      }
      if (filter.otherwise() == Clause.Action.DENY) {
        note(filter.name() + "に許可する規則がなく、拒否されます", filter.evidence());
        return false;
      }
      return true;
    }
  }
}
