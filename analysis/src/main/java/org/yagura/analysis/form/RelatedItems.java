package org.yagura.analysis.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.knowledge.checklist.completion.Kin;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/**
 * The checklist's answers that bear on a question of another form. They never make a yes: the
 * questions are alike, not the same.
 *
 * @param checklist answered in any edition; the forms' keys are those of the newest shipped
 */
record RelatedItems(Checklist checklist) {

  /** No where a related item is no; else unknown. */
  Verdict suggestion(List<String> keys) {
    return keys.stream().anyMatch(it -> verdict(it) == Verdict.NO) ? Verdict.NO : Verdict.UNKNOWN;
  }

  /** The related answers in one line. */
  String because(List<String> keys) {
    return keys.stream()
        .flatMap(key -> answer(key).stream())
        .map(it -> it.item().id() + " " + it.answer().japanese())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** The answer to an item; unknown where it was not asked. */
  Verdict verdict(String key) {
    return answer(key).map(ItemAnswer::answer).orElse(Verdict.UNKNOWN);
  }

  /** The worst of the answers, where an edition asks in several rows what the key's asks in one. */
  private Optional<ItemAnswer> answer(String key) {
    return checklist.items().stream()
        .filter(it -> kin(it.item()).filter(key::equals).isPresent())
        .min(Comparator.comparingInt(it -> goodness(it.answer())));
  }

  private static int goodness(Verdict verdict) {
    return switch (verdict) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  private Optional<String> kin(ItemAnswer.Item it) {
    return Kin.of(checklist.edition(), it.id(), it.row(), it.text());
  }
}
