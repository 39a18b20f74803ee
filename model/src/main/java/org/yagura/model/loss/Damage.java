package org.yagura.model.loss;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Citation;

/**
 * One kind of damage.
 *
 * @param yen null when no source tells
 * @param how how it was computed, with its numbers, in Japanese; or why it is unknown
 */
public record Damage(Kind kind, @Nullable Span yen, String how, List<Citation> sources) {

  public enum Kind {
    REVENUE("revenue", "診療を制限する間の減収"),
    RECOVERY("recovery", "復旧"),
    FORENSIC("forensic", "原因の調査（フォレンジック）"),
    NOTIFICATION("notification", "本人への通知と問い合わせ対応"),
    RECONNECTION("reconnection", "外部接続の再開のための証明");

    private final String id;
    private final String japanese;

    Kind(String id, String japanese) {
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

  public Damage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(how);
    sources = List.copyOf(sources);
  }
}
