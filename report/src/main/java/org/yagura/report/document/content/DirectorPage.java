package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;
import org.yagura.model.conclusion.Severity;

/**
 * The page for the director.
 *
 * @param judgement one sentence
 * @param figures three
 * @param decisions at most three, the weightiest first
 * @param notLooked what the materials did not let anyone look at, beside {@link #NOT_LOOKED_AT}
 */
public record DirectorPage(
    String judgement, List<Figure> figures, List<Decision> decisions, List<Cell> notLooked) {
  public static final String NOT_LOOKED = "この調査で調べていないこと";

  /** Silence about these is no clean bill. */
  public static final String NOT_LOOKED_AT = "資料のない機器・回線・設定は調べていません。指摘がないところも、安全と判定したものではありません。";

  /**
   * A count with what it counts among.
   *
   * @param value with its unit: {@code 36台}
   * @param parts what stands out in it
   * @param base what was looked at, and of what age
   * @param unknown what the count cannot say
   * @param section key of the section that lists it
   */
  public record Figure(
      String name, String value, List<Cell> parts, String base, String unknown, String section) {
    public Figure {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
      parts = List.copyOf(parts);
      Objects.requireNonNull(base);
      Objects.requireNonNull(unknown);
      Objects.requireNonNull(section);
    }
  }

  /**
   * Something to decide.
   *
   * @param problem what is wrong
   * @param what what to do about it
   * @param cost what a source says it costs, or who can tell
   * @param closes how many findings it ends
   * @param finding id of the first of them
   */
  public record Decision(
      Severity severity,
      String problem,
      String what,
      String who,
      String effort,
      String cost,
      String closes,
      String finding) {
    public Decision {
      Objects.requireNonNull(severity);
      Objects.requireNonNull(problem);
      Objects.requireNonNull(what);
      Objects.requireNonNull(who);
      Objects.requireNonNull(effort);
      Objects.requireNonNull(cost);
      Objects.requireNonNull(closes);
      Objects.requireNonNull(finding);
    }

    /** Whose task, how hard, what it costs and what it ends, in one line. */
    public String terms() {
      return "担当: %s　手間: %s　費用: %s　終わるもの: %s".formatted(who, effort, cost, closes);
    }
  }

  public DirectorPage {
    Objects.requireNonNull(judgement);
    figures = List.copyOf(figures);
    decisions = List.copyOf(decisions);
    notLooked = List.copyOf(notLooked);
  }
}
