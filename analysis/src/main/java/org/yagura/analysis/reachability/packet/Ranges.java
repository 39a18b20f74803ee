package org.yagura.analysis.reachability.packet;

import java.util.List;
import java.util.stream.LongStream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;

/** Diagrams of the values that lie in sorted ranges. */
final class Ranges {

  /** What was made before: an {@link AddressSet} or a {@link PortSet} of a field. */
  record Key(Field field, Object values) {}

  private final Diagrams diagrams;
  private final Field field;
  private final long[] bounds;

  private Ranges(Diagrams diagrams, Field field, long[] bounds) {
    this.diagrams = diagrams;
    this.field = field;
    this.bounds = bounds;
  }

  /**
   * Makes a diagram.
   *
   * @param bounds first and last value of each range, ascending
   */
  static int of(Diagrams diagrams, Field field, long[] bounds) {
    return new Ranges(diagrams, field, bounds).within(0, 0, 0, bounds.length);
  }

  static long[] bounds(AddressSet addresses) {
    List<AddressBlock> blocks = addresses.blocks();
    long[] bounds = new long[blocks.size() * 2];
    for (int i = 0; i < blocks.size(); i++) {
      bounds[2 * i] = blocks.get(i).first();
      bounds[2 * i + 1] = blocks.get(i).last();
    }
    return bounds;
  }

  static long[] bounds(PortSet ports) {
    return ports.ranges().stream()
        .flatMapToLong(it -> LongStream.of(it.first(), it.last()))
        .toArray();
  }

  /**
   * The part of the ranges that has a prefix.
   *
   * @param bit how many bits the prefix has
   * @param base the lowest value with the prefix
   * @param from index of the first range that may lie in it
   * @param to index after the last
   */
  private int within(int bit, long base, int from, int to) {
    long last = base + (1L << (field.width() - bit)) - 1;
    int first = from;
    while (first < to && bounds[first + 1] < base) {
      first += 2;
    }
    int end = to;
    while (end > first && bounds[end - 2] > last) {
      end -= 2;
    }
    if (first == end) {
      return Diagrams.NOTHING;
    }
    if (bounds[first] <= base && last <= bounds[first + 1]) {
      return Diagrams.EVERYTHING;
    }
    long middle = base + (1L << (field.width() - bit - 1));
    int zero = within(bit + 1, base, first, end);
    int one = within(bit + 1, middle, first, end);
    return diagrams.node(field.first() + bit, zero, one);
  }
}
