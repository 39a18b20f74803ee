package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;

/**
 * A drawn facility: the overview, then sheets with what the overview only counts.
 *
 * @param title what the document is called
 * @param summary the whole in one sentence, for those who do not see the picture
 */
public record Scene(String title, String summary, List<Sheet> sheets) {
  public Scene {
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a scene must have an overview");
    }
  }

  /** The first sheet: every asset, drawn or counted, and every connection. */
  public Sheet overview() {
    return sheets.getFirst();
  }
}
