package org.yagura.analysis.vendor;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a vendor's answer comes to. */
enum Response {
  YES,
  NO,
  NOT_APPLICABLE,
  /** Nothing, or a promise to answer. */
  OPEN,
  /** Words that are no answer. */
  UNCLEAR;

  private static final Pattern NOT_OURS =
      Pattern.compile("(該当(なし|無し|せず|しない)|対象外|適用外|範囲外|n/?a|[-－―ー])([(、。 ].*)?");
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?s).{0,12}(確認中|調査中|検討中|準備中|作成中|問い?合わせ中|未定|不明|予定|後日|回答待ち|分かりません|わかりません|追って).*");

  /**
   * Judges the text of the answer column.
   *
   * @param answer {@code yes}, {@code no}, or what was written instead
   */
  static Response of(String answer) {
    String word = answer.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return OPEN;
    }
    if (word.equals("yes")) {
      return YES;
    }
    if (word.equals("no")) {
      return NO;
    }
    if (NOT_OURS.matcher(word).matches()) {
      return NOT_APPLICABLE;
    }
    return PROMISE.matcher(word).matches() ? OPEN : UNCLEAR;
  }
}
