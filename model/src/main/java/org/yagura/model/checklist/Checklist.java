package org.yagura.model.checklist;

import java.util.List;
import java.util.Objects;

/**
 * One edition of the checklist with an answer to each of its items.
 *
 * @param edition its id, such as {@code R7}; empty when nothing was answered
 * @param title as the Ministry calls it
 * @param missing what of the edition is not known, or that it is not this year's, in Japanese;
 *     empty when all is well
 * @param items in the order of the form
 * @param earlier answers of earlier years to confirm anew, in the order of the form
 * @param first what to work on first at the facility's size, at most ten; the order is ours
 */
public record Checklist(
    String edition,
    String title,
    String missing,
    List<ItemAnswer> items,
    List<EarlierAnswer> earlier,
    List<FirstStep> first) {

  public static final Checklist NONE = new Checklist("", "", List.of());

  public Checklist {
    Objects.requireNonNull(edition);
    Objects.requireNonNull(title);
    Objects.requireNonNull(missing);
    items = List.copyOf(items);
    earlier = List.copyOf(earlier);
    first = List.copyOf(first);
  }

  /** An edition all of whose items are known. */
  public Checklist(
      String edition, String title, List<ItemAnswer> items, List<EarlierAnswer> earlier) {
    this(edition, title, "", items, earlier, List.of());
  }

  /** An edition of which no earlier answers are known. */
  public Checklist(String edition, String title, List<ItemAnswer> items) {
    this(edition, title, "", items, List.of(), List.of());
  }

  /** The same answers to an edition of which something more is not known. */
  public Checklist lacking(String what) {
    return new Checklist(edition, title, missing + what, items, earlier, first);
  }

  /** The same answers with what to work on first. */
  public Checklist beginningWith(List<FirstStep> steps) {
    return new Checklist(edition, title, missing, items, earlier, steps);
  }
}
