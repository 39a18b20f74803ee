package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Filtering.Binding;
import org.yagura.model.device.Filtering.Direction;
import org.yagura.model.device.RuleList;

/**
 * {@code vlan access-map} and {@code vlan filter}: what a map's lists permit is forwarded or
 * dropped, into the VLAN and out of it; what no sequence matches is dropped.
 */
final class VlanMaps {

  private final Notes notes;
  private final Map<String, List<Block>> maps = new LinkedHashMap<>();
  private final List<Block> filters = new ArrayList<>();

  VlanMaps(Notes notes) {
    this.notes = notes;
  }

  boolean read(Block command) {
    if (command.starts("vlan", "access-map") && command.size() > 2) {
      notes.useAll(command);
      maps.computeIfAbsent(command.word(2), it -> new ArrayList<>()).add(command);
      return true;
    }
    if (command.starts("vlan", "filter") && command.size() > 2) {
      notes.use(command);
      filters.add(command);
      return true;
    }
    return false;
  }

  /** The names of lists that maps refer to, each with the line that does. */
  void uses(BiConsumer<String, Block> use) {
    maps.values().stream()
        .flatMap(List::stream)
        .flatMap(it -> it.all("match", "ip", "address"))
        .forEach(it -> it.words().subList(3, it.size()).forEach(name -> use.accept(name, it)));
  }

  Filtering build(Function<String, List<FilterRule>> lists) {
    List<RuleList> built = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    for (Block filter : filters) {
      String name = "vlan filter " + filter.word(2);
      if (built.stream().noneMatch(it -> it.name().equals(name))) {
        built.add(
            new RuleList(
                name,
                RuleList.Scope.INTERFACE,
                rules(filter.word(2), lists),
                FilterRule.Action.DENY,
                false,
                notes.evidence(filter)));
      }
      Numbers.vlans(filter.after("vlan-list").replace(" ", "")).stream()
          .forEach(vlan -> {
            for (Direction direction : Direction.values()) {
              bindings.add(
                  new Binding("Vlan" + vlan, direction, List.of(name), notes.evidence(filter)));
            }
          });
    }
    return new Filtering(built, bindings);
  }

  private List<FilterRule> rules(String map, Function<String, List<FilterRule>> lists) {
    List<Block> sequences = new ArrayList<>(maps.getOrDefault(map, List.of()));
    sequences.sort(Comparator.comparingInt(it -> Numbers.of(it.word(it.size() - 1), 10)));
    List<FilterRule> rules = new ArrayList<>();
    for (Block sequence : sequences) {
      boolean drops = sequence.find("action").map(it -> it.word(1).equals("drop")).orElse(false);
      FilterRule.Action action = drops ? FilterRule.Action.DENY : FilterRule.Action.PERMIT;
      String id = map + " " + sequence.word(sequence.size() - 1);
      List<Block> matches = sequence.all("match", "ip", "address").toList();
      if (matches.isEmpty()) {
        rules.add(everything(id, action, sequence));
      }
      for (Block match : matches) {
        for (String name : match.words().subList(3, match.size())) {
          lists.apply(name).stream()
              .filter(it -> it.action() == FilterRule.Action.PERMIT)
              .forEach(it -> rules.add(as(id + "/" + it.id(), action, it)));
        }
      }
    }
    return rules;
  }

  private FilterRule everything(String id, FilterRule.Action action, Block at) {
    return new FilterRule(
        id,
        "",
        action,
        true,
        FilterRule.Path.ANY,
        AddressMatch.ANY,
        AddressMatch.ANY,
        List.of(Service.ANY),
        FilterRule.Condition.NONE,
        notes.evidence(at));
  }

  private static FilterRule as(String id, FilterRule.Action action, FilterRule it) {
    return new FilterRule(
        id,
        it.name(),
        action,
        it.enabled(),
        it.path(),
        it.source(),
        it.destination(),
        it.services(),
        it.condition(),
        it.evidence());
  }
}
