package org.yagura.analysis.checklist.examination.account;

import java.util.regex.Pattern;

/** Whether words say that a second factor is in use. */
final class FactorWords {

  private static final Pattern FACTOR =
      Pattern.compile(
          "^yes$|二要素|2要素|ワンタイム|OTP|多要素|MFA|証明書|ICカード|生体|顔認証|指紋|トークン", Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile("なし|ない|未|no|予定|検討|×", Pattern.CASE_INSENSITIVE);

  private FactorWords() {}

  static boolean tell(String words) {
    return FACTOR.matcher(words).find() && !NONE.matcher(words).find();
  }
}
