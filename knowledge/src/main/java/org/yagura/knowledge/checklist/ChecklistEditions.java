package org.yagura.knowledge.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yagura.knowledge.yaml.Entry;

/** The editions shipped, oldest first; what a user imported stands in an {@link EditionShelf}. */
public final class ChecklistEditions {

  /** The edition whose items the others take their grounds and levels from. */
  private static final String MODEL = "checklist/r7-facility.yaml";

  private static final List<String> FILES =
      List.of(
          "checklist/r5-facility.yaml",
          "checklist/r5-vendor.yaml",
          "checklist/r5-pharmacy.yaml",
          "checklist/r6-facility.yaml",
          "checklist/r6-vendor.yaml",
          "checklist/r6-pharmacy.yaml",
          MODEL,
          "checklist/r7-vendor.yaml",
          "checklist/r7-pharmacy.yaml",
          "checklist/r8-facility.yaml",
          "checklist/r8-vendor.yaml");
  private static final EditionShelf SHIPPED = new EditionShelf(load());

  private ChecklistEditions() {}

  /** All forms of all editions as shipped. */
  public static EditionShelf shipped() {
    return SHIPPED;
  }

  public static Collection<ChecklistEdition> all() {
    return SHIPPED.editions();
  }

  /** The facility's form of an edition, whatever the case of its id. */
  public static Optional<ChecklistEdition> find(String id) {
    return SHIPPED.find(id, Form.FACILITY);
  }

  /** The newest facility's form all of whose items are known. */
  public static ChecklistEdition newestComplete() {
    return SHIPPED.newestComplete();
  }

  private static List<ChecklistEdition> load() {
    ChecklistEdition model = EditionReader.read(Entry.load(MODEL), List.of());
    List<ChecklistEdition> editions = new ArrayList<>();
    for (String file : FILES) {
      editions.add(
          file.equals(MODEL) ? model : EditionReader.read(Entry.load(file), model.items()));
    }
    return editions;
  }
}
