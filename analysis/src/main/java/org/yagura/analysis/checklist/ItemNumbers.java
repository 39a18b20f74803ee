package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.List;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.Kin;
import org.yagura.model.conclusion.Finding;

/** Gives findings the numbers of the edition that is answered; their texts hold those of R7. */
public final class ItemNumbers {

  private static final String TEXTS = "R7";

  private ItemNumbers() {}

  /** The findings with the edition's numbers; an item that it does not ask keeps R7's, named so. */
  public static List<Finding> of(List<Finding> findings, ChecklistEdition edition) {
    return edition.id().equals(TEXTS)
        ? findings
        : findings.stream().map(it -> renumbered(it, edition)).toList();
  }

  private static Finding renumbered(Finding it, ChecklistEdition edition) {
    List<String> items = new ArrayList<>();
    it.checklistItems().forEach(id -> items.addAll(numbers(id, edition)));
    return new Finding(
        it.id(),
        it.rule(),
        it.severity(),
        it.title(),
        it.subjects(),
        it.because(),
        it.measure(),
        it.references(),
        items.stream().distinct().toList());
  }

  /** By the crosswalk where R7's item has one to the edition; else by the words. */
  static List<String> numbers(String id, ChecklistEdition edition) {
    List<String> crossed =
        ChecklistEditions.shipped().find(TEXTS, Form.FACILITY).orElseThrow().items().stream()
            .filter(it -> it.id().equals(id))
            .flatMap(it -> it.links().crosswalk().stream())
            .filter(it -> it.edition().equals(edition.id()))
            .flatMap(it -> it.items().stream())
            .toList();
    List<String> own =
        edition.items().stream()
            .filter(it -> crossed.isEmpty() ? isKin(it, id, edition) : crossed.contains(it.key()))
            .map(ChecklistItem::id)
            .distinct()
            .toList();
    return own.isEmpty() ? List.of(TEXTS + " " + id) : own;
  }

  private static boolean isKin(ChecklistItem it, String id, ChecklistEdition edition) {
    return Kin.of(edition.id(), it.id(), it.row(), it.shown())
        .filter(key -> key.equals(id) || key.startsWith(id + "/"))
        .isPresent();
  }
}
