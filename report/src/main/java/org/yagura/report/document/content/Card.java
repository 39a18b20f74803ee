package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.evidence.Evidence;

/**
 * Findings that one measure ends.
 *
 * @param matters why it matters
 * @param seen every place it was found in, at least one
 */
public record Card(
    Severity severity,
    String title,
    List<Seen> seen,
    String matters,
    Finding.Measure measure,
    List<String> checklistItems,
    List<String> references) {

  /** One finding of the group. */
  public record Seen(
      String finding,
      String title,
      String text,
      List<Cell.Span> subjects,
      List<Evidence> evidence) {
    public Seen {
      Objects.requireNonNull(finding);
      Objects.requireNonNull(title);
      Objects.requireNonNull(text);
      subjects = List.copyOf(subjects);
      evidence = List.copyOf(evidence);
    }
  }

  public Card {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(title);
    seen = List.copyOf(seen);
    Objects.requireNonNull(matters);
    Objects.requireNonNull(measure);
    checklistItems = List.copyOf(checklistItems);
    references = List.copyOf(references);
  }
}
