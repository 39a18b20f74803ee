package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.FilterRule;

/** Route maps, as far as they choose the sources of a translation. */
final class IosRouteMaps {

  private final Notes notes;
  private final IosAccessLists accessLists;
  private final Map<String, List<String>> matched = new HashMap<>();
  private final References references = new References();

  IosRouteMaps(Notes notes, IosAccessLists accessLists) {
    this.notes = notes;
    this.accessLists = accessLists;
  }

  boolean read(Block command) {
    if (!command.starts("route-map") || command.size() < 2) {
      return false;
    }
    notes.use(command);
    references.define(command.word(1), command);
    List<String> lists = matched.computeIfAbsent(command.word(1), it -> new ArrayList<>());
    for (Block child : command.children()) {
      boolean byList =
          child.starts("match", "ip", "address") && !child.word(3).equals("prefix-list");
      if (!byList) {
        notes.skip(child);
        continue;
      }
      notes.use(child);
      for (String name : child.words().subList(3, child.size())) {
        accessLists.use(name, child);
        if (!command.has("deny")) {
          lists.add(name);
        }
      }
    }
    return true;
  }

  void use(String name, Block by) {
    references.use(name, by);
  }

  /** The sources that a map's lists permit; any where it has none. */
  AddressSet sources(String name) {
    List<String> lists = matched.getOrDefault(name, List.of());
    AddressSet sources = AddressSet.NONE;
    for (String list : lists) {
      sources = sources.union(accessLists.sources(list));
    }
    return lists.isEmpty() ? AddressSet.ANY : sources;
  }

  /** The rules of a map's lists, in the order of its sequences. */
  List<FilterRule> rules(String name) {
    return matched.getOrDefault(name, List.of()).stream()
        .flatMap(it -> accessLists.rules(it).stream())
        .toList();
  }

  void report() {
    references.report(notes);
  }
}
