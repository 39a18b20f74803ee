package org.yagura.model.checklist;

import java.util.Objects;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/**
 * An item to work on first. The order is ours, not the Ministry's.
 *
 * @param item id of the checklist's item
 * @param row tells items of one id apart; else empty
 * @param label a short name, in Japanese
 * @param answer no or unknown
 * @param level 1 to 3 for the facility's size
 * @param reason why so early, in Japanese, with what it rests on
 * @param todo what shows the no, or what would settle the unknown, in Japanese
 */
public record FirstStep(
    String item, String row, String label, Verdict answer, int level, String reason, String todo) {

  public FirstStep {
    Objects.requireNonNull(item);
    Objects.requireNonNull(row);
    Objects.requireNonNull(label);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(todo);
  }
}
