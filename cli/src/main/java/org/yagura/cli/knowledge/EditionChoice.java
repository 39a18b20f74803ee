package org.yagura.cli.knowledge;

import java.io.IOException;
import java.util.function.Consumer;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.EditionShelf;
import org.yagura.knowledge.checklist.Form;

/**
 * The edition that {@code --edition} names.
 *
 * @param id empty for the newest whose items are all known
 */
public record EditionChoice(String id) {

  public static EditionChoice of(String id) {
    return new EditionChoice(id.strip());
  }

  /** Why the id cannot be used, in Japanese, with those that can; empty when it can. */
  public String refusal() {
    EditionShelf shipped = ChecklistEditions.shipped();
    return id.isEmpty() || shipped.find(id, Form.FACILITY).isPresent()
        ? ""
        : "チェックリストの版「%s」は知りません。--edition に使える版: %s".formatted(id, String.join("、", shipped.ids()));
  }

  /**
   * The facility's form of the edition, with what was imported on this machine.
   *
   * @param note told, in Japanese, of what could not be read and of what the edition lacks
   */
  public ChecklistEdition edition(Consumer<String> note) throws IOException {
    EditionShelf shelf = KnowledgeStore.shelf(note);
    if (id.isEmpty()) {
      return shelf.newestComplete();
    }
    ChecklistEdition edition = shelf.find(id, Form.FACILITY).orElseThrow();
    if (!edition.complete()) {
      note.accept("チェックリストの版「%s」: %s".formatted(edition.id(), edition.missing()));
    }
    return edition;
  }
}
