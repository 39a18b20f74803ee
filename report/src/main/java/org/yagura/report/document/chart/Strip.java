package org.yagura.report.document.chart;

import java.util.List;

/** A part of a drawing over its whole width; pages break between strips only. */
public record Strip(double height, List<Shape> shapes) {
  public Strip {
    shapes = List.copyOf(shapes);
  }
}
