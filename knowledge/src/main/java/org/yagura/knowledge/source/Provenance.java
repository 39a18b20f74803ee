package org.yagura.knowledge.source;

import java.util.Objects;
import org.yagura.knowledge.yaml.Entry;

/**
 * Where a text comes from.
 *
 * @param source an address, a document with its page, or a seed with its place; for our own texts
 *     what led to them
 */
public record Provenance(Wording wording, String source) {

  public Provenance {
    Objects.requireNonNull(wording);
    if (source.isBlank()) {
      throw new IllegalArgumentException("a text without a source (%s)".formatted(wording));
    }
  }

  /** As {@code status} and {@code source} of a document's top level say. */
  public static Provenance of(Entry document) {
    return new Provenance(Wording.of(document.text("status")), document.text("source"));
  }

  /** As the entry says, else as what holds it says. */
  public Provenance within(Entry entry) {
    return new Provenance(
        entry.has("status") ? Wording.of(entry.text("status")) : wording,
        entry.has("source") ? entry.text("source") : source);
  }
}
