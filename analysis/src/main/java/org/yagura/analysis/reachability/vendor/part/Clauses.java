package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Match.Redirected;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Action;

/**
 * Rules as clauses: what surely matches first, then what only may, because a name has no known
 * address or a kind of traffic is told by its content.
 */
public final class Clauses {

  /**
   * How far one side of a rule is known.
   *
   * @param proper whether what is not known is a part of the rest, and never all of it
   */
  private record Side(AddressSet sure, AddressSet unsure, boolean proper) {

    static Side of(AddressMatch match) {
      if (match.unresolved().isEmpty()) {
        return new Side(match.addresses(), AddressSet.NONE, false);
      }
      boolean negated = match.written().stream().anyMatch(it -> it.startsWith("!"));
      return negated
          ? new Side(AddressSet.NONE, match.addresses(), false)
          : new Side(match.addresses(), match.addresses().complement(), true);
    }
  }

  private Clauses() {}

  /** A rule as it stands; none where it is off, or denies at certain hours only. */
  public static List<Clause> of(String label, FilterRule rule) {
    return of(label, rule, rule.destination(), Redirected.EITHER_WAY);
  }

  /**
   * A rule for another destination than it writes.
   *
   * @param redirected what must have happened to the destination before
   */
  public static List<Clause> of(
      String label, FilterRule rule, AddressMatch destination, Redirected redirected) {
    if (!rule.enabled() || isPartTimeDenial(rule)) {
      return List.of();
    }
    Clause.Action action =
        rule.action() == Action.PERMIT ? Clause.Action.PERMIT : Clause.Action.DENY;
    List<String> users = rule.condition().users();
    return matches(rule.source(), destination, rule.services(), it -> it).stream()
        .map(it ->
            new Clause(
                label,
                new Match(
                    it.match().sources(),
                    it.match().destinations(),
                    it.match().services(),
                    users,
                    redirected),
                action,
                it.certain(),
                rule.evidence(),
                it.ofSources()))
        .toList();
  }

  private static boolean isPartTimeDenial(FilterRule rule) {
    return rule.action() == Action.DENY && !rule.condition().schedule().isEmpty();
  }

  /** The same clause of which it is not known whether it applies. */
  public static Clause unsure(Clause clause) {
    return new Clause(
        clause.label(), clause.match(), clause.action(), false, clause.evidence(), clause.part());
  }

  /**
   * A part of what a rule matches.
   *
   * @param ofSources whether only some of its sources match, and nobody knows which
   */
  public record Part(Match match, boolean certain, boolean ofSources) {}

  /**
   * What surely matches and what may.
   *
   * @param narrow applied to the services, such as to those of another form of the packet
   */
  public static List<Part> matches(
      AddressMatch source,
      AddressMatch destination,
      List<Service> services,
      UnaryOperator<List<Service>> narrow) {
    Side from = Side.of(source);
    Side to = Side.of(destination);
    FirstPackets kinds = FirstPackets.of(services);
    List<Service> sure = narrow.apply(kinds.sure());
    List<Service> unsure = narrow.apply(kinds.unsure());
    List<Part> parts = new ArrayList<>();
    add(parts, from.sure(), to.sure(), sure, true);
    add(parts, from.sure(), to.sure(), unsure, false);
    List<Service> any = new ArrayList<>(sure);
    any.addAll(unsure);
    if (from.proper()) {
      addSome(parts, from.unsure(), to.sure(), sure);
    } else {
      add(parts, from.unsure(), to.sure(), sure, false);
    }
    add(parts, from.unsure(), to.sure(), unsure, false);
    add(parts, from.unsure(), to.unsure(), any, false);
    add(parts, from.sure(), to.unsure(), any, false);
    return parts;
  }

  private static void addSome(
      List<Part> parts, AddressSet from, AddressSet to, List<Service> services) {
    if (!from.isEmpty() && !to.isEmpty() && !services.isEmpty()) {
      parts.add(new Part(Match.of(from, to, services), false, true));
    }
  }

  private static void add(
      List<Part> parts, AddressSet from, AddressSet to, List<Service> services, boolean certain) {
    if (!from.isEmpty() && !to.isEmpty() && !services.isEmpty()) {
      parts.add(new Part(Match.of(from, to, services), certain, false));
    }
  }
}
