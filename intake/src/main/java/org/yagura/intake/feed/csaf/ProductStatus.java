package org.yagura.intake.feed.csaf;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;

/** What an advisory says of one product, gathered over its versions. */
final class ProductStatus {

  private final List<Condition> bad = new ArrayList<>();
  private final List<Condition> good = new ArrayList<>();
  private final List<String> fixes = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /** The same product under the same id as affected and as fixed says nothing; both are kept. */
  void add(String kind, ProductTree.Entry entry) {
    if (words.size() < 4) {
      words.add(entry.says());
    }
    for (VersionSet versions : entry.versions()) {
      Condition it = new Condition.Product(Target.of(entry.key()), versions, true);
      switch (kind) {
        case "known_affected", "first_affected", "last_affected" -> {
          bad.add(it);
          end(versions);
        }
        case "fixed", "first_fixed", "recommended" -> {
          if (bounded(versions)) {
            good.add(it);
          }
          begin(versions);
        }
        case "known_not_affected" -> good.add(it);
        default -> {}
      }
    }
  }

  /** "All versions are fixed" is no version; only what has a bound excludes something. */
  private static boolean bounded(VersionSet versions) {
    return versions instanceof VersionSet.Between || versions instanceof VersionSet.Exactly;
  }

  private void begin(VersionSet versions) {
    if (versions instanceof VersionSet.Between range) {
      Bound from = range.from();
      if (from != null) {
        fixes.add(from.version());
      }
    } else if (versions instanceof VersionSet.Exactly exact) {
      fixes.add(exact.version());
    }
  }

  private void end(VersionSet versions) {
    if (versions instanceof VersionSet.Between range) {
      Bound to = range.to();
      if (to != null && !to.inclusive()) {
        fixes.add(to.version());
      }
    }
  }

  /**
   * The whole.
   *
   * @param patched whether a fix exists, so that "all versions" cannot mean those with the fix
   */
  Condition condition(boolean patched) {
    if (patched) {
      bad.replaceAll(it ->
          it instanceof Condition.Product p && p.versions() instanceof VersionSet.All
              ? new Condition.Product(p.target(), new VersionSet.NotGiven("all"), true)
              : it);
    }
    if (bad.isEmpty()) {
      Condition any = new Condition.Any(good);
      return new Condition.All(List.of(any, new Condition.Not(any)));
    }
    Condition any = bad.size() == 1 ? bad.getFirst() : new Condition.Any(bad);
    return good.isEmpty()
        ? any
        : new Condition.All(List.of(any, new Condition.Not(new Condition.Any(good))));
  }

  List<String> fixes() {
    return fixes.stream().distinct().toList();
  }

  String words() {
    // A comma, since evidence is compared word by word with the advisory.
    return String.join(", ", words);
  }
}
