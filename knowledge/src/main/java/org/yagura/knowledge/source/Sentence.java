package org.yagura.knowledge.source;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.yaml.Entry;

/**
 * A text with where it comes from.
 *
 * @param text in Japanese; empty exactly where the official wording was not found
 */
public record Sentence(String text, Provenance provenance) {

  public Sentence {
    Objects.requireNonNull(provenance);
    if (text.isEmpty() != (provenance.wording() == Wording.NOT_FOUND)) {
      throw new IllegalArgumentException(
          "(%s) must be empty exactly where nothing was found".formatted(text));
    }
  }

  /** The {@code text} of an entry. */
  public static Sentence of(Entry entry, Provenance around) {
    return new Sentence(entry.optional("text"), around.within(entry));
  }

  /** The plain texts of a sequence, all of one provenance. */
  public static List<Sentence> texts(Entry parent, String key, Provenance around) {
    return parent.texts(key).stream().map(it -> new Sentence(it, around)).toList();
  }

  /** The texts of a sequence, each an entry with {@code text}. */
  public static List<Sentence> all(Entry parent, String key, Provenance around) {
    return parent.entries(key).stream().map(it -> of(it, around)).toList();
  }
}
