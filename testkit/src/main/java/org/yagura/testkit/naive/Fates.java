package org.yagura.testkit.naive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Assets and devices that it surely reaches on some way. */
  public Set<String> reached() {
    Set<String> ids = new TreeSet<>();
    all.stream()
        .filter(it -> it.isReached() && it.missing().isEmpty())
        .forEach(it -> ids.add(it.at()));
    return ids;
  }

  /** Assets and devices that it may reach for all that is known, and does not surely reach. */
  public Set<String> undecided() {
    Set<String> ids = new TreeSet<>();
    all.stream()
        .filter(it -> it.isReached() && !it.missing().isEmpty())
        .forEach(it -> ids.add(it.at()));
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
