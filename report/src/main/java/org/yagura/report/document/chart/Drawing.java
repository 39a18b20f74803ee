package org.yagura.report.document.chart;

import java.util.List;
import java.util.Objects;

/**
 * A chart laid out.
 *
 * @param head stands above the strips on every page
 */
public record Drawing(Strip head, List<Strip> strips) {
  public Drawing {
    Objects.requireNonNull(head);
    strips = List.copyOf(strips);
  }
}
