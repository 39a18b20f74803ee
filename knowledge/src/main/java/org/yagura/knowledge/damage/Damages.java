package org.yagura.knowledge.damage;

import java.util.List;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * All kinds of damage and all published cases, in the order of {@code damages.yaml}.
 *
 * @param cases oldest first
 */
public record Damages(Bilingual title, List<DamageItem> items, List<IncidentCase> cases) {

  private static final Damages SHIPPED = load();

  public Damages {
    items = List.copyOf(items);
    cases = List.copyOf(cases);
  }

  public static Damages shipped() {
    return SHIPPED;
  }

  private static Damages load() {
    Entry document = Entry.load("damage/damages.yaml");
    Provenance around = Provenance.of(document);
    return new Damages(
        Bilingual.title(document),
        document.entries("items").stream()
            .map(it -> DamageItem.of(it, Sentence.of(it, around)))
            .toList(),
        document.entries("cases").stream()
            .map(it -> IncidentCase.of(it, Sentence.of(it, around)))
            .toList());
  }
}
