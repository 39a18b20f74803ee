package org.yagura.model.maturity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.evidence.Evidence;

/**
 * One of the four elements; the weakest decides the whole.
 *
 * @param marks the questions that belong to it with their answers, the bad ones first
 * @param level share of questions answered with a proven or stated yes, 0 to 100; null when none
 *     was asked; unknown counts as not yet
 */
public record Element(Kind kind, List<Mark> marks, @Nullable Integer level) {

  public enum Kind {
    ORGANISATION("organisation", "組織"),
    PEOPLE("people", "人"),
    TECHNOLOGY("technology", "技術"),
    PHYSICAL("physical", "物理");

    private final String id;
    private final String japanese;

    Kind(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  /**
   * One question.
   *
   * @param about what is asked, in Japanese
   * @param item id of the checklist's item; empty when it is no item
   */
  public record Mark(
      String about, String item, ItemAnswer.Verdict verdict, List<Evidence> evidence) {
    public Mark {
      Objects.requireNonNull(about);
      Objects.requireNonNull(item);
      Objects.requireNonNull(verdict);
      evidence = List.copyOf(evidence);
    }
  }

  public Element {
    Objects.requireNonNull(kind);
    marks = List.copyOf(marks);
  }
}
