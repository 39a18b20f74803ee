package org.yagura.model.continuity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.CareSystem;

/**
 * One system of care and what replaces it.
 *
 * @param system id of the system
 * @param function what it is used for
 * @param targets how soon and how current it must be back
 * @param decides who decides on stopping and restarting it
 * @param dependsOn names of what must run before it, in order of restoration
 */
public record SystemContinuity(
    String system,
    String name,
    CareSystem.Role role,
    Told function,
    Fallback fallback,
    Targets targets,
    Told decides,
    List<String> dependsOn,
    List<Evidence> evidence) {

  /** What takes a system's place. */
  public enum Way {
    PAPER("paper", "紙の運用"),
    VIEWER("viewer", "参照用の環境"),
    STANDALONE("standalone", "単独で動く機器"),
    OTHER("other", "その他"),
    NONE("none", "代わりがない"),
    UNKNOWN("unknown", "不明");

    private final String id;
    private final String japanese;

    Way(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }
  }

  /**
   * The fallback.
   *
   * @param ways at least one; {@link Way#UNKNOWN} alone when nobody says
   */
  public record Fallback(List<Way> ways, Told words) {
    public Fallback {
      ways = List.copyOf(ways);
      Objects.requireNonNull(words);
    }
  }

  /**
   * How soon and how current.
   *
   * @param rto recovery time objective, as written
   * @param rpo recovery point objective, as written
   * @param rtoHours what the words of {@code rto} mean; null when unknown
   * @param rpoHours what the words of {@code rpo} mean; null when unknown
   */
  public record Targets(
      Told rto, Told rpo, @Nullable Integer rtoHours, @Nullable Integer rpoHours) {
    public Targets {
      Objects.requireNonNull(rto);
      Objects.requireNonNull(rpo);
    }
  }

  public SystemContinuity {
    Objects.requireNonNull(system);
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(function);
    Objects.requireNonNull(fallback);
    Objects.requireNonNull(targets);
    Objects.requireNonNull(decides);
    dependsOn = List.copyOf(dependsOn);
    evidence = List.copyOf(evidence);
  }
}
