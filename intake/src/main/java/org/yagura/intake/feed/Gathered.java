package org.yagura.intake.feed;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/** Everything that feeds yield, in memory. */
final class Gathered implements FeedTaker {

  private final List<Statement> statements = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Support> supports = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();

  @Override
  public void take(Statement statement) {
    statements.add(statement);
  }

  @Override
  public void take(Fact fact) {
    facts.add(fact);
  }

  @Override
  public void take(Support support) {
    supports.add(support);
  }

  @Override
  public void take(Snapshot snapshot) {
    snapshots.add(snapshot);
  }

  List<Statement> statements() {
    return statements;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Support> supports() {
    return supports;
  }

  List<Snapshot> snapshots() {
    return snapshots;
  }
}
