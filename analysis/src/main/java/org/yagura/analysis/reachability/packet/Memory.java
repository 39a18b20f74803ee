package org.yagura.analysis.reachability.packet;

/** Remembers results of operations on diagrams; what collides is forgotten and computed again. */
final class Memory {

  private static final int LARGEST = 1 << 22;

  private long[] operands = new long[1 << 13];
  private int[] results = new int[1 << 13];

  /** The result, or -1 where it is not remembered. */
  int get(int operation, int f, int g) {
    int slot = slot(operation, f, g);
    return operands[slot] == key(operation, f, g) ? results[slot] : -1;
  }

  int put(int operation, int f, int g, int result) {
    int slot = slot(operation, f, g);
    operands[slot] = key(operation, f, g);
    results[slot] = result;
    return result;
  }

  /** Makes room for as many results as there are nodes; what was remembered is forgotten. */
  void widen(int nodes) {
    if (nodes > operands.length && operands.length < LARGEST) {
      operands = new long[operands.length * 2];
      results = new int[operands.length];
    }
  }

  /** Operands are below 2^30, operations from 1 to 4, so that no key is 0 and none is shared. */
  private static long key(int operation, int f, int g) {
    return ((long) f << 33) | ((long) g << 3) | operation;
  }

  private int slot(int operation, int f, int g) {
    int h = f * 0x9E37_79B1 + g * 0x85EB_CA6B + operation * 0x27D4_EB2F;
    return (h ^ (h >>> 16)) & (operands.length - 1);
  }
}
