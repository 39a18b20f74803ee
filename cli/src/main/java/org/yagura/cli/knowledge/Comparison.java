package org.yagura.cli.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.knowledge.checklist.completion.Likeness;

/** What a person should look at before confirming an import. */
final class Comparison {

  private Comparison() {}

  /** Differences from what was known, in Japanese; empty where there are none. */
  static List<String> of(ChecklistEdition known, ImportedEdition read) {
    List<String> notes = new ArrayList<>();
    for (ChecklistItem it : known.items()) {
      if (it.text().sentence().isEmpty()) {
        continue;
      }
      Optional<ImportedEdition.Item> same =
          read.items().stream().filter(r -> r.key().equals(it.key())).findFirst();
      if (same.isEmpty()) {
        notes.add(
            "気をつけてください: 知られている項目 %s「%s」が、この様式に見当たりません。".formatted(it.key(), it.text().sentence()));
      } else if (Likeness.of(it.text().sentence(), same.get().text()) < 1) {
        notes.add(
            "気をつけてください: %s の文言が、知られているもの（%s）「%s」と違います。"
                .formatted(it.key(), it.wording().japanese(), it.text().sentence()));
      }
    }
    return notes;
  }
}
