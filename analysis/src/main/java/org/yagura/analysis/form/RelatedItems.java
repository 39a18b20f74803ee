package org.yagura.analysis.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/**
 * The checklist's answers that bear on a question of another form. They never make a yes: the
 * questions are alike, not the same.
 *
 * @param checklist answered in the edition whose keys the forms name
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

  private Optional<ItemAnswer> answer(String key) {
    String[] parts = key.split("/", 2);
    String row = parts.length > 1 ? parts[1] : "";
    return checklist.items().stream()
        .filter(it -> it.item().id().equals(parts[0]) && it.item().row().equals(row))
        .findFirst();
  }
}
