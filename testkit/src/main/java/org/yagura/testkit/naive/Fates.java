package org.yagura.testkit.naive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.testkit.naive.rule.Doubt;

/** All ends that a packet may come to, where devices have several ways. */
public record Fates(List<Fate> all) {

  public enum Verdict {
    PERMITTED,
    UNDECIDED,
    DENIED
  }

  public Fates {
    all = List.copyOf(all);
  }

  /** Assets and devices that it surely reaches, whatever the answers to open questions are. */
  public Set<String> reached() {
    Set<String> ids = ends();
    ids.removeIf(id ->
        !Doubt.coverAll(
            all.stream()
                .filter(it -> it.isReached() && it.at().equals(id))
                .map(Fate::missing)
                .toList()));
    return ids;
  }

  /** Those of them that no single way surely leads to: which way, an open question decides. */
  public Set<String> reachedEitherWay() {
    Set<String> ids = reached();
    all.stream()
        .filter(it -> it.isReached() && it.missing().isEmpty())
        .forEach(it -> ids.remove(it.at()));
    return ids;
  }

  private Set<String> ends() {
    Set<String> ids = new TreeSet<>();
    all.stream().filter(Fate::isReached).forEach(it -> ids.add(it.at()));
    return ids;
  }

  /** Assets and devices that it may reach for all that is known, and does not surely reach. */
  public Set<String> undecided() {
    Set<String> ids = ends();
    ids.removeAll(reached());
    return ids;
  }

  /** Whether it may go on by devices that nobody described. */
  public boolean mayBeAnywhere() {
    return all.stream().anyMatch(it -> it.kind() == Fate.Kind.LOST);
  }

  public Verdict verdict() {
    if (!reached().isEmpty()) {
      return Verdict.PERMITTED;
    }
    return undecided().isEmpty() ? Verdict.DENIED : Verdict.UNDECIDED;
  }

  @Override
  public String toString() {
    return all.stream().map(Fate::toString).collect(Collectors.joining("\n"));
  }
}
