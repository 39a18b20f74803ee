package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Lists;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.spelling.Spelling;

/** The rows of the other lists, each tied to the asset it names where that is clear. */
final class ListsFound {

  private final AssetFinder finder;
  private final Map<String, Integer> used = new HashMap<>();

  private ListsFound(AssetFinder finder) {
    this.finder = finder;
  }

  static Lists of(List<ListEntry> entries, AssetFinder finder) {
    ListsFound found = new ListsFound(finder);
    return new Lists(
        found.all(entries, ListKind.LINE, "line-"),
        found.all(entries, ListKind.BACKUP, "backup-"),
        found.all(entries, ListKind.CONTRACT, "contract-"),
        found.all(entries, ListKind.ANSWER, "answer-"),
        found.all(entries, ListKind.TRAINING, "training-"),
        found.all(entries, ListKind.CONTACT, "contact-"),
        found.all(entries, ListKind.SYSTEM, "list-system-"),
        found.all(entries, ListKind.VENDOR_ANSWER, "vendor-answer-"));
  }

  private List<ListedThing> all(List<ListEntry> entries, ListKind kind, String prefix) {
    List<ListedThing> things = new ArrayList<>();
    for (ListEntry entry : entries) {
      if (entry.kind() == kind) {
        String name = name(entry);
        things.add(new ListedThing(id(prefix, entry, name), name, asset(entry), entry));
      }
    }
    return things;
  }

  private static String name(ListEntry entry) {
    for (ListField field :
        List.of(
            ListField.NAME,
            ListField.TARGET,
            ListField.PURPOSE,
            ListField.QUESTION,
            ListField.PERSON,
            ListField.CONTENT,
            ListField.COUNTERPART,
            ListField.NUMBER)) {
      if (!entry.text(field).isEmpty()) {
        return entry.text(field);
      }
    }
    return "";
  }

  /** The row's number or name with what tells it apart; equal rows are counted. */
  private String id(String prefix, ListEntry entry, String name) {
    String telling = telling(entry, name);
    String id = prefix + Spelling.fold(telling.replaceAll("-$", ""));
    int times = used.merge(id, 1, Integer::sum);
    return times == 1 ? id : id + "-" + times;
  }

  private static String telling(ListEntry entry, String name) {
    if (entry.kind() == ListKind.ANSWER) {
      return entry.text(ListField.NUMBER);
    }
    return entry.kind() == ListKind.VENDOR_ANSWER
        ? entry.text(ListField.VENDOR) + entry.text(ListField.NUMBER)
        : name + "-" + entry.text(ListField.METHOD) + entry.text(ListField.COUNTERPART);
  }

  private String asset(ListEntry entry) {
    for (ListField field :
        List.of(ListField.DEVICE, ListField.ADDRESS, ListField.STORED_AT, ListField.TARGET)) {
      List<Asset> named = finder.named(entry.text(field));
      if (named.size() == 1) {
        return named.getFirst().id();
      }
    }
    return "";
  }
}
