package org.yagura.intake.reconcile.field;

import java.util.Comparator;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Origin;

/** A claim together with who makes it. */
public record Statement(Claim claim, Origin origin) {

  /**
   * Who is to be believed first: a person's decision, the device itself, a measurement, the
   * directory, then lists, the newest first and undated ones last.
   */
  public static final Comparator<Statement> BY_AUTHORITY =
      Comparator.comparing((Statement it) -> it.origin().kind())
          .thenComparing(it -> it.origin().asOf(), Comparator.reverseOrder())
          .thenComparing(it -> it.claim().evidence());

  public String value() {
    return claim.value();
  }

  Evidence evidence() {
    return claim.evidence();
  }
}
