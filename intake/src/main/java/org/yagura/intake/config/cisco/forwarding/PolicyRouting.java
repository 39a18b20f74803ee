package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.Numbers;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.PolicyRoute;
import org.yagura.model.device.Forwarding.PolicyRoute.Effect;

/**
 * {@code ip policy route-map}: sequences in their order; a list's permits are what a sequence
 * matches, and a sequence that denies, or sets nothing, leaves the packet to the routes.
 */
final class PolicyRouting {

  private static final int MOST = 20_000;

  private final Notes notes;
  private final Map<String, List<Block>> maps = new LinkedHashMap<>();

  PolicyRouting(Notes notes) {
    this.notes = notes;
  }

  /** Looks at a route map, which others read as well. */
  void look(Block command) {
    if (command.starts("route-map") && command.size() >= 2) {
      maps.computeIfAbsent(command.word(1), it -> new ArrayList<>()).add(command);
    }
  }

  List<PolicyRoute> build(Collection<Place> places, Function<String, List<FilterRule>> lists) {
    Map<String, List<String>> users = new LinkedHashMap<>();
    for (Place place : places) {
      place
          .lines("ip", "policy", "route-map")
          .forEach(it -> {
            notes.use(it);
            users.computeIfAbsent(it.word(3), name -> new ArrayList<>()).add(place.name());
          });
    }
    List<PolicyRoute> policies = new ArrayList<>();
    users.forEach((map, interfaces) -> {
      List<Block> sequences = new ArrayList<>(maps.getOrDefault(map, List.of()));
      sequences.sort(Comparator.comparingInt(it -> Numbers.of(it.word(it.size() - 1), 10)));
      sequences.forEach(it -> sequence(it, interfaces, lists, policies));
    });
    return policies;
  }

  private void sequence(
      Block sequence,
      List<String> interfaces,
      Function<String, List<FilterRule>> lists,
      List<PolicyRoute> policies) {
    Hop hop = hop(sequence);
    List<Block> matches = sequence.all("match").toList();
    if (matches.isEmpty()) {
      policies.add(policy(sequence, interfaces, hop, null));
      return;
    }
    for (Block match : matches) {
      if (!match.starts("match", "ip", "address")) {
        continue;
      }
      notes.use(match);
      for (String name : match.words().subList(3, match.size())) {
        for (FilterRule rule : lists.apply(name)) {
          if (rule.action() == FilterRule.Action.PERMIT && policies.size() < MOST) {
            policies.add(policy(sequence, interfaces, hop, rule));
          }
        }
      }
    }
  }

  private record Hop(Effect effect, String gateway, String interfaceName) {}

  private Hop hop(Block sequence) {
    Hop normally = new Hop(Effect.ROUTE_NORMALLY, "", "");
    if (sequence.word(2).equals("deny")) {
      return normally;
    }
    for (Block set : sequence.all("set").toList()) {
      Optional<String> gateway =
          set.starts("set", "ip", "next-hop")
              ? set.words().stream().filter(it -> Ipv4.tryParse(it).isPresent()).findFirst()
              : Optional.empty();
      if (gateway.isPresent()) {
        notes.use(set);
        return new Hop(Effect.FORWARD, gateway.get(), "");
      }
      if (set.starts("set", "interface")) {
        notes.use(set);
        String name = set.word(2);
        return name.startsWith("Null")
            ? new Hop(Effect.DISCARD, "", "")
            : new Hop(Effect.FORWARD, "", name);
      }
    }
    return normally;
  }

  private PolicyRoute policy(
      Block sequence, List<String> interfaces, Hop hop, @Nullable FilterRule rule) {
    return new PolicyRoute(
        sequence.word(1) + " " + sequence.word(sequence.size() - 1),
        interfaces,
        rule == null ? AddressMatch.ANY : rule.source(),
        rule == null ? AddressMatch.ANY : rule.destination(),
        rule == null ? List.of(Service.ANY) : rule.services(),
        hop.effect,
        hop.gateway,
        hop.interfaceName,
        true,
        rule == null ? notes.evidence(sequence) : rule.evidence());
  }
}
