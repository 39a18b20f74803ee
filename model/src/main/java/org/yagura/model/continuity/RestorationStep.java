package org.yagura.model.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One thing to bring back.
 *
 * @param order from 1
 * @param subjects ids of assets or systems
 * @param after names of the steps that must be done before
 * @param why what it is needed for, in Japanese
 */
public record RestorationStep(
    int order,
    Layer layer,
    String name,
    List<String> subjects,
    List<String> after,
    String why,
    List<Evidence> evidence) {

  /** What rests on what, the lowest first. */
  public enum Layer {
    NETWORK("network", "ネットワーク"),
    HOST("host", "仮想基盤"),
    STORAGE("storage", "ストレージ"),
    DIRECTORY("directory", "認証基盤"),
    BACKUP("backup", "バックアップ"),
    CARE("care", "診療システム");

    private final String id;
    private final String japanese;

    Layer(String id, String japanese) {
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

  public RestorationStep {
    Objects.requireNonNull(layer);
    Objects.requireNonNull(name);
    subjects = List.copyOf(subjects);
    after = List.copyOf(after);
    Objects.requireNonNull(why);
    evidence = List.copyOf(evidence);
  }
}
