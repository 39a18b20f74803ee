package org.yagura.report.diagram.scene;

import java.util.List;
import java.util.Objects;

/**
 * What a drawn thing stands for.
 *
 * @param title everything worth knowing, in full, one statement a line; shown when pointed at
 * @param href the place in the report that tells more, such as {@code #asset-1}; empty for none
 * @param ids the assets, segments or connections it stands for, each counted nowhere else on the
 *     sheet
 */
public record Meaning(String title, String href, List<String> ids) {

  public static final Meaning NONE = new Meaning("", "", List.of());

  public Meaning {
    Objects.requireNonNull(title);
    Objects.requireNonNull(href);
    ids = List.copyOf(ids);
  }
}
