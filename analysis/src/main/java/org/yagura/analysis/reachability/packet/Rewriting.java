package org.yagura.analysis.reachability.packet;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;

/**
 * Gives packets other destinations, value by value in order, or all of them any of the new ones.
 */
final class Rewriting {

  /** More runs than this are not worth telling apart: any old value may become any new one. */
  private static final int MOST_RUNS = 4_096;

  /** {@code size} values from {@code before} on become those from {@code after} on. */
  private record Run(long before, long after, long size) {}

  private final PacketSets home;

  Rewriting(PacketSets home) {
    this.home = home;
  }

  PacketSet addresses(PacketSet packets, AddressSet before, AddressSet after) {
    return rewrite(packets, Field.DESTINATION, Ranges.bounds(before), Ranges.bounds(after));
  }

  PacketSet ports(PacketSet packets, PortSet before, PortSet after) {
    return rewrite(packets, Field.DESTINATION_PORT, Ranges.bounds(before), Ranges.bounds(after));
  }

  private PacketSet rewrite(PacketSet packets, Field field, long[] before, long[] after) {
    Diagrams diagrams = home.diagrams();
    int meant = diagrams.and(packets.diagram(), Ranges.of(diagrams, field, before));
    List<Run> runs = size(before) == size(after) ? runs(before, after) : List.of();
    if (runs.isEmpty() || runs.size() > MOST_RUNS) {
      int freed = diagrams.forget(meant, field.first(), field.end());
      return home.set(diagrams.and(freed, Ranges.of(diagrams, field, after)));
    }
    int all = Diagrams.NOTHING;
    for (Run run : runs) {
      all = diagrams.or(all, moved(meant, field, run));
    }
    return home.set(all);
  }

  /** A run of a power of two, aligned on both sides: its low bits stay, its high bits change. */
  private int moved(int packets, Field field, Run run) {
    Diagrams diagrams = home.diagrams();
    int old = Ranges.of(diagrams, field, bounds(run.before(), run.size()));
    int mine = diagrams.and(packets, old);
    int highBits = field.width() - Long.numberOfTrailingZeros(run.size());
    int freed = diagrams.forget(mine, field.first(), field.first() + highBits);
    return diagrams.and(freed, Ranges.of(diagrams, field, bounds(run.after(), run.size())));
  }

  private static long[] bounds(long first, long size) {
    return new long[] {first, first + size - 1};
  }

  private static long size(long[] bounds) {
    long size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1;
    }
    return size;
  }

  private static List<Run> runs(long[] before, long[] after) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    long a = before.length == 0 ? 0 : before[0];
    long b = after.length == 0 ? 0 : after[0];
    while (i < before.length && j < after.length && runs.size() <= MOST_RUNS) {
      long size = Math.min(before[i + 1] - a, after[j + 1] - b) + 1;
      long aligned = Long.lowestOneBit(a | b | (AddressBlock.HIGHEST + 1));
      size = Math.min(Long.highestOneBit(size), aligned);
      runs.add(new Run(a, b, size));
      a += size;
      b += size;
      if (a > before[i + 1]) {
        i += 2;
        a = i < before.length ? before[i] : a;
      }
      if (b > after[j + 1]) {
        j += 2;
        b = j < after.length ? after[j] : b;
      }
    }
    return runs;
  }
}
