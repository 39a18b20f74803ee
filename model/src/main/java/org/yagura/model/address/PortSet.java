package org.yagura.model.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of TCP or UDP ports.
 *
 * @param ranges sorted, apart from each other by at least one port
 */
public record PortSet(List<Range> ranges) {

  /** A run of ports, both ends included. */
  public record Range(int first, int last) {
    public Range {
      if (first < 0 || last > 65_535 || first > last) {
        throw new IllegalArgumentException(
            "port range (%d-%d) must lie within 0-65535 and not run backwards"
                .formatted(first, last));
      }
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  public static final PortSet NONE = new PortSet(List.of());
  public static final PortSet ANY = new PortSet(List.of(new Range(0, 65_535)));

  public PortSet {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i - 1).last() + 1 >= ranges.get(i).first()) {
        throw new IllegalArgumentException(
            "ranges (%s) must be sorted and apart; use PortSet.of".formatted(ranges));
      }
    }
  }

  public static PortSet of(int port) {
    return new PortSet(List.of(new Range(port, port)));
  }

  public static PortSet range(int first, int last) {
    return new PortSet(List.of(new Range(first, last)));
  }

  /** The union of any ranges, in any order. */
  public static PortSet of(Collection<Range> ranges) {
    List<Range> merged = new ArrayList<>();
    for (Range next : ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
      Range before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && before.last() + 1 >= next.first()) {
        merged.set(
            merged.size() - 1, new Range(before.first(), Math.max(before.last(), next.last())));
      } else {
        merged.add(next);
      }
    }
    return new PortSet(merged);
  }

  public PortSet union(PortSet other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return of(all);
  }

  public PortSet intersect(PortSet other) {
    List<Range> common = new ArrayList<>();
    for (Range a : ranges) {
      for (Range b : other.ranges) {
        int first = Math.max(a.first(), b.first());
        int last = Math.min(a.last(), b.last());
        if (first <= last) {
          common.add(new Range(first, last));
        }
      }
    }
    return of(common);
  }

  public boolean contains(int port) {
    return ranges.stream().anyMatch(it -> it.first() <= port && port <= it.last());
  }

  public boolean contains(PortSet other) {
    return other.ranges.stream()
        .allMatch(
            o -> ranges.stream().anyMatch(r -> r.first() <= o.first() && o.last() <= r.last()));
  }

  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  public boolean isAny() {
    return ranges.size() == 1
        && ranges.getFirst().first() <= 1
        && ranges.getFirst().last() == 65_535;
  }

  /** {@code any}, or text such as {@code 22}, {@code 80,443}, {@code 1024-65535}. */
  @Override
  public String toString() {
    return isAny() ? "any" : ranges.stream().map(Range::toString).collect(Collectors.joining(","));
  }
}
