package org.yagura.intake.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;
import org.yagura.model.vulnerability.statement.VersionSet;

/** Gathers what one file yields, and counts what was understood of it. */
public final class FeedSink {

  private static final int MOST_PROBLEMS = 50;

  private final String file;
  private final Gathered gathered = new Gathered();
  private final FeedTaker taker;
  private final List<Problem> problems = new ArrayList<>();
  private String name = "";
  private @Nullable LocalDate asOf;
  private int records;
  private int understood;
  private int defects;

  /** Gathers in memory. */
  public FeedSink(String file) {
    this.file = file;
    this.taker = gathered;
  }

  /** Hands on what comes and keeps none of it. */
  FeedSink(String file, FeedTaker taker) {
    this.file = file;
    this.taker = taker;
  }

  /** What people call the feed. */
  public void name(String value) {
    name = value;
  }

  /** The newest day that a part of the file speaks for. */
  public void asOf(@Nullable LocalDate day) {
    if (day != null && (asOf == null || day.isAfter(asOf))) {
      asOf = day;
    }
  }

  /** One more record; {@code useful} when something of it was understood. */
  public void record(boolean useful) {
    records++;
    understood += useful ? 1 : 0;
  }

  public void add(Statement statement) {
    taker.take(statement);
    defects +=
        (int)
            statement
                .condition()
                .products()
                .filter(it -> it.versions() instanceof VersionSet.Unusable)
                .map(Condition.Product::versions)
                .count();
  }

  public void add(Fact fact) {
    taker.take(fact);
  }

  public void add(Support support) {
    taker.take(support);
  }

  /** A record, or a part of it, that could not be taken at its word. */
  public void problem(String record, String message, String hint) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Problem(new SourceRef.Element(file, record), Problem.Gravity.PARTIAL, message, hint));
    }
  }

  public RecordRef ref(String id) {
    return new RecordRef(file, id);
  }

  public List<Statement> statements() {
    return gathered.statements();
  }

  public List<Fact> facts() {
    return gathered.facts();
  }

  public List<Support> supports() {
    return gathered.supports();
  }

  /** The first of what could not be taken at its word. */
  public List<Problem> problems() {
    return problems;
  }

  Snapshot snapshot(String format, String sha256) {
    return new Snapshot(
        name.isEmpty() ? format : name,
        file,
        format,
        asOf,
        records,
        understood,
        defects,
        sha256,
        problems);
  }
}
