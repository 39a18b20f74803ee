package org.yagura.intake.feed.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.intake.feed.FeedTaker;
import org.yagura.intake.feed.index.IndexOutput.Part;
import org.yagura.intake.feed.index.code.Bytes;
import org.yagura.intake.feed.index.code.FactCode;
import org.yagura.intake.feed.index.code.MetaCode;
import org.yagura.intake.feed.index.code.StatementCode;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/** Writes records as they are read; in memory stays only where each of them lies. */
final class IndexWriter implements FeedTaker, AutoCloseable {

  private final Path statementFile;
  private final Path factFile;
  private final OutputStream statements;
  private final OutputStream facts;
  private final Bytes buffer = new Bytes();
  private final NameTable names = new NameTable();
  private final Newest newest = new Newest();
  private final Postings products = new Postings();
  private final Postings cves = new Postings();
  private final List<Set<String>> productsOf = new ArrayList<>();
  private final List<Support> supports = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private long[] statementPlaces = new long[1 << 10];
  private long[] factPlaces = new long[1 << 10];
  private int statementCount;
  private int factCount;

  /** Writes on the way beside the file that will be made. */
  IndexWriter(Path beside) throws IOException {
    statementFile = beside.resolveSibling(beside.getFileName() + ".statements");
    factFile = beside.resolveSibling(beside.getFileName() + ".facts");
    statements = new BufferedOutputStream(Files.newOutputStream(statementFile), 1 << 16);
    facts = new BufferedOutputStream(Files.newOutputStream(factFile), 1 << 16);
  }

  @Override
  public void take(Statement statement) {
    buffer.clear();
    StatementCode.write(statement, buffer, names::number);
    statementPlaces = put(statements, statementPlaces, statementCount);
    newest.take(statement);
    Set<String> keys = new LinkedHashSet<>(4);
    statement
        .condition()
        .products()
        .filter(Condition.Product::vulnerable)
        .forEach(it -> keys.add(it.target().key().name()));
    productsOf.add(keys.size() == 1 ? Set.of(keys.iterator().next()) : keys);
    statementCount++;
  }

  @Override
  public void take(Fact fact) {
    buffer.clear();
    FactCode.write(fact, buffer, names::number);
    factPlaces = put(facts, factPlaces, factCount);
    cves.add(fact.cve(), factCount);
    factCount++;
  }

  @Override
  public void take(Support support) {
    supports.add(support);
  }

  @Override
  public void take(Snapshot snapshot) {
    snapshots.add(snapshot);
  }

  private long[] put(OutputStream out, long[] places, int count) {
    long[] room = count + 2 > places.length ? Arrays.copyOf(places, places.length * 2) : places;
    room[count + 1] = room[count] + buffer.length();
    try {
      out.write(buffer.array(), 0, buffer.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return room;
  }

  /** Puts the whole file together. */
  void finish(Path file, byte[] key, List<String> leftAlone, List<DictionaryName> dictionary)
      throws IOException {
    statements.close();
    facts.close();
    for (int i = 0; i < statementCount; i++) {
      if (newest.speaks(i)) {
        for (String it : productsOf.get(i)) {
          products.add(it, i);
        }
      }
    }
    try (IndexOutput out = new IndexOutput(file, key)) {
      out.begin(Part.NAMES);
      names(out);
      out.begin(Part.STATEMENTS);
      out.copy(statementFile);
      out.begin(Part.STATEMENT_PLACES);
      out.longs(statementPlaces, statementCount + 1);
      products.write(out, Part.PRODUCTS, Part.PRODUCT_ITEMS);
      out.begin(Part.FACTS);
      out.copy(factFile);
      out.begin(Part.FACT_PLACES);
      out.longs(factPlaces, factCount + 1);
      cves.write(out, Part.CVES, Part.CVE_ITEMS);
      out.begin(Part.META);
      meta(out, leftAlone);
      out.begin(Part.DICTIONARY);
      buffer.clear();
      MetaCode.names(dictionary, buffer);
      out.bytes(buffer.array(), buffer.length());
      out.finish();
    }
  }

  private void names(IndexOutput out) throws IOException {
    List<byte[]> texts = new ArrayList<>(names.texts().size());
    for (String it : names.texts()) {
      buffer.clear();
      buffer.text(it);
      texts.add(buffer.copy());
    }
    out.directory(texts, new int[texts.size() + 1]);
  }

  private void meta(IndexOutput out, List<String> leftAlone) throws IOException {
    buffer.clear();
    snapshots.sort(Comparator.comparing(Snapshot::file));
    buffer.list(snapshots, it -> MetaCode.snapshot(it, buffer));
    buffer.list(supports, it -> MetaCode.support(it, buffer));
    buffer.list(leftAlone, buffer::text);
    buffer.number(statementCount);
    out.bytes(buffer.array(), buffer.length());
  }

  @Override
  public void close() throws IOException {
    statements.close();
    facts.close();
    Files.deleteIfExists(statementFile);
    Files.deleteIfExists(factFile);
  }
}
