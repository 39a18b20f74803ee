package org.yagura.intake.config.cisco.forwarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
public final class PolicyRouting {

  private static final int MOST = 20_000;

  private final Notes notes;
  private final UnaryOperator<String> nameOf;
  private final Map<String, List<Block>> maps = new LinkedHashMap<>();

  PolicyRouting(Notes notes) {
    this(notes, it -> it);
  }

  /**
   * Route maps of a platform.
   *
   * @param nameOf an interface's own name by what commands call it
   */
  public PolicyRouting(Notes notes, UnaryOperator<String> nameOf) {
    this.notes = notes;
    this.nameOf = nameOf;
  }

  /** Looks at a route map, which others read as well. */
  public void look(Block command) {
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
    return routes(users, lists);
  }

  /**
   * The policy routes in force.
   *
   * @param users interfaces by the route map they use
   * @param lists the entries of a list by its name
   */
  public List<PolicyRoute> routes(
      Map<String, List<String>> users, Function<String, List<FilterRule>> lists) {
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
      Function<String, List<FilterRule>> byName,
      List<PolicyRoute> policies) {
    Hop hop = hop(sequence);
    List<Block> matches = sequence.all("match").toList();
    List<Block> lists = matches.stream().filter(it -> it.starts("match", "ip", "address")).toList();
    String other =
        matches.stream()
            .filter(it -> !lists.contains(it))
            .map(it -> it.text(0))
            .findFirst()
            .orElse("");
    Hop judged = other.isEmpty() ? hop : hop.perhaps(other);
    if (lists.isEmpty()) {
      policies.add(policy(sequence, interfaces, judged, null));
      return;
    }
    for (Block match : lists) {
      notes.use(match);
      for (String name : match.words().subList(3, match.size())) {
        for (FilterRule rule : byName.apply(name)) {
          if (rule.action() == FilterRule.Action.PERMIT && policies.size() < MOST) {
            policies.add(policy(sequence, interfaces, judged, rule));
          }
        }
      }
    }
  }

  /**
   * Where a sequence sends packets.
   *
   * @param doubt the words that say when it does not; empty where it always does
   */
  private record Hop(Effect effect, String gateway, String interfaceName, String doubt) {
    static final Hop NORMALLY = new Hop(Effect.ROUTE_NORMALLY, "", "", "");

    Hop perhaps(String why) {
      return new Hop(effect, gateway, interfaceName, why);
    }

    /** A kind of traffic of which no header tells whether it is meant. */
    List<Service> of(List<Service> services) {
      return doubt.isEmpty()
          ? services
          : services.stream()
              .map(it -> new Service(it.protocol(), it.source(), it.destination(), doubt))
              .toList();
    }
  }

  private Hop hop(Block sequence) {
    if (sequence.word(2).equals("deny")) {
      return Hop.NORMALLY;
    }
    for (Block set : sequence.all("set").toList()) {
      boolean byDefault = set.has("default");
      boolean watched = set.has("verify-availability");
      Optional<String> gateway =
          set.starts("set", "ip", "next-hop") || set.starts("set", "ip", "default", "next-hop")
              ? set.words().stream().filter(it -> Ipv4.tryParse(it).isPresent()).findFirst()
              : Optional.empty();
      Optional<Hop> hop = gateway.map(it -> new Hop(Effect.FORWARD, it, "", ""));
      if (set.starts("set", "interface") || set.starts("set", "default", "interface")) {
        hop = Optional.of(out(set.word(set.size() - 1)));
      }
      if (hop.isPresent()) {
        notes.use(set);
        // Only where no route, or a tracked neighbour, says otherwise.
        return byDefault || watched ? hop.get().perhaps(set.text(0)) : hop.get();
      }
    }
    return Hop.NORMALLY;
  }

  private Hop out(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("null")
        ? new Hop(Effect.DISCARD, "", "", "")
        : new Hop(Effect.FORWARD, "", nameOf.apply(name), "");
  }

  private PolicyRoute policy(
      Block sequence, List<String> interfaces, Hop hop, @Nullable FilterRule rule) {
    return new PolicyRoute(
        sequence.word(1) + " " + sequence.word(sequence.size() - 1),
        interfaces,
        rule == null ? AddressMatch.ANY : rule.source(),
        rule == null ? AddressMatch.ANY : rule.destination(),
        hop.of(rule == null ? List.of(Service.ANY) : rule.services()),
        hop.effect,
        hop.gateway,
        hop.interfaceName,
        true,
        rule == null ? notes.evidence(sequence) : rule.evidence());
  }
}
