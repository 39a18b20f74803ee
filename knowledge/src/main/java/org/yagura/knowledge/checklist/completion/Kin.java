package org.yagura.knowledge.checklist.completion;

import java.util.Comparator;
import java.util.Optional;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;

/**
 * The item of the newest edition shipped complete that an item of any edition is kin to. Other
 * forms name items by that edition's keys, and numbers move between editions.
 */
public final class Kin {

  private static final double SAME_QUESTION = 0.5;

  private Kin() {}

  /**
   * The key of the kin; empty where no item shares half of the words.
   *
   * @param edition the item's edition
   * @param id its id there
   * @param row its row there; empty for the only one
   * @param shown its sentence, or what stands in its place
   */
  public static Optional<String> of(String edition, String id, String row, String shown) {
    ChecklistEdition model = ChecklistEditions.newestComplete();
    if (edition.equals(model.id())) {
      return Optional.of(row.isEmpty() ? id : id + "/" + row);
    }
    return model.items().stream()
        .filter(it -> it.row().isEmpty() || row.isEmpty() || it.row().equals(row))
        .filter(it -> likeness(it, shown) >= SAME_QUESTION)
        .max(Comparator.comparingDouble(it -> likeness(it, shown)))
        .map(ChecklistItem::key);
  }

  /** An item whose sentence was not found is shown by its label. */
  private static double likeness(ChecklistItem item, String shown) {
    return shown.startsWith(item.heading().label().japanese())
        ? 1
        : Likeness.of(item.text().sentence(), shown);
  }
}
