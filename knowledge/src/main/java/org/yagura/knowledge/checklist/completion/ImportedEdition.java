package org.yagura.knowledge.checklist.completion;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.checklist.Form;

/**
 * The items of an official workbook that a user downloaded.
 *
 * @param edition such as {@code R8}
 * @param title as the workbook has it; empty where it has none
 * @param file the workbook's name
 * @param sha256 of the workbook, in hexadecimal
 * @param items in the order of the form
 */
public record ImportedEdition(
    String edition, Form form, String title, String file, String sha256, List<Item> items) {

  /**
   * An item as the workbook has it.
   *
   * @param row server, terminal or network where items of one id differ; else empty
   * @param section its number; empty where the workbook numbers none
   * @param sectionTitle empty where the workbook has none
   * @param note empty for none
   */
  public record Item(
      String id, String row, String section, String sectionTitle, String text, String note) {
    public Item {
      Objects.requireNonNull(id);
      Objects.requireNonNull(row);
      Objects.requireNonNull(section);
      Objects.requireNonNull(sectionTitle);
      Objects.requireNonNull(text);
      Objects.requireNonNull(note);
    }

    /** As {@link org.yagura.knowledge.checklist.ChecklistItem#key}. */
    public String key() {
      return row.isEmpty() ? id : id + "/" + row;
    }
  }

  public ImportedEdition {
    Objects.requireNonNull(edition);
    Objects.requireNonNull(form);
    Objects.requireNonNull(title);
    Objects.requireNonNull(file);
    Objects.requireNonNull(sha256);
    items = List.copyOf(items);
  }

  /** Edition and form, such as {@code R8-facility}. */
  public String key() {
    return edition + "-" + form.id();
  }
}
