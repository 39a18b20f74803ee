package org.yagura.intake.feed.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.intake.feed.index.IndexOutput.Part;
import org.yagura.intake.feed.index.code.Cursor;
import org.yagura.intake.feed.index.code.FactCode;
import org.yagura.intake.feed.index.code.MetaCode;
import org.yagura.intake.feed.index.code.StatementCode;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Records;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/** Records in an index; each is decoded when it is first asked for, and then kept. */
final class StoredRecords implements Records {

  private final IndexInput input;
  private final Map<Integer, Statement> statements = new ConcurrentHashMap<>();
  private final Map<String, List<Statement>> byProduct = new ConcurrentHashMap<>();
  private final Map<String, List<Fact>> byCve = new ConcurrentHashMap<>();
  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private final Map<String, List<Support>> supports = new HashMap<>();
  private final List<Snapshot> snapshots;
  private final List<String> leftAlone;
  private final int count;

  StoredRecords(IndexInput input) {
    this.input = input;
    Cursor meta = new Cursor(input.part(Part.META));
    snapshots = List.copyOf(meta.list(() -> MetaCode.snapshot(meta)));
    for (Support it : meta.list(() -> MetaCode.support(meta))) {
      supports.computeIfAbsent(it.product(), p -> new ArrayList<>()).add(it);
    }
    leftAlone = List.copyOf(meta.list(meta::text));
    count = meta.count();
  }

  @Override
  public List<Snapshot> snapshots() {
    return snapshots;
  }

  /** Files of no known format, sorted. */
  List<String> leftAlone() {
    return leftAlone;
  }

  /** How many statements it holds, also those that a newer revision silences. */
  int size() {
    return count;
  }

  List<DictionaryName> dictionary() {
    return MetaCode.names(new Cursor(input.part(Part.DICTIONARY)));
  }

  @Override
  public List<Statement> about(String productName) {
    return byProduct.computeIfAbsent(productName, this::find);
  }

  private List<Statement> find(String productName) {
    List<Statement> found = new ArrayList<>();
    for (int it : input.items(Part.PRODUCTS, Part.PRODUCT_ITEMS, productName)) {
      found.add(statements.computeIfAbsent(it, this::statement));
    }
    return List.copyOf(found);
  }

  private Statement statement(int number) {
    byte[] bytes = input.record(Part.STATEMENTS, Part.STATEMENT_PLACES, number);
    return StatementCode.read(new Cursor(bytes), this::name);
  }

  @Override
  public List<Fact> facts(String cve) {
    return byCve.computeIfAbsent(cve, this::told);
  }

  private List<Fact> told(String cve) {
    List<Fact> facts = new ArrayList<>();
    for (int it : input.items(Part.CVES, Part.CVE_ITEMS, cve)) {
      byte[] bytes = input.record(Part.FACTS, Part.FACT_PLACES, it);
      facts.add(FactCode.read(cve, new Cursor(bytes), this::name));
    }
    return List.copyOf(facts);
  }

  @Override
  public List<Support> support(String product) {
    return supports.getOrDefault(product, List.of());
  }

  private String name(int number) {
    return names.computeIfAbsent(number, it -> input.text(Part.NAMES, it));
  }
}
