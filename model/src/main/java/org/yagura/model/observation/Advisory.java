package org.yagura.model.observation;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Statement;

/**
 * A maker's or coordinator's advisory that lies among the materials; its statements count as those
 * of a feed do.
 *
 * @param id the advisory's own number, such as {@code ICSMA-21-187-01}
 * @param publisher who speaks; empty when it does not say
 * @param asOf ISO day of its current release; empty when it does not say
 * @param vulnerabilities how many it speaks of
 */
public record Advisory(
    String id,
    String publisher,
    String asOf,
    int vulnerabilities,
    List<Statement> statements,
    List<Fact> facts,
    Evidence evidence)
    implements Observation {
  public Advisory {
    Objects.requireNonNull(id);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(asOf);
    statements = List.copyOf(statements);
    facts = List.copyOf(facts);
    Objects.requireNonNull(evidence);
  }
}
