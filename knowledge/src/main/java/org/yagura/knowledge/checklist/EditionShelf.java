package org.yagura.knowledge.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editions at hand: those shipped, each replaced by what the user imported.
 *
 * @param editions oldest first
 */
public record EditionShelf(List<ChecklistEdition> editions) {

  public EditionShelf {
    editions = List.copyOf(editions);
  }

  /** The same shelf with editions in the place of those of the same key. */
  public EditionShelf with(List<ChecklistEdition> better) {
    List<ChecklistEdition> all = new ArrayList<>();
    for (ChecklistEdition it : editions) {
      all.add(better.stream().filter(b -> b.key().equals(it.key())).findFirst().orElse(it));
    }
    return new EditionShelf(all);
  }

  /** The ids of editions, oldest first, each once. */
  public List<String> ids() {
    return editions.stream().map(ChecklistEdition::id).distinct().toList();
  }

  /** A form of an edition, whatever the case of its id. */
  public Optional<ChecklistEdition> find(String id, Form form) {
    return editions.stream()
        .filter(it -> it.id().equalsIgnoreCase(id.strip()) && it.forms().contains(form))
        .findFirst();
  }

  /** The newest facility's form all of whose items are known. */
  public ChecklistEdition newestComplete() {
    return editions.stream()
        .filter(it -> it.complete() && it.forms().contains(Form.FACILITY))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }
}
