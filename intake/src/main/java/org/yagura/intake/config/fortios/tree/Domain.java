package org.yagura.intake.config.fortios.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.evidence.Evidence;

/**
 * The part of a configuration that holds for one virtual domain, or for the device as a whole.
 *
 * @param name the virtual domain; empty where a device has only one
 */
public record Domain(String name, ConfigText text, Block root) {

  private static final int LONGEST_QUOTE = 40;

  /** The domains of a device, in its order; one without a name when it has no virtual domains. */
  public static List<Domain> of(ConfigText text, Block root) {
    List<Domain> domains = new ArrayList<>();
    for (Block vdom : root.section("vdom").map(Block::entries).orElse(List.of())) {
      domains.add(new Domain(vdom.name(), text, vdom));
    }
    return domains.isEmpty() ? List.of(new Domain("", text, root)) : domains;
  }

  /** What holds for the device as a whole. */
  public static Domain global(ConfigText text, Block root) {
    return new Domain("", text, root.section("global").orElse(root));
  }

  public Optional<Block> section(String sectionName) {
    return root.section(sectionName);
  }

  /** The entries of a table; none when the table is absent. */
  public List<Block> entries(String sectionName) {
    return section(sectionName).map(Block::entries).orElse(List.of());
  }

  public Optional<Block> entry(String sectionName, String entryName) {
    return section(sectionName).flatMap(it -> it.entry(entryName));
  }

  /** The block's lines, or their beginning when they are many. */
  public Evidence evidence(Block block) {
    return block.quote(() ->
        text.evidence(block.first(), Math.min(block.last(), block.first() + LONGEST_QUOTE - 1)));
  }

  /** The line on which a setting was made, or the block where it was not. */
  public Evidence evidence(Block block, String setting) {
    return block
        .setting(setting)
        .map(it -> text.evidence(it.line()))
        .orElseGet(() -> evidence(block));
  }
}
