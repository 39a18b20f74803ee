package org.yagura.model.spelling;

import java.text.Normalizer;
import java.util.Locale;

/** Folds the many ways in which Japanese materials spell one name. */
public final class Spelling {

  private Spelling() {}

  /**
   * Compatibility form (NFKC: full-width letters and half-width katakana become usual ones), lower
   * case, without blanks and without hyphens of any kind. The long-vowel mark ー stays after kana.
   */
  public static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || isHyphen(c) || c == '_' || c == '"' || c == '\'') {
        continue;
      }
      if (c == 'ー' && (folded.isEmpty() || !isKana(folded.charAt(folded.length() - 1)))) {
        continue;
      }
      folded.append(c);
    }
    return folded.toString();
  }

  /** {@link #fold} for companies: their legal form is left out, however it is written. */
  public static String foldCompany(String text) {
    return fold(text)
        .replaceAll(
            "株式会社|\\(株\\)|有限会社|\\(有\\)|合同会社|\\(同\\)|合資会社|医療法人|一般財団法人|一般社団法人"
                + "|公益財団法人|公益社団法人|co\\.,?ltd\\.?|,?inc\\.?$|corporation$|corp\\.?$",
            "");
  }

  /** Whether two texts are the same but for spelling, or one only says more than the other. */
  public static boolean compatible(String left, String right) {
    String a = fold(left);
    String b = fold(right);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\u30A0';
  }

  private static boolean isKana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
  }
}
