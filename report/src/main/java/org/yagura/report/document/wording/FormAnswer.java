package org.yagura.report.document.wording;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;

/**
 * An answer as the Ministry's form takes it: the form knows yes and no and leaves the rest blank.
 *
 * @param yesNo はい, いいえ, or empty
 * @param confirmed the day a person confirmed it, else the day the materials were judged for; empty
 *     where there is no answer or no day
 * @param target until when a no is to become a yes; empty when nobody set a day
 * @param remarks what a blank means, or what to know beside the answer
 */
public record FormAnswer(String yesNo, String confirmed, String target, String remarks) {

  /** The answer as it stands on a day. */
  public static FormAnswer of(ItemAnswer it, LocalDate asOf) {
    return switch (it.answer()) {
      case YES, NO ->
          new FormAnswer(
              it.answer().japanese(),
              confirmed(it, asOf),
              Words.date(it.stated().targetDate()),
              joined(it.remarks()));
      case UNKNOWN -> new FormAnswer("", "", "", joined("未確認です。", it.settles()));
      case NOT_APPLICABLE -> new FormAnswer("", "", "", joined("記入不要（該当なし）", it.remarks()));
    };
  }

  private static String confirmed(ItemAnswer it, LocalDate asOf) {
    return it.basis() == Basis.DERIVED ? Words.date(asOf) : Words.date(it.stated().confirmedOn());
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n"));
  }
}
