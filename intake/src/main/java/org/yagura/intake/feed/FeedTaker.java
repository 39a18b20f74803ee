package org.yagura.intake.feed;

import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/** Takes what feeds yield, one by one, so that no more than one need be in memory. */
public interface FeedTaker {

  void take(Statement statement);

  void take(Fact fact);

  void take(Support support);

  /** A file was read to its end. */
  void take(Snapshot snapshot);
}
