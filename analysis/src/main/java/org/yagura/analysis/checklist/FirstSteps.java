package org.yagura.analysis.checklist;

import java.util.Comparator;
import java.util.List;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Levels;
import org.yagura.knowledge.checklist.Size;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.FirstStep;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/**
 * What to work on first: items that are not yet a yes, by the level of the facility's size, then by
 * the order of the levels. The order is ours.
 */
public final class FirstSteps {

  private static final int MOST = 10;

  private FirstSteps() {}

  /** The checklist with the steps, at most ten. */
  public static Checklist in(Checklist answered, ChecklistEdition edition, Size size) {
    return answered.beginningWith(of(answered, edition, size));
  }

  /** The steps, first to last, at most ten; fewer when less is left to do. */
  public static List<FirstStep> of(Checklist answered, ChecklistEdition edition, Size size) {
    Comparator<ChecklistItem> order =
        Comparator.comparingInt((ChecklistItem it) -> levels(it).of(size))
            .thenComparingInt(it -> levels(it).order())
            .thenComparing(ChecklistItem::key);
    return edition.items().stream()
        .sorted(order)
        .flatMap(item ->
            answered.items().stream()
                .filter(it -> isOf(it, item) && isOpen(it.answer()))
                .map(it -> step(item, it, size)))
        .limit(MOST)
        .toList();
  }

  private static Levels levels(ChecklistItem it) {
    return it.scope().levels();
  }

  private static boolean isOf(ItemAnswer answer, ChecklistItem item) {
    return answer.item().id().equals(item.id()) && answer.item().row().equals(item.row());
  }

  private static boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case NO, UNKNOWN -> true;
      case YES, NOT_APPLICABLE -> false;
    };
  }

  private static FirstStep step(ChecklistItem item, ItemAnswer answer, Size size) {
    String shown =
        answer.facts().stream()
            .filter(it -> it.decisive() && !it.speaksFor())
            .map(Fact::what)
            .findFirst()
            .orElse("");
    return new FirstStep(
        item.id(),
        item.row(),
        item.heading().label().japanese(),
        answer.answer(),
        levels(item).of(size),
        levels(item).reason(),
        shown.isEmpty() ? item.grounds().settles() : shown);
  }
}
