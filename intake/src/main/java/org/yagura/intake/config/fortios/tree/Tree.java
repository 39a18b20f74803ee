package org.yagura.intake.config.fortios.tree;

import java.util.List;

/**
 * A whole configuration.
 *
 * @param root holds the outermost sections
 * @param openAtEnd names of the blocks that were not closed where the text ends, outermost first
 */
public record Tree(Block root, List<String> openAtEnd) {
  public Tree {
    openAtEnd = List.copyOf(openAtEnd);
  }
}
