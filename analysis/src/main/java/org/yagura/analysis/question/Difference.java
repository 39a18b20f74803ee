package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yagura.analysis.reachability.Answer;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.analysis.reachability.packet.IpProtocol;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Reach;

/**
 * What changes open and close.
 *
 * @param opened traffic that passes afterwards and did not before
 * @param closed traffic that passed and does not any more
 */
public record Difference(List<Flow> opened, List<Flow> closed) {

  /**
   * Traffic of one start to one asset.
   *
   * @param senders of the start's addresses, those concerned; {@link AddressSet#ANY} for all
   * @param others of them, those that are not; {@link AddressSet#NONE} for none
   */
  public record Flow(
      Start from,
      String to,
      String protocol,
      PortSet ports,
      AddressSet senders,
      AddressSet others) {
    public Flow {
      Objects.requireNonNull(senders);
      Objects.requireNonNull(others);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(ports);
    }
  }

  public Difference {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }

  /** Over all connections and segments. */
  public static Difference between(Facility facility, Reaching before, Reaching after) {
    Set<Start> starts = new LinkedHashSet<>();
    before.connections().forEach(it -> starts.add(new Start.Connection(it)));
    after.connections().forEach(it -> starts.add(new Start.Connection(it)));
    facility.segments().forEach(it -> starts.add(new Start.Segment(it.id())));
    List<Flow> opened = new ArrayList<>();
    List<Flow> closed = new ArrayList<>();
    for (Start start : starts) {
      if (!after.isAsBefore(start)) {
        Answer old = before.from(start);
        Answer now = after.from(start);
        opened.addAll(beyond(start, now, old));
        closed.addAll(beyond(start, old, now));
      }
    }
    return new Difference(opened, closed);
  }

  /** What one answer has and the other lacks, protocol by protocol and port by port. */
  private static List<Flow> beyond(Start start, Answer some, Answer others) {
    List<Flow> flows = new ArrayList<>();
    for (Reach it : some.reaches()) {
      List<Reach> same =
          others.reaches().stream().filter(other -> other.asset().equals(it.asset())).toList();
      Flow whole = left(start, it, it.protocol(), same);
      boolean mixed =
          it.protocol().equals("any") && same.stream().anyMatch(o -> !o.protocol().equals("any"));
      if (!mixed) {
        add(whole, flows);
        continue;
      }
      for (String protocol : IpProtocol.names()) {
        add(left(start, it, protocol, same), flows);
      }
    }
    return flows;
  }

  private static void add(Flow flow, List<Flow> flows) {
    if (!flow.ports().isEmpty()) {
      flows.add(flow);
    }
  }

  /** What of one protocol the others lack; without ports where they lack nothing. */
  private static Flow left(Start start, Reach it, String protocol, List<Reach> others) {
    PortSet left = it.ports();
    AddressSet still = AddressSet.NONE;
    for (Reach other : others) {
      boolean like = other.protocol().equals(protocol) || other.protocol().equals("any");
      boolean all = other.senders().isAny() || other.senders().contains(it.senders());
      left = like && all ? minus(left, other.ports()) : left;
      boolean part = like && !all && !left.intersect(other.ports()).isEmpty();
      still = part ? still.union(other.senders()) : still;
    }
    return new Flow(start, it.asset(), protocol, left, it.senders(), still);
  }

  private static PortSet minus(PortSet ports, PortSet others) {
    List<PortSet.Range> left = new ArrayList<>();
    for (PortSet.Range range : ports.ranges()) {
      int at = range.first();
      for (PortSet.Range other : others.ranges()) {
        if (other.last() >= at && other.first() <= range.last()) {
          if (other.first() > at) {
            left.add(new PortSet.Range(at, other.first() - 1));
          }
          at = Math.max(at, other.last() + 1);
        }
      }
      if (at <= range.last()) {
        left.add(new PortSet.Range(at, range.last()));
      }
    }
    return PortSet.of(left);
  }
}
