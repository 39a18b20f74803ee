package org.yagura.knowledge.guideline;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The safety guideline's editions.
 *
 * @param editions oldest first
 */
public record Guidelines(Bilingual title, List<Edition> editions) {

  /**
   * An edition.
   *
   * @param id such as {@code 7.0}
   * @param decided ISO date or month
   * @param current whether it is in force
   * @param changes what it changed, as far as it bears on the checklist
   */
  public record Edition(
      String id, String decided, boolean current, List<Part> parts, List<Change> changes) {
    public Edition {
      Objects.requireNonNull(id);
      Objects.requireNonNull(decided);
      parts = List.copyOf(parts);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A part (編).
   *
   * @param url empty when unknown
   * @param missing what of it is not known, in Japanese; empty when all its chapters are
   */
  public record Part(
      String id,
      Sentence name,
      String english,
      String url,
      String missing,
      List<Chapter> chapters) {
    public Part {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(english);
      Objects.requireNonNull(url);
      Objects.requireNonNull(missing);
      chapters = List.copyOf(chapters);
    }
  }

  /** A chapter of a part. */
  public record Chapter(int number, Sentence title, String english) {
    public Chapter {
      Objects.requireNonNull(title);
      Objects.requireNonNull(english);
    }
  }

  /**
   * A change that bears on items of the checklist.
   *
   * @param items keys of the checklist's items; ours
   */
  public record Change(String id, Sentence text, Bilingual label, List<String> items) {
    public Change {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
      Objects.requireNonNull(label);
      items = List.copyOf(items);
    }
  }

  private static final Guidelines SHIPPED = load();

  public Guidelines {
    editions = List.copyOf(editions);
  }

  public static Guidelines shipped() {
    return SHIPPED;
  }

  /** The edition in force. */
  public Edition current() {
    return editions.stream().filter(Edition::current).findFirst().orElseThrow();
  }

  private static Guidelines load() {
    Entry document = Entry.load("guideline/guidelines.yaml");
    return new Guidelines(
        Bilingual.title(document),
        document.entries("editions").stream().map(Guidelines::edition).toList());
  }

  private static Edition edition(Entry it) {
    Provenance around = Provenance.of(it);
    return new Edition(
        it.text("id"),
        it.text("decided"),
        it.flag("current"),
        it.entries("parts").stream().map(p -> part(p, around)).toList(),
        it.entries("changes").stream()
            .map(c ->
                new Change(
                    c.text("id"), Sentence.of(c, around), Bilingual.label(c), c.texts("items")))
            .toList());
  }

  private static Part part(Entry it, Provenance around) {
    return new Part(
        it.text("id"),
        Sentence.of(it, around),
        it.text("en"),
        it.optional("url"),
        it.optional("missing"),
        it.entries("chapters").stream()
            .map(c -> new Chapter(c.number("no"), Sentence.of(c, around), c.text("en")))
            .toList());
  }
}
