package org.yagura.model.backup;

import java.util.List;
import java.util.Objects;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Told;

/**
 * One backup of the hospital's list.
 *
 * @param backup its id in the list
 * @param method in the list's words
 * @param storage where it lies and whether it is really apart
 * @param generations as written
 * @param tested when a restoration was tested, or yes or no as the list says
 * @param procedure whether a written procedure exists, as the list says
 * @param fate what becomes of it in an attack
 */
public record StoredCopy(
    String backup,
    Told method,
    Medium medium,
    Storage storage,
    Told frequency,
    Told generations,
    Told tested,
    Told procedure,
    BackupCopy.Fate fate,
    List<Evidence> evidence) {

  /** What a copy is written to. */
  public enum Medium {
    LTO("lto", "磁気テープ（LTO）"),
    RDX("rdx", "RDX"),
    EXTERNAL_DISK("external-disk", "外付けディスク"),
    OPTICAL("optical", "光ディスク"),
    CLOUD("cloud", "クラウド"),
    NAS("nas", "NAS"),
    SERVER("server", "サーバのディスク"),
    OTHER("other", "その他"),
    UNKNOWN("unknown", "不明");

    private final String id;
    private final String japanese;

    Medium(String id, String japanese) {
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

  /** Whether a copy is apart from the network. */
  public enum Separation {
    /** Removable, kept away, and nothing shows otherwise. */
    APART("apart", "切り離されている"),
    /** It cannot be changed once written, by the list's words. */
    IMMUTABLE("immutable", "書き換えできない"),
    /** The list says offline, yet the network reaches what keeps it. */
    CONTRADICTED("contradicted", "一覧はオフライン、実際は到達できる"),
    CONNECTED("connected", "つながっている"),
    UNKNOWN("unknown", "不明");

    private final String id;
    private final String japanese;

    Separation(String id, String japanese) {
      this.id = id;
      this.japanese = japanese;
    }

    public String id() {
      return id;
    }

    public String japanese() {
      return japanese;
    }

    /** Whether an attacker on the network cannot change the copy. */
    public boolean isApart() {
      return this == APART || this == IMMUTABLE;
    }
  }

  /**
   * Where it lies.
   *
   * @param place in the list's words
   * @param asset id of the asset that keeps it; empty when it is none or unknown
   * @param claim what the list says on being offline
   * @param separation what the network's rules show of it
   * @param why the fact that decides, in Japanese
   * @param evidence of that fact
   */
  public record Storage(
      Told place,
      String asset,
      Told claim,
      Separation separation,
      String why,
      List<Evidence> evidence) {
    public Storage {
      Objects.requireNonNull(place);
      Objects.requireNonNull(asset);
      Objects.requireNonNull(claim);
      Objects.requireNonNull(separation);
      Objects.requireNonNull(why);
      evidence = List.copyOf(evidence);
    }
  }

  public StoredCopy {
    Objects.requireNonNull(backup);
    Objects.requireNonNull(method);
    Objects.requireNonNull(medium);
    Objects.requireNonNull(storage);
    Objects.requireNonNull(frequency);
    Objects.requireNonNull(generations);
    Objects.requireNonNull(tested);
    Objects.requireNonNull(procedure);
    Objects.requireNonNull(fate);
    evidence = List.copyOf(evidence);
  }
}
