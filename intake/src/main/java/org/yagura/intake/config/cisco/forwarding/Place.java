package org.yagura.intake.config.cisco.forwarding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yagura.intake.config.block.Block;

/**
 * An interface as its blocks write it.
 *
 * @param blocks the same interface may be written in several
 */
public record Place(String name, boolean enabled, List<Block> blocks) {
  public Place {
    Objects.requireNonNull(name);
    blocks = List.copyOf(blocks);
  }

  Block first() {
    return blocks.getFirst();
  }

  Stream<Block> lines() {
    return blocks.stream().flatMap(it -> it.children().stream());
  }

  Stream<Block> lines(String... beginning) {
    return lines().filter(it -> it.starts(beginning));
  }

  boolean says(String... beginning) {
    return lines(beginning).findAny().isPresent();
  }
}
