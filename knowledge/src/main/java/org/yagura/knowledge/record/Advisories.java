package org.yagura.knowledge.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;

/** Curated statements, from {@code advisories.yaml}; each cites the page it is taken from. */
public final class Advisories {

  /** Ends the asserter of a row that was not compared with the maker's own page. */
  public static final String SECONDARY = " (secondary)";

  private static final String FILE = "record/advisories.yaml";
  private static final List<Statement> SHIPPED = read();
  private static final List<Fact> FACTS = readFacts();

  private Advisories() {}

  /** The statements that ship with the product. */
  public static List<Statement> shipped() {
    return SHIPPED;
  }

  /** Who lists them as exploited, when they apply, and what to do until they are mended. */
  public static List<Fact> facts() {
    return FACTS;
  }

  /** How many vulnerabilities the table tells of. */
  public static int count() {
    return (int) SHIPPED.stream().map(Statement::cve).distinct().count();
  }

  private static List<Fact> readFacts() {
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Object> it : rows(YamlResource.load(FILE), "advisories")) {
      String cve = text(it, "cve");
      RecordRef ref = new RecordRef("knowledge/" + FILE, cve);
      if (it.get("exploited") instanceof Map<?, ?> exploited) {
        LocalDate since = LocalDate.parse(String.valueOf(exploited.get("since")));
        String by = String.valueOf(exploited.get("by"));
        facts.add(new Fact.Exploited(cve, by, since, false, cve + " " + by + " " + since, ref));
      }
      for (String kind : List.of("condition", "mitigation")) {
        if (!text(it, kind).isEmpty()) {
          facts.add(new Fact.Remedy(cve, kind, text(it, kind), ref));
        }
      }
    }
    return List.copyOf(facts);
  }

  private static List<Statement> read() {
    List<Statement> statements = new ArrayList<>();
    for (Map<String, Object> it : rows(YamlResource.load(FILE), "advisories")) {
      Map<ProductKey, List<Map<String, Object>>> products = new LinkedHashMap<>();
      for (Map<String, Object> row : rows(it, "products")) {
        ProductKey key = ProductKey.tryParse(text(row, "product")).orElseThrow();
        products
            .computeIfAbsent(RecordNames.standard().canonical(key), k -> new ArrayList<>())
            .add(row);
      }
      products.forEach((key, rows) -> statements.add(statement(it, key, rows)));
    }
    return List.copyOf(statements);
  }

  private static Statement statement(
      Map<String, Object> advisory, ProductKey key, List<Map<String, Object>> rows) {
    String cve = text(advisory, "cve");
    List<Condition> parts = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      VersionSet versions =
          new VersionSet.Between(bound(text(row, "from")), bound(text(row, "upTo")));
      parts.add(new Condition.Product(Target.of(key), versions, true));
      if (!text(row, "fixedIn").isEmpty()) {
        fixes.add(text(row, "fixedIn"));
      }
    }
    return new Statement(
        cve,
        Source.CURATED,
        text(advisory, "source") + (text(advisory, "status").equals("secondary") ? SECONDARY : ""),
        "",
        parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts),
        fixes,
        cve + " " + text(advisory, "title"),
        new RecordRef("knowledge/" + FILE, cve));
  }

  private static @Nullable Bound bound(String text) {
    return text.isEmpty() ? null : new Bound(text, true);
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.getOrDefault(key, ""));
  }

  private static List<Map<String, Object>> rows(Map<String, Object> document, String key) {
    return document.getOrDefault(key, List.of()) instanceof List<?> list
        ? list.stream().map(it -> YamlResource.map(Objects.requireNonNull(it), key)).toList()
        : List.of();
  }
}
