package org.yagura.intake.feed.cve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.feed.cpe.CpeCondition;
import org.yagura.intake.feed.cpe.CpeName;
import org.yagura.intake.feed.json.Tree;
import org.yagura.intake.feed.version.Bounds;
import org.yagura.intake.feed.version.VersionWords;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;

/** The versions of one product of an {@code affected} list: what is at fault, and what is not. */
final class AffectedVersions {

  /** Trend Micro names the generation first: {@code 2019 (14.0)}. */
  private static final Pattern GENERATION = Pattern.compile("20\\d\\d \\((\\d[\\d.]{0,20})\\)");

  /** NetScaler: the line in one field, the build in another. */
  private static final Pattern LINE = Pattern.compile("(\\d\\d\\.\\d)(?:-(fips|ndcpp))?");

  private static final Pattern BUILD = Pattern.compile("\\d{1,3}\\.\\d{1,3}");
  private static final Pattern DATE = Pattern.compile("20[0-3]\\d[01]\\d[0-3]\\d");

  private final String product;
  private final String standing;
  private final List<VersionSet> faulty = new ArrayList<>();
  private final List<VersionSet> sound = new ArrayList<>();

  /** Editions that stand within versions: {@code 12.1-FIPS}; two may have the same range. */
  private final IdentityHashMap<VersionSet, String> editions = new IdentityHashMap<>();

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
    if (result.sound.isEmpty()
        && result.faulty.stream().allMatch(it -> it instanceof VersionSet.NotGiven)) {
      result.pinned(product);
    }
    return result;
  }

  /** Where the fields give no version, a CPE name may. */
  private void pinned(Tree product) {
    List<VersionSet> named = new ArrayList<>();
    for (Tree cpe : product.list("cpes")) {
      CpeName.tryParse(cpe.text())
          .map(CpeCondition::versions)
          .filter(it -> it instanceof VersionSet.Exactly)
          .ifPresent(named::add);
    }
    if (!named.isEmpty()) {
      faulty.clear();
      faulty.addAll(named);
    }
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
    yes.forEach(it -> bad.add(new Condition.Product(edition(target, it), it, true)));
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

  private Target edition(Target target, VersionSet versions) {
    String own = editions.getOrDefault(versions, "");
    return own.isEmpty()
        ? target
        : new Target(target.key(), own, target.runsOn(), target.hardware());
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
    boolean patch =
        entry.text("versionType").equals("patch")
            || product.toLowerCase(Locale.ROOT).contains("netscaler");
    Matcher line = LINE.matcher(version.toLowerCase(Locale.ROOT));
    if (patch && BUILD.matcher(before).matches() && line.matches()) {
      VersionSet range = Bounds.between(line.group(1), true, line.group(1) + "-" + before, false);
      editions.put(range, line.group(2) == null ? "" : line.group(2));
      (bad ? faulty : sound).add(range);
      return;
    }
    Matcher generation = GENERATION.matcher(version);
    if (generation.matches()) {
      version = generation.group(1);
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

  /** {@code 5.x} stands for the whole line, a date for all that was out on that day. */
  private static VersionSet plain(String version) {
    if (DATE.matcher(version).matches()) {
      return new VersionSet.Between(null, new Bound(version, true));
    }
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
