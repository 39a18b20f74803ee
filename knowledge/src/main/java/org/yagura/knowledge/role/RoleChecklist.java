package org.yagura.knowledge.role;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The checklist of one role.
 *
 * @param id management, administrators or staff
 * @param missing what of it is not known, in Japanese; empty when all is
 */
public record RoleChecklist(String id, Bilingual title, String missing, List<RoleItem> items) {

  /**
   * An item, answered ○ or ×.
   *
   * @param view such as 予防
   * @param points what the sentence lists, as printed
   * @param label a short name of our own
   * @param items keys of the checklist's items that speak of the same; ours
   */
  public record RoleItem(
      int number,
      String view,
      Sentence asked,
      List<Sentence> points,
      Bilingual label,
      List<String> items) {
    public RoleItem {
      Objects.requireNonNull(view);
      Objects.requireNonNull(asked);
      points = List.copyOf(points);
      Objects.requireNonNull(label);
      items = List.copyOf(items);
    }
  }

  public RoleChecklist {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(missing);
    items = List.copyOf(items);
  }

  static RoleChecklist of(Entry it, Provenance around) {
    return new RoleChecklist(
        it.text("id"),
        Bilingual.title(it),
        it.optional("missing"),
        it.entries("items").stream().map(i -> item(i, around)).toList());
  }

  private static RoleItem item(Entry it, Provenance around) {
    return new RoleItem(
        it.number("no"),
        it.text("view"),
        Sentence.of(it, around),
        Sentence.texts(it, "points", around),
        Bilingual.label(it),
        it.texts("items"));
  }
}
