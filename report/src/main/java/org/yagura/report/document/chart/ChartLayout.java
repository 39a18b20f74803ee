package org.yagura.report.document.chart;

import java.io.IOException;

/** Lays charts out over the width of a page. */
public final class ChartLayout {
  static final int PAPER = 0xFFFFFF;
  static final int SHADE = 0xEEF1F5;
  static final int FAINT = 0xD5DBE4;
  static final int INK = 0x1F3A5F;
  static final int OPEN = 0x8792A2;
  static final double PADDING = 4;

  private ChartLayout() {}

  /**
   * Lays it out.
   *
   * @param width in points
   */
  public static Drawing of(Chart chart, double width, Letters letters) throws IOException {
    return switch (chart) {
      case Chart.Flow it -> new FlowLayout(it, width, letters).draw();
      case Chart.Levels it -> new LevelsLayout(it, width, letters).draw();
    };
  }
}
