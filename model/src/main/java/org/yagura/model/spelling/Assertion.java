package org.yagura.model.spelling;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether Japanese words say that something is so, rather than planned, undone or so in part. Words
 * are judged clause by clause; a clause that denies the undone (未実施のものはない) takes nothing back.
 */
public final class Assertion {

  private static final Pattern CLAUSES = Pattern.compile("[。、，,;；\\n\\r]+");
  private static final Pattern PLANNED =
      Pattern.compile("(?<!次回)(?<!次は)予定(?!どお|通|表|なし|はな)|検討(?!済|会|委員|の結果|した)|計画(?=中|している|です|$)|未定");
  private static final Pattern UNDERWAY =
      Pattern.compile("(準備|作成|策定|整備|調整|構築|依頼|申請|導入|改訂|改定|修正|交渉|見積|確認|調査)中");
  private static final Pattern UNDONE =
      Pattern.compile(
          "未(実施|整備|作成|策定|対応|導入|設定|確認|了|着手|取得|受領|回収|入手|更新|適用|完了|実装|契約|開催|提出|設置|任命|検証)"
              + "|(実施|対応|設定|導入|整備|作成|策定|確認|更新|適用|制限|管理|記録|取得|削除|停止|受領|提出|回収|設置|検証|届いて?|取って?|決め|定め|残し|できて?)"
              + "[はがもを]?(して|されて|でき|て)?い?(ない|ません|なかった)"
              + "|空席|欠員|不在|失敗|エラー|中断|停止中|中止");
  private static final Pattern NONE_LEFT =
      Pattern.compile("の?(もの|機器|部署|部門|項目|端末|サーバ|装置|箇所|分)?[はがも]?(ない|なし|無し|ありません|ゼロ|0 ?[件台])");
  private static final Pattern PARTIAL = Pattern.compile("一部|大半|ほぼ|除く|除き|を除|以外は");
  private static final Pattern ONLY = Pattern.compile("(のみ|だけ)(?!では)");
  private static final Pattern TAKEN_BACK =
      Pattern.compile("予定|検討|計画|未|なし|無し|ない|ません|せず|さず|不可|できず|不要|見送|廃止|要望|×|装着したまま|常時");

  private static final int AFTERWARDS = 12;
  private static final int LONGEST = 2_000;

  private Assertion() {}

  /** Whether words say that something is only planned, underway or not done. */
  public static boolean isOpen(String words) {
    for (String clause : clauses(words)) {
      if (finds(PLANNED, clause) && !isRepeated(clause)) {
        return true;
      }
      if (finds(UNDERWAY, clause) || finds(UNDONE, clause)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words say that something holds for a part alone, such as 一部の端末. */
  public static boolean isPartial(String words) {
    for (String clause : clauses(words)) {
      if (finds(PARTIAL, clause)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words limit something by のみ or だけ, which may be its very merit. */
  public static boolean isLimited(String words) {
    for (String clause : clauses(words)) {
      if (finds(ONLY, clause)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words name a thing, and nothing behind it in the clause takes it back. */
  public static boolean names(Pattern thing, String words) {
    for (String clause : clauses(words)) {
      Matcher named = thing.matcher(clause);
      while (named.find()) {
        if (!TAKEN_BACK.matcher(clause.substring(named.end())).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String[] clauses(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return CLAUSES.split(Normalizer.normalize(cut, Normalizer.Form.NFKC));
  }

  /** The next one of what is done again and again may well be planned. */
  private static boolean isRepeated(String clause) {
    return clause.contains("次回") || clause.contains("次は") || clause.contains("毎");
  }

  private static boolean finds(Pattern pattern, String clause) {
    Matcher found = pattern.matcher(clause);
    while (found.find()) {
      String behind =
          clause.substring(found.end(), Math.min(clause.length(), found.end() + AFTERWARDS));
      if (!NONE_LEFT.matcher(behind).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
