package org.yagura.analysis.counterpart;

import java.util.List;
import java.util.Optional;
import org.yagura.knowledge.checklist.completion.Kin;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;

/** Finds items of whatever edition was answered by the number that R7 gives them. */
public final class Counterparts {

  private Counterparts() {}

  /** The answers to the item, a row each; none where the edition does not ask. */
  public static List<ItemAnswer> of(Checklist checklist, String id) {
    return checklist.items().stream().filter(it -> is(checklist, it.item(), id)).toList();
  }

  /** The answer to an item of one row. */
  public static Optional<ItemAnswer> only(Checklist checklist, String id) {
    return of(checklist, id).stream().findFirst();
  }

  private static boolean is(Checklist checklist, ItemAnswer.Item item, String id) {
    return Kin.of(checklist.edition(), item.id(), item.row(), item.text())
        .filter(it -> it.equals(id) || it.startsWith(id + "/"))
        .isPresent();
  }
}
