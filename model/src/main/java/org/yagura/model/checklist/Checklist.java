package org.yagura.model.checklist;

import java.util.List;
import java.util.Objects;

/**
 * One edition of the checklist with an answer to each of its items.
 *
 * @param edition its id, such as {@code R7}; empty when nothing was answered
 * @param title as the Ministry calls it
 * @param items in the order of the form
 * @param earlier answers of earlier years to confirm anew, in the order of the form
 */
public record Checklist(
    String edition, String title, List<ItemAnswer> items, List<EarlierAnswer> earlier) {

  public static final Checklist NONE = new Checklist("", "", List.of());

  public Checklist {
    Objects.requireNonNull(edition);
    Objects.requireNonNull(title);
    items = List.copyOf(items);
    earlier = List.copyOf(earlier);
  }

  /** An edition of which no earlier answers are known. */
  public Checklist(String edition, String title, List<ItemAnswer> items) {
    this(edition, title, items, List.of());
  }
}
