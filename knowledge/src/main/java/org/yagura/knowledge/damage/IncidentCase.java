package org.yagura.knowledge.damage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;
import org.yagura.model.loss.Span;

/**
 * A published incident to compare with.
 *
 * @param on year and month, ISO
 * @param harm in the source's words
 * @param restrictedDays for how long care was restricted, read from the source
 * @param recoveryDays until all systems were back
 * @param yen published damage; null when none was published
 */
public record IncidentCase(
    String id,
    Bilingual name,
    String on,
    int beds,
    Sentence harm,
    Span restrictedDays,
    Span recoveryDays,
    @Nullable Span yen) {

  public IncidentCase {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(on);
    Objects.requireNonNull(harm);
    Objects.requireNonNull(restrictedDays);
    Objects.requireNonNull(recoveryDays);
  }

  static IncidentCase of(Entry it, Sentence harm) {
    return new IncidentCase(
        it.text("id"),
        Bilingual.of(it.entry("name")),
        it.text("on"),
        it.number("beds"),
        harm,
        days(it, "restrictedDays"),
        days(it, "recoveryDays"),
        it.has("yen") ? it.entry("yen").span() : null);
  }

  private static Span days(Entry it, String key) {
    Entry days = it.entry(key);
    return new Span(days.number("low"), days.number("high"));
  }
}
