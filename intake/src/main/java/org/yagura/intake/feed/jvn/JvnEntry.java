package org.yagura.intake.feed.jvn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.cpe.CpeName;
import org.yagura.intake.feed.cve.AffectedProducts;
import org.yagura.intake.feed.cve.Alerts;
import org.yagura.intake.feed.cve.Metrics;
import org.yagura.intake.feed.json.Tree;
import org.yagura.intake.feed.version.VersionWords;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;

/** One vulnerability of JVN iPedia while it is being read. */
final class JvnEntry {

  private static final int MOST = 2000;
  private static final int LONGEST_SOLUTION = 600;

  private static final class Item {
    private String vendor = "";
    private String product = "";
    private final List<String> cpes = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
  }

  private final Set<String> cves = new LinkedHashSet<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Map<String, Object>> scores = new ArrayList<>();
  private String id = "";
  private String revision = "";
  private final Set<String> alerts = new LinkedHashSet<>();
  private String relatedType = "";
  private String solution = "";

  void id(String value) {
    if (value.startsWith("JVNDB-") && id.isEmpty()) {
      id = value;
    } else if (relatedType.isEmpty() || value.startsWith("CVE-")) {
      reference("", value);
    }
  }

  void revision(String value) {
    revision = value;
  }

  void item() {
    if (items.size() < MOST) {
      items.add(new Item());
    }
  }

  void name(String value) {
    if (!items.isEmpty() && items.getLast().vendor.isEmpty()) {
      items.getLast().vendor = value;
    }
  }

  void productName(String value) {
    if (!items.isEmpty()) {
      items.getLast().product = value;
    }
  }

  /** An overview's product, whose CPE name follows. */
  void product(String vendor, String product) {
    if (!product.isEmpty()) {
      item();
      name(vendor);
      productName(product);
    }
  }

  void cpe(String value) {
    if (!items.isEmpty() && value.startsWith("cpe:")) {
      items.getLast().cpes.add(value);
    }
  }

  void version(String value) {
    if (!items.isEmpty() && !value.isEmpty()) {
      items.getLast().versions.add(value);
    }
  }

  void related(String type) {
    relatedType = type;
  }

  void reference(String source, String value) {
    if (value.startsWith("CVE-") && cves.size() < MOST && !source.equals("NVD")) {
      cves.add(value);
    }
    if (alerts.size() < MOST) {
      Alerts.number(value).ifPresent(alerts::add);
    }
  }

  /** What to do about it, in Japanese. */
  void solution(String text) {
    solution = text.length() <= LONGEST_SOLUTION ? text : text.substring(0, LONGEST_SOLUTION);
  }

  void score(String version, String score, String vector) {
    scoreVersion(version);
    base(score);
    vector(vector);
  }

  void scoreVersion(String version) {
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("version", version);
    scores.add(score);
  }

  void base(String value) {
    if (!scores.isEmpty()) {
      scores.getLast().put("baseScore", value);
    }
  }

  void vector(String value) {
    if (!scores.isEmpty()) {
      scores.getLast().put("vectorString", value);
    }
  }

  /** Adds a statement for every product and CVE; without a CVE the JVN id stands for it. */
  void emit(FeedSink sink) {
    if (id.isEmpty()) {
      sink.record(false);
      sink.problem("item", "JVNの記録に番号（JVNDB-…）がありません。この記録を除いて読みました。", "");
      return;
    }
    sink.record(true);
    Set<String> names = cves.isEmpty() ? Set.of(id) : cves;
    for (String cve : names) {
      items.forEach(it -> statement(cve, it, sink));
      scores.forEach(it -> Metrics.score(Tree.ofMap(it), cve, "JVN", sink));
      alerts.forEach(it -> Alerts.add(it, it, cve, sink));
      if (!solution.isEmpty()) {
        sink.add(new Fact.Remedy(cve, "jvn", solution, sink.ref(id)));
      }
    }
  }

  private void statement(String cve, Item item, FeedSink sink) {
    List<Target> targets = new ArrayList<>();
    for (String text : item.cpes) {
      Optional<CpeName> cpe = CpeName.tryParse(text);
      cpe.ifPresent(it -> targets.add(it.target()));
    }
    if (targets.isEmpty()) {
      JvnNames.keys(item.vendor, item.product).forEach(it -> targets.add(Target.of(it)));
    }
    List<VersionSet> versions = new ArrayList<>();
    item.versions.forEach(it -> versions.addAll(VersionWords.read(it)));
    if (versions.isEmpty()) {
      versions.add(new VersionSet.NotGiven(""));
    }
    for (Target target : targets) {
      List<Condition> parts = new ArrayList<>();
      versions.forEach(it -> parts.add(new Condition.Product(target, it, true)));
      Condition condition = parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
      String says = id + " " + item.product + " " + String.join("、", item.versions);
      sink.add(
          new Statement(
              cve,
              Source.JVN,
              "JVN",
              revision,
              condition,
              AffectedProducts.fixes(condition),
              says.strip(),
              sink.ref(id)));
    }
  }
}
