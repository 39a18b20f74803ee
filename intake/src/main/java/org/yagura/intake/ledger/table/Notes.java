package org.yagura.intake.ledger.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Rows beneath a table that are not of it: notes and totals. */
public final class Notes {

  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:※|\\(?注|備考[ :]|補足[ :]|凡例|[【\\[]注|以 ?上(?:[、。 ].{0,30})?$|以 ?上 ?[計全]?\\d+ ?[台件名機個]|メモ[ :]|notes?:|remarks?:)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARK = Pattern.compile("^[*☆★▲△→⇒・•◆◇]");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:[(\\[<【]?(?:合 ?計|総 ?計|小 ?計|計|総合計|累計|total|subtotal|grand total|sum)[)\\]>】]?)"
              + "(?:[ :(].{0,20}|台数|数|金額|件数| ?[0-9,]{1,7} ?(?:台|件|個|本|名|式)?)?|.{1,12}(?:合計|小計|台数計| 計)(?: ?\\d+ ?(?:台|件)?)?"
              // 本館計 and 端末計, but not 心電計 and 体温計
              + "|.{0,12}(?:館|棟|階|[0-9]f|課|科|部|局|室|外来|院|センター|フロア|サーバー?|端末|pc|パソコン|機器|機|頁|ページ)計",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE =
      Pattern.compile("(?:。|です|ます|ません|ください|こと|である|する|した|ない|予定|参照)[。.)]?$");

  private Notes() {}

  /** Whether a text begins like a note: ※, 注, 備考：, 以上. */
  public static boolean isNote(String text) {
    return NOTE.matcher(clean(text)).find();
  }

  /** Whether a text begins with a mark that draws attention: such a lone text is a note too. */
  public static boolean isMarked(String text) {
    return MARK.matcher(clean(text)).find();
  }

  /** Whether a text names a total: 計, 合計, 小計. */
  public static boolean isTotal(String text) {
    return text.length() <= 30 && mayTotal(text) && TOTAL.matcher(clean(text)).matches();
  }

  private static boolean mayTotal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '計' || c == 't' || c == 'T' || c == 's' || c == 'S' || c == 'Ｔ' || c == 'Ｓ'
          || c == 'ｔ') {
        return true;
      }
    }
    return false;
  }

  /** Whether a text ends as sentences do. */
  public static boolean isSentence(String text) {
    return text.length() >= 8 && SENTENCE.matcher(clean(text)).find();
  }

  private static String clean(String text) {
    String bounded = text.length() > 200 ? text.substring(0, 200) : text;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).replace('　', ' ').strip();
  }
}
