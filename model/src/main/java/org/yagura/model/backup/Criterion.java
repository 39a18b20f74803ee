package org.yagura.model.backup;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * One question on a system's backups.
 *
 * @param why what decides, in Japanese
 * @param todo what to do, or the one fact to find out; empty when it is met
 */
public record Criterion(
    Question question, Met met, String why, String todo, List<Evidence> evidence) {

  /** The 3-2-1-1-0 idea and the Ministry's words. */
  public enum Question {
    COPIES("copies", "原本のほかに2つ以上の写しがある（3-2-1-1-0 の「3」）"),
    MEDIA("media", "2種類以上の媒体にある（「2」）"),
    OFFSITE("offsite", "1つは別の建物や遠隔地にある（「1」）"),
    OFFLINE("offline", "1つはネットワークから切り離してある、または書き換えできない（「1」）"),
    TESTED("tested", "復元の試験に成功している（「0」）"),
    METHODS("methods", "複数の方式で取得している"),
    GENERATIONS("generations", "複数の世代を残している"),
    PROCEDURE("procedure", "復旧手順書がある"),
    SURVIVES("survives", "攻撃の経路の後にも残る写しがある"),
    IN_TIME("in-time", "目標復旧時間（RTO）のうちに戻せる");

    private final String id;
    private final String japanese;

    Question(String id, String japanese) {
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

  /** Unknown is never yes. */
  public enum Met {
    YES("yes", "はい"),
    NO("no", "いいえ"),
    UNKNOWN("unknown", "不明");

    private final String id;
    private final String japanese;

    Met(String id, String japanese) {
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

  public Criterion {
    Objects.requireNonNull(question);
    Objects.requireNonNull(met);
    Objects.requireNonNull(why);
    Objects.requireNonNull(todo);
    evidence = List.copyOf(evidence);
  }
}
