package org.yagura.report.document.content;

import java.util.Objects;

/**
 * A further picture of the network, shown when asked for.
 *
 * @param svg as an SVG document, put in as it is
 */
public record Picture(String title, String svg) {
  public Picture {
    Objects.requireNonNull(title);
    Objects.requireNonNull(svg);
  }
}
