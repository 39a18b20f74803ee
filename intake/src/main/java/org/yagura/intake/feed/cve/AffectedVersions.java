package org.yagura.intake.feed.cve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.intake.feed.json.Tree;
import org.yagura.intake.feed.version.Bounds;
import org.yagura.intake.feed.version.VersionWords;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;

/** The versions of one product of an {@code affected} list: what is at fault, and what is not. */
final class AffectedVersions {

  private final String product;
  private final String standing;
  private final List<VersionSet> faulty = new ArrayList<>();
  private final List<VersionSet> sound = new ArrayList<>();
  private boolean words;

  private AffectedVersions(String product, String standing) {
    this.product = product;
    this.standing = standing;
  }

  static AffectedVersions of(Tree product) {
    AffectedVersions result =
        new AffectedVersions(
            product.text("product"), product.text("defaultStatus").toLowerCase(Locale.ROOT));
    product.list("versions").forEach(result::entry);
    return result;
  }

  /** Whether something had to be read from words. */
  boolean inWords() {
    return words;
  }

  /** Versions that end it, as written. */
  List<String> fixes() {
    List<String> fixes = new ArrayList<>();
    for (VersionSet it : faulty) {
      if (it instanceof VersionSet.Between range) {
        Bound to = range.to();
        if (to != null && !to.inclusive()) {
          fixes.add(to.version());
        }
      }
    }
    for (VersionSet it : sound) {
      if (it instanceof VersionSet.FixedFrom fixed) {
        fixes.add(fixed.version());
      }
    }
    return fixes.stream().distinct().toList();
  }

  /** When the target has it; {@code several} when the words speak of several products in turn. */
  Condition condition(Target target, boolean several) {
    List<VersionSet> yes = several ? ownPart(target) : faulty;
    List<Condition> bad = new ArrayList<>();
    yes.forEach(it -> bad.add(new Condition.Product(target, it, true)));
    if (standing.equals("affected") && (bad.isEmpty() || !sound.isEmpty())) {
      bad.clear();
      bad.add(new Condition.Product(target, new VersionSet.All(), true));
    }
    boolean nothing = faulty.isEmpty() && sound.isEmpty() && bad.isEmpty();
    if (nothing) {
      return new Condition.Product(target, new VersionSet.NotGiven(standing), true);
    }
    List<Condition> good = new ArrayList<>();
    sound.forEach(it -> good.add(new Condition.Product(target, it, true)));
    if (bad.isEmpty()) {
      Condition all = new Condition.Product(target, new VersionSet.All(), true);
      return new Condition.All(List.of(all, new Condition.Not(all)));
    }
    Condition any = bad.size() == 1 ? bad.getFirst() : new Condition.Any(bad);
    return good.isEmpty()
        ? any
        : new Condition.All(List.of(any, new Condition.Not(new Condition.Any(good))));
  }

  /** Of "FortiOS 6.0.2, 5.6.7 and before, FortiADC 6.1.0" the part behind the product's name. */
  private List<VersionSet> ownPart(Target target) {
    List<VersionSet> own = new ArrayList<>();
    for (VersionSet it : faulty) {
      if (it instanceof VersionSet.Unusable unusable) {
        String part = SeveralProducts.part(unusable.raw(), product, target.key().product());
        own.addAll(part.isEmpty() ? List.of(it) : VersionWords.read(part));
      } else {
        own.add(it);
      }
    }
    return own;
  }

  private void entry(Tree entry) {
    boolean bad = !entry.text("status").equalsIgnoreCase("unaffected");
    String version = entry.text("version");
    String before = entry.text("lessThan");
    String upTo = entry.text("lessThanOrEqual");
    if (entry.text("versionType").equals("patch") && !before.isEmpty()) {
      before = version + "-" + before;
    }
    if (!before.isEmpty() || !upTo.isEmpty()) {
      range(entry, bad, version, before.isEmpty() ? upTo : before, before.isEmpty());
    } else if (VersionWords.isPlain(version)) {
      (bad ? faulty : sound).add(plain(version));
    } else if (product.contains(",") || product.contains(" and ")) {
      words = true;
      (bad ? faulty : sound).add(new VersionSet.Unusable(version, VersionSet.Defect.WORDS));
    } else {
      List<VersionSet> sets = VersionWords.read(version);
      words |= sets.stream().noneMatch(it -> it instanceof VersionSet.NotGiven);
      (bad ? faulty : sound).addAll(sets);
    }
  }

  /** {@code 5.x} stands for the whole line. */
  private static VersionSet plain(String version) {
    return version.endsWith(".x") || version.endsWith(".*")
        ? new VersionSet.Between(
            new Bound(version.substring(0, version.length() - 2), true),
            new Bound(lineEnd(version), true))
        : new VersionSet.Exactly(version, "");
  }

  private static String lineEnd(String version) {
    return version.endsWith(".x") || version.endsWith(".*")
        ? version.substring(0, version.length() - 1) + "99999999"
        : version;
  }

  private void range(Tree entry, boolean bad, String version, String end, boolean inclusive) {
    String from = isStart(version) ? version : "";
    List<Tree> changes = entry.list("changes");
    boolean returns = changes.stream().anyMatch(it -> it.text("status").equals("affected"));
    if (bad && returns) {
      pieces(from, changes, end, inclusive);
      return;
    }
    (bad ? faulty : sound).add(between(from, version, end, inclusive));
    if (bad) {
      changes.stream()
          .map(it -> it.text("at"))
          .filter(it -> Bounds.defect(it).isEmpty())
          .forEach(it -> sound.add(new VersionSet.FixedFrom(it)));
    }
  }

  private static VersionSet between(String from, String version, String end, boolean inclusive) {
    if (end.equals("*")) {
      return Bounds.between(from, true, "", true);
    }
    // Chrome and others write the first sound version into both fields.
    String start = end.equals(version) && !inclusive ? "" : from;
    return Bounds.between(start, true, lineEnd(end), inclusive || end.endsWith(".*"));
  }

  private void pieces(String from, List<Tree> changes, String end, boolean inclusive) {
    String start = from;
    boolean open = true;
    for (Tree change : changes) {
      String at = change.text("at");
      if (change.text("status").equals("affected")) {
        start = at;
        open = true;
      } else if (open) {
        faulty.add(Bounds.between(start, true, at, false));
        open = false;
      }
    }
    if (open) {
      boolean endless = end.endsWith("*");
      faulty.add(Bounds.between(start, true, endless ? "" : end, inclusive));
    }
  }

  private static boolean isStart(String version) {
    return !Bounds.isNothing(version) && !version.equals("0") && !version.equals("*");
  }
}
