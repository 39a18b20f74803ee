package org.yagura.analysis.reachability.packet;

import java.util.Arrays;

/**
 * Reduced ordered binary decision diagrams over the bits of {@link Field}, each known by a number.
 * Equal sets have equal numbers. Nodes are never freed; a limit keeps them within the memory. Not
 * for several threads.
 */
final class Diagrams {

  static final int NOTHING = 0;
  static final int EVERYTHING = 1;

  private static final int AND = 1;
  private static final int MINUS = 2;
  private static final int OR = 3;
  private static final int FORGET = 4;

  private final int mostNodes;
  private int[] level;
  private int[] low;
  private int[] high;
  private int count = 2;
  private int[] table;
  private final Memory memory = new Memory();

  Diagrams(int mostNodes) {
    this.mostNodes = mostNodes;
    level = new int[1 << 12];
    low = new int[1 << 12];
    high = new int[1 << 12];
    table = new int[1 << 13];
    level[NOTHING] = Field.BITS;
    level[EVERYTHING] = Field.BITS;
  }

  int count() {
    return count;
  }

  int mostNodes() {
    return mostNodes;
  }

  int level(int f) {
    return level[f];
  }

  int low(int f) {
    return low[f];
  }

  int high(int f) {
    return high[f];
  }

  /** The diagram that decides on a bit; throws {@link TooManyPackets} beyond the limit. */
  int node(int bit, int whenZero, int whenOne) {
    if (whenZero == whenOne) {
      return whenZero;
    }
    int slot = slot(bit, whenZero, whenOne, table.length - 1);
    while (table[slot] != 0) {
      int f = table[slot];
      if (level[f] == bit && low[f] == whenZero && high[f] == whenOne) {
        return f;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return add(bit, whenZero, whenOne, slot);
  }

  private int add(int bit, int whenZero, int whenOne, int slot) {
    if (count >= mostNodes) {
      throw new TooManyPackets(mostNodes);
    }
    if (count == level.length) {
      int wider = (int) Math.min(count * 2L, Math.max(mostNodes, count + 1L));
      level = Arrays.copyOf(level, wider);
      low = Arrays.copyOf(low, wider);
      high = Arrays.copyOf(high, wider);
    }
    int f = count++;
    level[f] = bit;
    low[f] = whenZero;
    high[f] = whenOne;
    table[slot] = f;
    if (count * 2 > table.length) {
      widen();
    }
    return f;
  }

  private void widen() {
    int[] wider = new int[table.length * 2];
    for (int f = 2; f < count; f++) {
      int slot = slot(level[f], low[f], high[f], wider.length - 1);
      while (wider[slot] != 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      wider[slot] = f;
    }
    table = wider;
    memory.widen(count);
  }

  private static int slot(int bit, int whenZero, int whenOne, int mask) {
    int h = bit * 0x9E37_79B1 + whenZero * 0x85EB_CA6B + whenOne * 0xC2B2_AE35;
    return (h ^ (h >>> 15)) & mask;
  }

  int and(int f, int g) {
    if (f == g || g == EVERYTHING) {
      return f;
    }
    if (f == EVERYTHING) {
      return g;
    }
    if (f == NOTHING || g == NOTHING) {
      return NOTHING;
    }
    int a = Math.min(f, g);
    int b = Math.max(f, g);
    int known = memory.get(AND, a, b);
    if (known >= 0) {
      return known;
    }
    int bit = Math.min(level[a], level[b]);
    int zero = and(whenZero(a, bit), whenZero(b, bit));
    int one = and(whenOne(a, bit), whenOne(b, bit));
    return memory.put(AND, a, b, node(bit, zero, one));
  }

  int or(int f, int g) {
    if (f == g || g == NOTHING) {
      return f;
    }
    if (f == NOTHING) {
      return g;
    }
    if (f == EVERYTHING || g == EVERYTHING) {
      return EVERYTHING;
    }
    int a = Math.min(f, g);
    int b = Math.max(f, g);
    int known = memory.get(OR, a, b);
    if (known >= 0) {
      return known;
    }
    int bit = Math.min(level[a], level[b]);
    int zero = or(whenZero(a, bit), whenZero(b, bit));
    int one = or(whenOne(a, bit), whenOne(b, bit));
    return memory.put(OR, a, b, node(bit, zero, one));
  }

  /** What is in {@code f} and not in {@code g}. */
  int minus(int f, int g) {
    if (f == g || f == NOTHING || g == EVERYTHING) {
      return NOTHING;
    }
    if (g == NOTHING) {
      return f;
    }
    int known = memory.get(MINUS, f, g);
    if (known >= 0) {
      return known;
    }
    int bit = Math.min(level[f], level[g]);
    int zero = minus(whenZero(f, bit), whenZero(g, bit));
    int one = minus(whenOne(f, bit), whenOne(g, bit));
    return memory.put(MINUS, f, g, node(bit, zero, one));
  }

  /**
   * Lets some bits be anything.
   *
   * @param from the first of the bits
   * @param to the bit after the last
   */
  int forget(int f, int from, int to) {
    if (level[f] >= to) {
      return f;
    }
    int span = from * Field.BITS + to;
    int known = memory.get(FORGET, f, span);
    if (known >= 0) {
      return known;
    }
    int bit = level[f];
    int zero = forget(low[f], from, to);
    int one = forget(high[f], from, to);
    int result = bit >= from ? or(zero, one) : node(bit, zero, one);
    return memory.put(FORGET, f, span, result);
  }

  private int whenZero(int f, int bit) {
    return level[f] == bit ? low[f] : f;
  }

  private int whenOne(int f, int bit) {
    return level[f] == bit ? high[f] : f;
  }
}
