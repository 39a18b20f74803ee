package org.yagura.analysis.reachability.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage.Filter;
import org.yagura.analysis.reachability.network.Identity;
import org.yagura.analysis.reachability.packet.PacketSet;
import org.yagura.analysis.reachability.packet.PacketSets;

/**
 * What filters let pass, as sets. Filters of equal content are compiled once; one that differs in a
 * few clauses from the last of its place is derived from that.
 */
final class FilterSets {

  /** More changed clauses than this, and a filter is compiled anew. */
  private static final int MOST_CHANGED = 16;

  /**
   * What decides a filter's verdict.
   *
   * @param meant packets of each clause
   * @param kinds whether each permits and whether it surely applies
   */
  private record Content(List<PacketSet> meant, List<Byte> kinds, boolean otherwise) {

    static final byte PERMIT = 1;
    static final byte UNSURE = 2;

    /** Denies an unknown part of its sources, of which others remain. */
    static final byte SOME = 4;

    boolean permits(int i) {
      return (kinds.get(i) & PERMIT) != 0;
    }

    boolean isSure(int i) {
      return (kinds.get(i) & UNSURE) == 0;
    }

    boolean sparesOthers(int i) {
      return (kinds.get(i) & SOME) != 0;
    }

    boolean isSame(int i, Content other, int j) {
      return kinds.get(i).equals(other.kinds.get(j)) && meant.get(i).equals(other.meant.get(j));
    }

    int size() {
      return kinds.size();
    }
  }

  private record Compiled(Content content, Verdict verdict) {}

  private final PacketSets sets;
  private final Edges edges;
  private final boolean anySender;
  private final Map<Match, PacketSet> matches = new HashMap<>();
  private final Map<Content, Verdict> known = new HashMap<>();
  private final Map<String, Compiled> last = new HashMap<>();

  /**
   * Filters for a question.
   *
   * @param anySender whether a packet counts as surely passing where some sender like it surely
   *     does, rather than this very one
   */
  FilterSets(PacketSets sets, Edges edges, boolean anySender) {
    this.sets = sets;
    this.edges = edges;
    this.anySender = anySender;
  }

  /** Packets of a match, whoever sends them and whatever happened to them. */
  PacketSet of(Match match) {
    return matches.computeIfAbsent(
        match,
        it -> {
          edges.add(it.destinations());
          return sets.of(it.sources(), it.destinations(), it.services());
        });
  }

  /**
   * What a filter lets pass.
   *
   * @param redirection the name of what has changed the destination; empty for nothing
   * @param place where the filter stands, to find what stood there before a change
   */
  Verdict of(Filter filter, String redirection, Identity who, String place) {
    Content content = content(filter, redirection, who);
    Verdict verdict = known.get(content);
    if (verdict == null) {
      Compiled before = last.get(place);
      verdict = before == null ? null : derive(before, content);
      verdict = verdict == null ? compile(content) : verdict;
      known.put(content, verdict);
    }
    last.put(place, new Compiled(content, verdict));
    return verdict;
  }

  private Content content(Filter filter, String redirection, Identity who) {
    List<PacketSet> meant = new ArrayList<>(filter.clauses().size());
    List<Byte> kinds = new ArrayList<>(filter.clauses().size());
    for (Clause clause : filter.clauses()) {
      Applies applies = Applies.of(clause, redirection, who);
      if (applies != Applies.NEVER) {
        boolean permits = clause.action() == Clause.Action.PERMIT;
        boolean some = anySender && clause.deniesSome();
        int kind = permits ? Content.PERMIT : 0;
        kind |= applies == Applies.PERHAPS ? Content.UNSURE : 0;
        kind |= some ? Content.SOME : 0;
        kinds.add((byte) kind);
        meant.add(of(clause.match()));
      }
    }
    return new Content(meant, kinds, filter.otherwise() == Clause.Action.PERMIT);
  }

  /** From the last clause to the first: each overrides what stands below it. */
  private Verdict compile(Content content) {
    PacketSet surely = content.otherwise() ? sets.all() : sets.none();
    PacketSet perhaps = surely;
    for (int i = content.size() - 1; i >= 0; i--) {
      PacketSet meant = content.meant().get(i);
      boolean permits = content.permits(i);
      boolean sure = content.isSure(i);
      if (permits) {
        surely = sure ? surely.or(meant) : surely;
        perhaps = perhaps.or(meant);
      } else {
        surely = content.sparesOthers(i) ? surely : surely.minus(meant);
        perhaps = sure ? perhaps.minus(meant) : perhaps;
      }
    }
    return new Verdict(surely, perhaps);
  }

  /** Decides anew what the changed clauses mean, and nothing else; null where too much changed. */
  private @org.jspecify.annotations.Nullable Verdict derive(Compiled before, Content now) {
    Content old = before.content();
    int least = Math.min(old.size(), now.size());
    int head = 0;
    while (head < least && now.isSame(head, old, head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head && now.isSame(now.size() - 1 - tail, old, old.size() - 1 - tail)) {
      tail++;
    }
    int changed = old.size() + now.size() - 2 * (head + tail);
    if (changed > MOST_CHANGED || old.otherwise() != now.otherwise()) {
      return null;
    }
    PacketSet concerned = sets.none();
    for (int i = head; i < old.size() - tail; i++) {
      concerned = concerned.or(old.meant().get(i));
    }
    for (int i = head; i < now.size() - tail; i++) {
      concerned = concerned.or(now.meant().get(i));
    }
    Verdict rest = before.verdict().minus(concerned);
    return rest.or(decide(now, concerned));
  }

  /** The verdict on a few packets, from the first clause to the last. */
  private Verdict decide(Content content, PacketSet packets) {
    PacketSet open = packets;
    PacketSet passing = sets.none();
    PacketSet denied = sets.none();
    for (int i = 0; i < content.size() && !open.isEmpty(); i++) {
      PacketSet here = open.and(content.meant().get(i));
      if (!here.isEmpty()) {
        boolean permits = content.permits(i);
        passing = permits ? passing.or(here) : passing;
        denied = permits || content.sparesOthers(i) ? denied : denied.or(here);
        open = content.isSure(i) ? open.minus(here) : open;
      }
    }
    passing = content.otherwise() ? passing.or(open) : passing;
    denied = content.otherwise() ? denied : denied.or(open);
    return new Verdict(passing.minus(denied), passing);
  }
}
