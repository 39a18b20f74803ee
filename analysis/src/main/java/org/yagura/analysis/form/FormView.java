package org.yagura.analysis.form;

import java.util.List;
import java.util.Objects;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/**
 * An official form with what the survey's answers say to its questions.
 *
 * @param id the same in every run
 * @param title as published
 * @param marks how the form writes answers
 * @param note what is not known of it, and how to read the column of answers, in Japanese
 */
public record FormView(String id, String title, Marks marks, String note, List<Line> lines) {

  /** How a form writes answers. */
  public enum Marks {
    YES_AND_NO,
    CIRCLE_AND_CROSS;

    /** The mark of an answer, in Japanese. */
    public String of(Verdict verdict) {
      return switch (this) {
        case YES_AND_NO -> verdict.japanese();
        case CIRCLE_AND_CROSS ->
            switch (verdict) {
              case YES -> "○";
              case NO -> "×";
              case UNKNOWN -> "未記入";
              case NOT_APPLICABLE -> "該当なし";
            };
      };
    }
  }

  /**
   * A question of the form.
   *
   * @param number as printed, or a short name of ours
   * @param group its view, field or class
   * @param wording how far the question's wording was verified, in Japanese
   * @param suggestion yes only where facts settle this very question; no where they or a related
   *     item do; else unknown
   * @param because what it rests on, in Japanese; empty for nothing
   */
  public record Line(
      String number,
      String group,
      String text,
      String wording,
      Verdict suggestion,
      String because) {
    public Line {
      Objects.requireNonNull(number);
      Objects.requireNonNull(group);
      Objects.requireNonNull(text);
      Objects.requireNonNull(wording);
      Objects.requireNonNull(suggestion);
      Objects.requireNonNull(because);
    }
  }

  public FormView {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(marks);
    Objects.requireNonNull(note);
    lines = List.copyOf(lines);
  }

  /** How many lines have a suggestion. */
  public long count(Verdict verdict) {
    return lines.stream().filter(it -> it.suggestion() == verdict).count();
  }
}
