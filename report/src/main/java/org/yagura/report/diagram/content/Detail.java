package org.yagura.report.diagram.content;

import java.util.List;

/**
 * How much of a lane inside is told.
 *
 * @param named how many assets of a network are told by name
 * @param networks how many boxes the lane has at most
 */
record Detail(int named, int networks) {

  private static final int ALL = 1_000_000;

  /** Everything that has a name of its own. */
  static final Detail FULL = new Detail(ALL, ALL);

  /** From the fullest to the barest. */
  static final List<Detail> LEVELS =
      List.of(
          new Detail(45, ALL),
          new Detail(30, ALL),
          new Detail(18, ALL),
          new Detail(12, ALL),
          new Detail(8, ALL),
          new Detail(6, ALL),
          new Detail(4, ALL),
          new Detail(3, ALL),
          new Detail(2, ALL),
          new Detail(1, ALL),
          new Detail(0, ALL),
          new Detail(0, 14),
          new Detail(0, 12),
          new Detail(0, 11),
          new Detail(0, 10),
          new Detail(0, 9),
          new Detail(0, 8),
          new Detail(0, 7),
          new Detail(0, 6),
          new Detail(0, 5),
          new Detail(0, 4),
          new Detail(0, 3));
}
