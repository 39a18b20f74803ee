package org.yagura.knowledge.damage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;
import org.yagura.model.loss.Span;

/**
 * One kind of damage.
 *
 * @param how how it is estimated, in Japanese; ours
 * @param said what a source says of it
 * @param yen what the source's words mean in yen; null when it tells no amount
 */
public record DamageItem(
    String id, Bilingual title, String how, Sentence said, @Nullable Span yen) {

  public DamageItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(how);
    Objects.requireNonNull(said);
  }

  static DamageItem of(Entry it, Sentence said) {
    return new DamageItem(it.text("id"), Bilingual.title(it), it.text("how"), said, it.span());
  }
}
