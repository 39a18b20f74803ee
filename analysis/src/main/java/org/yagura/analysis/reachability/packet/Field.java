package org.yagura.analysis.reachability.packet;

/**
 * The parts of a packet that rules look at, in the order in which the diagrams decide on them:
 * measured, this order gives the smallest diagrams for the access lists of hospitals.
 */
enum Field {
  PROTOCOL(0, 8),
  /** The type, for ICMP. */
  DESTINATION_PORT(8, 16),
  SOURCE(24, 32),
  DESTINATION(56, 32),
  SOURCE_PORT(88, 16);

  /** How many bits all fields have together. */
  static final int BITS = 104;

  private final int first;
  private final int width;

  Field(int first, int width) {
    this.first = first;
    this.width = width;
  }

  /** The level of its most significant bit. */
  int first() {
    return first;
  }

  /** How many bits it has. */
  int width() {
    return width;
  }

  /** The level after its least significant bit. */
  int end() {
    return first + width;
  }
}
