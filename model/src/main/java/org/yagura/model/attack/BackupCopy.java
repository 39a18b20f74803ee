package org.yagura.model.attack;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * What becomes of one backup when an attacker holds the administrators' passwords.
 *
 * @param backup id of the backup in the hospital's list
 * @param system what it is a copy of
 * @param storedAt where it is kept, as written; empty when no material tells
 * @param asset id of the asset that keeps it; empty when it is none or unknown
 * @param why the fact that decides, in Japanese
 */
public record BackupCopy(
    String backup,
    String system,
    String storedAt,
    String asset,
    Fate fate,
    String why,
    List<Evidence> evidence) {

  /** Whether a copy is still there afterwards. */
  public enum Fate {
    /** It is kept apart from the network, by the hospital's own words. */
    SURVIVES("survives", "残る"),
    /** The attacker reaches it and may log on to what keeps it. */
    FALLS("falls", "失われる"),
    /** No path was found, and nothing says that it is kept apart. */
    UNKNOWN("unknown", "不明");

    private final String id;
    private final String japanese;

    Fate(String id, String japanese) {
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

  public BackupCopy {
    Objects.requireNonNull(backup);
    Objects.requireNonNull(system);
    Objects.requireNonNull(storedAt);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(fate);
    Objects.requireNonNull(why);
    evidence = List.copyOf(evidence);
  }
}
