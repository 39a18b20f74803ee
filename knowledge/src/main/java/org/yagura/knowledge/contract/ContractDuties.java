package org.yagura.knowledge.contract;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The duties that a contract with a vendor must settle.
 *
 * @param duties twenty, those of the training material first
 */
public record ContractDuties(Bilingual title, Sentence lead, List<Duty> duties) {

  /**
   * A duty.
   *
   * @param text as printed
   * @param label a short name of our own
   * @param words of which one in a contract shows that the duty is settled; ours
   * @param items keys of the checklist's items that rest on it; ours
   */
  public record Duty(
      String id, Sentence text, Bilingual label, List<String> words, List<String> items) {
    public Duty {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
      Objects.requireNonNull(label);
      words = List.copyOf(words);
      items = List.copyOf(items);
    }
  }

  private static final ContractDuties SHIPPED = load();

  public ContractDuties {
    duties = List.copyOf(duties);
  }

  public static ContractDuties shipped() {
    return SHIPPED;
  }

  private static ContractDuties load() {
    Entry document = Entry.load("contract/duties.yaml");
    Provenance around = Provenance.of(document);
    return new ContractDuties(
        Bilingual.title(document),
        Sentence.of(document.entry("lead"), around),
        document.entries("duties").stream()
            .map(it ->
                new Duty(
                    it.text("id"),
                    Sentence.of(it, around),
                    Bilingual.label(it),
                    it.texts("words"),
                    it.texts("items")))
            .toList());
  }
}
