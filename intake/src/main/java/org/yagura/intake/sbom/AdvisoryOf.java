package org.yagura.intake.sbom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.feed.csaf.AdvisoryReader;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Advisory;
import org.yagura.model.vulnerability.statement.Statement;

/** A CSAF advisory among the materials, read as those of a feed are. */
final class AdvisoryOf {

  private AdvisoryOf() {}

  /** What it says; empty where it names no product with a vulnerability that has a number. */
  static Optional<Advisory> read(String path, String text, List<Problem> problems) {
    AdvisoryReader.Reading reading =
        AdvisoryReader.read(path, text.getBytes(StandardCharsets.UTF_8));
    problems.addAll(reading.problems());
    if (reading.statements().isEmpty()) {
      return Optional.empty();
    }
    Statement first = reading.statements().getFirst();
    String id = first.record().id();
    String released = first.revision();
    Evidence evidence =
        id.isBlank()
            ? Evidence.of(new SourceRef.Whole(path), "csaf_version")
            : Evidence.of(new SourceRef.Element(path, "document/tracking/id"), id);
    return Optional.of(
        new Advisory(
            id,
            first.asserter(),
            released.length() >= 10 ? released.substring(0, 10) : "",
            (int) reading.statements().stream().map(Statement::cve).distinct().count(),
            reading.statements(),
            reading.facts(),
            evidence));
  }
}
