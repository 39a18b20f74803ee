package org.yagura.knowledge.checklist;

import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Wording;
import org.yagura.knowledge.yaml.Entry;

/**
 * What an edition or a guideline asks of passwords; rules differ where words look alike.
 *
 * @param changedFrom characters that suffice when passwords are changed regularly; 0 when changing
 *     never suffices
 * @param unchangedFrom characters from which passwords need not be changed
 * @param secondFactorFrom characters that suffice beside a second factor
 * @param mixed whether letters, digits and signs must be mixed
 */
public record PasswordRule(
    int changedFrom,
    int unchangedFrom,
    int secondFactorFrom,
    boolean mixed,
    Provenance provenance) {

  /** The guideline's edition 7.0, chapter 14: passwords are never to be changed by the calendar. */
  public static final PasswordRule GUIDELINE_7 =
      new PasswordRule(
          0, 13, 8, false, new Provenance(Wording.SECONDARY, "ガイドライン7.0 システム運用編14（調査メモ2026-11 9）"));

  static PasswordRule of(Entry it, Provenance around) {
    return new PasswordRule(
        it.number("changedFrom"),
        it.number("unchangedFrom"),
        it.number("secondFactorFrom"),
        it.flag("mixed"),
        around.within(it));
  }
}
