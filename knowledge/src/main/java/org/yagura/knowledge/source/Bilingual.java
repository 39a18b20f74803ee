package org.yagura.knowledge.source;

import org.yagura.knowledge.yaml.Entry;

/** A title in both languages of the product; neither is ever blank. */
public record Bilingual(String japanese, String english) {

  public Bilingual {
    if (japanese.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a title lacks a language: " + japanese + english);
    }
  }

  /** The keys {@code ja} and {@code en} of a mapping. */
  public static Bilingual of(Entry entry) {
    return new Bilingual(entry.text("ja"), entry.text("en"));
  }
}
