package org.yagura.model.checklist;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yagura.model.evidence.Evidence;

/**
 * An item of the checklist with its answer.
 *
 * @param facts what speaks for a yes and against it, the weightiest first
 * @param stated what a person answered; {@link Statement#NONE} where nobody did
 * @param remarks what to know beside the answer, in Japanese, the stated answer first; empty for
 *     nothing
 * @param settles the one fact that would settle an unknown answer, in Japanese; empty where it is
 *     settled
 */
public record ItemAnswer(
    Item item,
    Verdict answer,
    Basis basis,
    List<Fact> facts,
    Statement stated,
    String remarks,
    String settles) {

  /** The Ministry's form knows yes and no; the others are printed as blanks. */
  public enum Verdict {
    YES("yes", "はい"),
    NO("no", "いいえ"),
    UNKNOWN("unknown", "不明"),
    NOT_APPLICABLE("not-applicable", "該当なし");

    private final String id;
    private final String japanese;

    Verdict(String id, String japanese) {
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

  /** What an answer rests on. */
  public enum Basis {
    /** Facts in the materials. */
    DERIVED("derived", "資料から判定"),
    /** A person's word. */
    STATED("stated", "施設の回答"),
    NONE("none", "根拠なし");

    private final String id;
    private final String japanese;

    Basis(String id, String japanese) {
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
   * The item as the form prints it.
   *
   * @param id such as {@code 2-⑤}
   * @param row tells items of one id apart: {@code server}, {@code terminal}; else empty
   * @param text the Ministry's wording
   * @param note its note beneath; empty for none
   * @param wording how far the wording was verified, in Japanese
   */
  public record Item(
      String id, String row, String section, String text, String note, String wording) {
    public Item {
      Objects.requireNonNull(id);
      Objects.requireNonNull(row);
      Objects.requireNonNull(section);
      Objects.requireNonNull(text);
      Objects.requireNonNull(note);
      Objects.requireNonNull(wording);
    }
  }

  /**
   * A person's answer.
   *
   * @param answer as written; empty where the form was left blank
   * @param confirmedOn as written or ISO; empty when unstated
   * @param targetDate until when a no is to become a yes; empty when unstated
   */
  public record Statement(
      String answer, String confirmedOn, String targetDate, String note, List<Evidence> evidence) {

    public static final Statement NONE = new Statement("", "", "", "", List.of());

    public Statement {
      Objects.requireNonNull(answer);
      Objects.requireNonNull(confirmedOn);
      Objects.requireNonNull(targetDate);
      Objects.requireNonNull(note);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Something the materials show.
   *
   * @param what in Japanese
   * @param speaksFor a yes; otherwise against it
   * @param decisive whether it settles the answer by itself
   */
  public record Fact(String what, boolean speaksFor, boolean decisive, List<Evidence> evidence) {
    public Fact {
      Objects.requireNonNull(what);
      evidence = List.copyOf(evidence);
    }

    public static Fact against(String what, boolean decisive, List<Evidence> evidence) {
      return new Fact(what, false, decisive, evidence);
    }

    public static Fact supporting(String what, boolean decisive, List<Evidence> evidence) {
      return new Fact(what, true, decisive, evidence);
    }
  }

  public ItemAnswer {
    Objects.requireNonNull(item);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(basis);
    facts = List.copyOf(facts);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(remarks);
    Objects.requireNonNull(settles);
  }

  public Stream<Fact> supporting() {
    return facts.stream().filter(Fact::speaksFor);
  }

  public Stream<Fact> against() {
    return facts.stream().filter(it -> !it.speaksFor());
  }
}
