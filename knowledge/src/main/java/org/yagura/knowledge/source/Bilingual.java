package org.yagura.knowledge.source;

import org.yagura.knowledge.yaml.Entry;

/** A title in both languages of the product; neither is ever blank. */
public record Bilingual(String japanese, String english) {

  public Bilingual {
    if (japanese.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a title lacks a language: " + japanese + english);
    }
  }

  /** The {@code label} of an entry: a short name of our own. */
  public static Bilingual label(Entry entry) {
    return of(entry.entry("label"));
  }

  /** The {@code title} of an entry. */
  public static Bilingual title(Entry entry) {
    return of(entry.entry("title"));
  }

  /** The {@code text} of an entry with our English beside it. */
  public static Bilingual text(Entry entry) {
    return new Bilingual(entry.text("text"), entry.text("en"));
  }

  /** The keys {@code ja} and {@code en} of a mapping. */
  public static Bilingual of(Entry entry) {
    return new Bilingual(entry.text("ja"), entry.text("en"));
  }
}
