package org.yagura.intake.feed.cpe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.feed.json.Tree;
import org.yagura.intake.feed.version.Bounds;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.VersionSet;

/** Configurations as the NVD writes them: trees of CPE names with version bounds. */
public final class CpeCondition {

  private CpeCondition() {}

  /** One condition for each configuration, flat lists parted by product. */
  public static List<Condition> of(List<Tree> configurations) {
    List<Condition> conditions = new ArrayList<>();
    for (Tree configuration : configurations) {
      List<Condition> nodes = new ArrayList<>();
      for (Tree node : configuration.list("nodes")) {
        node(node).ifPresent(nodes::add);
      }
      boolean together = configuration.text("operator").equalsIgnoreCase("AND");
      boolean negated = Boolean.TRUE.equals(configuration.flag("negate"));
      if (nodes.isEmpty()) {
        continue;
      }
      Condition whole = together ? new Condition.All(nodes) : new Condition.Any(nodes);
      if (together || negated) {
        conditions.add(negated ? new Condition.Not(whole) : whole);
      } else {
        nodes.forEach(it -> conditions.addAll(parted(it)));
      }
    }
    return conditions;
  }

  private static Optional<Condition> node(Tree node) {
    List<Condition> parts = new ArrayList<>();
    for (Tree match : node.list("cpeMatch")) {
      leaf(match).ifPresent(parts::add);
    }
    for (Tree child : node.list("children")) {
      node(child).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Condition whole =
        node.text("operator").equalsIgnoreCase("AND")
            ? new Condition.All(parts)
            : new Condition.Any(parts);
    return Optional.of(Boolean.TRUE.equals(node.flag("negate")) ? new Condition.Not(whole) : whole);
  }

  private static Optional<Condition> leaf(Tree match) {
    boolean vulnerable = !Boolean.FALSE.equals(match.flag("vulnerable"));
    return CpeName.tryParse(match.either("criteria", "cpe23Uri").text())
        .map(it -> new Condition.Product(it.target(), versions(it, match), vulnerable));
  }

  private static VersionSet versions(CpeName cpe, Tree match) {
    String from = match.text("versionStartIncluding");
    String after = match.text("versionStartExcluding");
    String to = match.text("versionEndIncluding");
    String before = match.text("versionEndExcluding");
    boolean bounded = !(from + after + to + before).isEmpty();
    if (bounded) {
      return Bounds.between(
          from.isEmpty() ? after : from,
          !from.isEmpty(),
          before.isEmpty() ? to : before,
          before.isEmpty());
    }
    return versions(cpe);
  }

  /** The versions that a name itself gives. */
  public static VersionSet versions(CpeName cpe) {
    return switch (cpe.version()) {
      case "*" ->
          cpe.update().isEmpty() || cpe.update().equals("-")
              ? new VersionSet.All()
              : new VersionSet.Exactly("*", cpe.update());
      case "-" ->
          cpe.update().isEmpty() || cpe.update().equals("-")
              ? new VersionSet.NotGiven("-")
              : new VersionSet.Exactly("-", cpe.update());
      default -> new VersionSet.Exactly(cpe.version(), cpe.update());
    };
  }

  /** A flat list of products at fault becomes one condition a product. */
  private static List<Condition> parted(Condition node) {
    if (!(node instanceof Condition.Any any)
        || !any.parts().stream().allMatch(it -> it instanceof Condition.Product)) {
      return List.of(node);
    }
    Map<String, List<Condition>> byProduct = new LinkedHashMap<>();
    any.products()
        .filter(Condition.Product::vulnerable)
        .forEach(it ->
            byProduct.computeIfAbsent(it.target().key().name(), n -> new ArrayList<>()).add(it));
    return byProduct.values().stream()
        .map(it -> it.size() == 1 ? it.getFirst() : new Condition.Any(it))
        .toList();
  }
}
