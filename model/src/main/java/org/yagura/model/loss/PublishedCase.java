package org.yagura.model.loss;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Citation;

/**
 * A published incident.
 *
 * @param when year and month, ISO
 * @param beds number of beds; null when not published
 * @param harm what stopped and for how long, in the source's words
 * @param yen published damage; null when none was published
 */
public record PublishedCase(
    String name,
    String when,
    @Nullable Integer beds,
    String harm,
    @Nullable Span yen,
    List<Citation> sources) {
  public PublishedCase {
    Objects.requireNonNull(name);
    Objects.requireNonNull(when);
    Objects.requireNonNull(harm);
    sources = List.copyOf(sources);
  }
}
