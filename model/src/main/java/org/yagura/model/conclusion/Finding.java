package org.yagura.model.conclusion;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.measure.Effort;

/**
 * Something that should be changed or settled.
 *
 * @param id the same in every run
 * @param rule the rule that found it, such as {@code management-open-outside}
 * @param title one line, in Japanese
 * @param subjects ids of the assets, connections and segments concerned, sorted
 * @param because what was seen and why it matters
 * @param measure what to do
 * @param references incidents and guideline clauses behind it
 * @param checklistItems ids of the Ministry's checklist it touches, such as {@code 2-⑬}
 */
public record Finding(
    String id,
    String rule,
    Severity severity,
    String title,
    List<String> subjects,
    Because because,
    Measure measure,
    List<String> references,
    List<String> checklistItems) {

  /**
   * The grounds of a finding.
   *
   * @param seen what was seen, naming the thing and the place
   * @param matters why it matters
   */
  public record Because(String seen, String matters, List<Evidence> evidence) {
    public Because {
      Objects.requireNonNull(seen);
      Objects.requireNonNull(matters);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What ends a finding.
   *
   * @param what what to do
   * @param who whose task it is: 医療機関, 事業者 or both
   * @param effort how hard it is
   * @param command the vendor's commands to paste, one a line; empty when there are none
   */
  public record Measure(String what, String who, Effort effort, String command) {
    public Measure {
      Objects.requireNonNull(what);
      Objects.requireNonNull(who);
      Objects.requireNonNull(effort);
      Objects.requireNonNull(command);
    }
  }

  public Finding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(title);
    subjects = List.copyOf(subjects);
    Objects.requireNonNull(because);
    Objects.requireNonNull(measure);
    references = List.copyOf(references);
    checklistItems = List.copyOf(checklistItems);
  }
}
