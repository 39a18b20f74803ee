package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Objects;

/**
 * An item of an edition.
 *
 * @param row tells items of one id apart; empty for the only one
 * @param wording how far the official wording was verified
 * @param aliases further numbers by which prints call it
 * @param guideline clauses of the safety guideline behind it
 * @param grounds how facts answer it
 */
public record ChecklistItem(
    String id,
    String row,
    String section,
    Text text,
    Wording wording,
    List<String> aliases,
    List<String> guideline,
    Scope scope,
    Grounds grounds) {

  /**
   * Whom an item is asked of.
   *
   * @param level 1 to 3: what to do first; our own, not the Ministry's
   * @param needsVendor whether it is asked only of those who have a contract with a vendor
   */
  public record Scope(int level, boolean needsVendor) {
    public Scope {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("level (%d) must be 1 to 3".formatted(level));
      }
    }
  }

  /** The Ministry's sentence and its note; the note is empty where there is none. */
  public record Text(String sentence, String note) {
    public Text {
      Objects.requireNonNull(sentence);
      Objects.requireNonNull(note);
    }
  }

  /** How far a wording was verified. */
  public enum Wording {
    VERIFIED("公式資料と照合済み"),
    DRAFT("マニュアル案と照合済み（確定版は未照合）"),
    TRANSCRIBED("転載からの文字起こし（原本と未照合）"),
    SECONDARY("解説からの引用（原本と未照合）");

    private final String japanese;

    Wording(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }
  }

  /**
   * How facts answer an item.
   *
   * @param examinedBy ids of examinations
   * @param contradictedBy rules of findings, of which one settles a no
   * @param weakenedBy rules of findings that only speak against a yes
   * @param settles what would settle an unknown answer; ours, not the Ministry's
   */
  public record Grounds(
      List<String> examinedBy,
      List<String> contradictedBy,
      List<String> weakenedBy,
      String settles) {
    public Grounds {
      examinedBy = List.copyOf(examinedBy);
      contradictedBy = List.copyOf(contradictedBy);
      weakenedBy = List.copyOf(weakenedBy);
      Objects.requireNonNull(settles);
    }
  }

  public ChecklistItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(row);
    Objects.requireNonNull(section);
    Objects.requireNonNull(text);
    Objects.requireNonNull(wording);
    aliases = List.copyOf(aliases);
    guideline = List.copyOf(guideline);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(grounds);
  }
}
