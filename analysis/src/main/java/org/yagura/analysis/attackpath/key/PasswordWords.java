package org.yagura.analysis.attackpath.key;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What remarks and answers say about passwords, in the words that hospitals use. */
final class PasswordWords {

  private static final String PASSWORD = "(パスワード|ぱすわーど|PW|pw|暗証|認証情報|資格情報)";
  private static final String SAME = "(同じ|同一|共通|共用|使い回し|使いまわし|使回し|統一|一緒)";

  private static final Pattern SHARED =
      Pattern.compile(SAME + ".{0,16}" + PASSWORD + "|" + PASSWORD + ".{0,16}" + SAME);

  /** In a list of accounts, beside lengths and dates of passwords, these mean the password. */
  private static final Pattern SAME_IN_LIST =
      Pattern.compile(
          "(サーバー?|端末|PC|機器|装置|ルータ|スイッチ|NAS|ほか|他|上記|上)(の.{0,8})?と(同じ|同一|共通)($|[。、でだ\\s])"
              + "|(^|\\s)(同上|共通|共用|使い回し)($|[。、の\\s])");

  private static final Pattern UNIQUE =
      Pattern.compile(
          "個別|別々|異なる|異なり|異なって|一意|ユニーク|それぞれ違|LAPS|"
              + "(ごと|毎)に?(別|違|異|変え|設定|個)|"
              + SAME
              + ".{0,14}(ではない|でない|廃止|解消|禁止|やめ|なし|せず|しない|していない|不可|見直)");

  private static final Pattern UNCHANGED =
      Pattern.compile("(変更|更新|変え|見直し|廃止|解消)(は|も|を|が)?(して|され|られ|でき|出来|て)?い?(ない|ません|おらず|ず)|未変更");

  private static final Pattern GUESSABLE =
      Pattern.compile(
          "推測(され|し)?(やすい|可能|容易|できる)|(簡単|単純|容易|弱い|安易)な?.{0,6}"
              + PASSWORD
              + "|"
              + PASSWORD
              + ".{0,8}(簡単|単純|弱い|推測)|(初期|既定|出荷時|工場出荷|デフォルト)の?(まま|"
              + PASSWORD
              + ")|(ID|ＩＤ|アカウント名?|施設名|病院名|電話番号)と(同じ|同一)");

  private static final Pattern MENDED =
      Pattern.compile("変更(済|した|しました)|変えた|再発行(済|した)|対応済|廃止|無効化(済|した)");

  private static final Pattern LEAKED =
      Pattern.compile(
          "("
              + PASSWORD
              + "|ID|アカウント).{0,24}(漏えい|漏洩|流出|漏れ)|(漏えい|漏洩|流出|漏れ).{0,24}("
              + PASSWORD
              + "|ID|アカウント)");

  private static final Pattern LENGTH =
      Pattern.compile(PASSWORD + "[^0-9]{0,12}([0-9]{1,2}) ?(桁|文字)");

  /** R7 edition of the checklist, item 2-⑦. */
  static final int SHORTEST = 8;

  /** What the guideline's edition 7.0 asks of passwords without a second factor. */
  private static final int LONG = 13;

  private PasswordWords() {}

  /** Whether several machines have one password; told to be otherwise is no. */
  static boolean tellShared(String text) {
    return SHARED.matcher(text).find() && !tellUnique(text);
  }

  /** The same of a remark in a list of accounts, which need not name the password again. */
  static boolean tellSharedInList(String note) {
    return tellShared(note) || (SAME_IN_LIST.matcher(note).find() && !tellUnique(note));
  }

  /** Whether every machine has its own. */
  static boolean tellUnique(String text) {
    return UNIQUE.matcher(UNCHANGED.matcher(text).replaceAll("")).find();
  }

  /** Whether a stranger may guess it. */
  static boolean tellGuessable(String text) {
    return GUESSABLE.matcher(text).find() && !isMended(text);
  }

  /** Whether strangers may already know it. */
  static boolean tellLeaked(String text) {
    return LEAKED.matcher(text).find() && !isMended(text);
  }

  private static boolean isMended(String text) {
    return MENDED.matcher(UNCHANGED.matcher(text).replaceAll("")).find();
  }

  /** Whether a length is stated that is too short. */
  static boolean tellShort(String text) {
    Matcher length = LENGTH.matcher(text);
    return length.find() && isShort(length.group(2));
  }

  /** Whether the column for the length holds a number that is too small. */
  static boolean isShort(String length) {
    int stated = number(length);
    return stated > 0 && stated < SHORTEST;
  }

  /** Whether it holds one that is large enough by itself. */
  static boolean isLong(String length) {
    return number(length) >= LONG;
  }

  /** 0 where nothing or nonsense is stated. */
  private static int number(String length) {
    String digits = length.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 2 ? 0 : Integer.parseInt(digits);
  }
}
