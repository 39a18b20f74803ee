package org.yagura.knowledge.fee;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The fee schedule's requirements by revision.
 *
 * @param editions oldest first
 */
public record FeeSchedule(Bilingual title, List<Edition> editions) {

  /**
   * The requirements of one revision.
   *
   * @param id such as {@code R6}
   * @param from ISO month of its first claims
   * @param until ISO month of its last; empty while it is in force
   * @param points what it is worth; null when unconfirmed
   * @param missing what of it is not known, in Japanese; empty when all is
   */
  public record Edition(
      String id,
      Bilingual title,
      String from,
      String until,
      @Nullable Integer points,
      String missing,
      List<Requirement> requirements,
      List<Sentence> facts) {
    public Edition {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      Objects.requireNonNull(missing);
      requirements = List.copyOf(requirements);
      facts = List.copyOf(facts);
    }
  }

  /**
   * A requirement.
   *
   * @param beds from how many beds it is asked; 0 for all
   * @param items keys of the checklist's items that answer it; ours
   */
  public record Requirement(
      String id, Sentence text, int beds, Bilingual label, List<String> items) {
    public Requirement {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
      Objects.requireNonNull(label);
      items = List.copyOf(items);
    }
  }

  private static final FeeSchedule SHIPPED = load();

  public FeeSchedule {
    editions = List.copyOf(editions);
  }

  public static FeeSchedule shipped() {
    return SHIPPED;
  }

  /** The requirements of a revision. */
  public Optional<Edition> edition(String id) {
    return editions.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static FeeSchedule load() {
    Entry document = Entry.load("fee/requirements.yaml");
    return new FeeSchedule(
        Bilingual.title(document),
        document.entries("editions").stream().map(FeeSchedule::edition).toList());
  }

  private static Edition edition(Entry it) {
    Provenance around = Provenance.of(it);
    return new Edition(
        it.text("id"),
        Bilingual.title(it),
        it.text("from"),
        it.optional("until"),
        it.has("points") ? it.number("points") : null,
        it.optional("missing"),
        it.entries("requirements").stream().map(r -> requirement(r, around)).toList(),
        Sentence.all(it, "facts", around));
  }

  private static Requirement requirement(Entry it, Provenance around) {
    return new Requirement(
        it.text("id"),
        Sentence.of(it, around),
        it.has("beds") ? it.number("beds") : 0,
        Bilingual.label(it),
        it.texts("items"));
  }
}
