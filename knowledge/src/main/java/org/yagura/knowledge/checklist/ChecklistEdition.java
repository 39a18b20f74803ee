package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Objects;

/**
 * An edition of the checklist.
 *
 * @param id such as {@code R7}
 * @param issued ISO date or month
 * @param source where the Ministry publishes it
 * @param complete whether all its items are known
 */
public record ChecklistEdition(
    String id,
    String title,
    String form,
    String issued,
    String source,
    boolean complete,
    List<ChecklistItem> items) {
  public ChecklistEdition {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(form);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(source);
    items = List.copyOf(items);
  }
}
