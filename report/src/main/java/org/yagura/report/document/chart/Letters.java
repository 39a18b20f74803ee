package org.yagura.report.document.chart;

import java.io.IOException;
import java.util.List;

/** Breaks text into lines as wide as there is room. */
public interface Letters {

  /** How text of a chart is set; the document decides on letters and colours. */
  enum Style {
    HEAD(13),
    TITLE(13),
    LINE(12),
    SMALL(10.5);

    private final double leading;

    Style(double leading) {
      this.leading = leading;
    }

    /** From one line to the next, in points. */
    public double leading() {
      return leading;
    }
  }

  /** Lines no wider than the room, in points. */
  List<String> lines(String text, Style style, double room) throws IOException;
}
