package org.yagura.model.material;

import java.util.Objects;
import org.yagura.model.evidence.SourceRef;

/**
 * Something in a material that could not be taken at its word. Bad input is data: it is shown to a
 * person and never thrown.
 *
 * @param message what is wrong, in Japanese, naming the value in 「」 and what was expected
 * @param hint what to do about it, in Japanese; empty when nothing can be done
 */
public record Problem(SourceRef at, Gravity gravity, String message, String hint) {

  /** How much a problem costs: nothing, some facts, or the whole material. */
  public enum Gravity {
    /** Worth knowing; nothing was lost. */
    NOTE("info"),
    /** Something was not understood; the rest was read. */
    PARTIAL("warning"),
    /** The material, or most of it, could not be read. */
    LOST("error");

    private final String id;

    Gravity(String id) {
      this.id = id;
    }

    /** The name in the contract's JSON. */
    public String id() {
      return id;
    }
  }

  public Problem {
    Objects.requireNonNull(at);
    Objects.requireNonNull(gravity);
    Objects.requireNonNull(hint);
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem must say what is wrong");
    }
  }
}
