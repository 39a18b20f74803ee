package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;

/**
 * A chapter.
 *
 * @param key its name in links, such as {@code connections}
 * @param lead what it is, how bad, what to do; before any table
 * @param printed whether the PDF holds it; else the PDF says where it is
 */
public record Section(
    String key, String heading, String lead, List<Block> blocks, boolean printed) {
  public Section {
    Objects.requireNonNull(key);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(lead);
    blocks = List.copyOf(blocks);
  }
}
