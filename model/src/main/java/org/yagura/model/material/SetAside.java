package org.yagura.model.material;

import java.util.Objects;
import org.yagura.model.evidence.SourceRef;

/**
 * A row that was read and not used.
 *
 * @param raw the row's own text, its cells joined by a tab
 * @param reason why it was not used, in Japanese
 * @param hint what a person can do so that it is used, in Japanese; empty when nothing is needed
 */
public record SetAside(SourceRef at, String raw, String reason, String hint) {
  public SetAside {
    Objects.requireNonNull(at);
    Objects.requireNonNull(raw);
    Objects.requireNonNull(hint);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a row is never set aside without a reason");
    }
  }
}
