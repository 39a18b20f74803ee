package org.yagura.intake.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word for a secret in a text.
 *
 * @param end the place behind it
 * @param paired whether a user's name is to come before the secret: {@code ID/PW}
 */
record Mention(Kind kind, int begin, int end, boolean paired) {

  /** How sure it is that the word speaks of a secret. */
  enum Kind {
    /** It speaks of nothing else. */
    SURE,
    /** An abbreviation, or a word with other meanings. */
    SHORT,
    /** A key, which may be one of metal. */
    KEY,
    /** A personal number, or a contact of a plug. */
    PIN,
    /** A password, or a path. */
    PATH
  }

  private record Word(String text, Kind kind) {}

  private static final Map<Character, List<Word>> WORDS = words();
  private static final List<String> NAMES =
      List.of(
          "id", "ユーザ", "ユーザー", "ユーザid", "ユーザ名", "ユーザー名", "アカウント", "アカウント名", "user", "name",
          "login");
  private static final List<String> NO_SECRETS =
      List.of("ワンタイム", "ﾜﾝﾀｲﾑ", "ライセンス", "one-time ", "onetime ");

  private static Map<Character, List<Word>> words() {
    Map<Character, List<Word>> words = new HashMap<>();
    add(
        words,
        Kind.SURE,
        """
        password passwords passwd passphrase passcode pre-shared-key preshared
        パスワード パスワ-ド ﾊﾟｽﾜｰﾄﾞ パスフレーズ ﾊﾟｽﾌﾚｰｽﾞ パスコード ﾊﾟｽｺｰﾄﾞ 暗証番号 暗証コード 合言葉 合い言葉
        事前共有鍵 事前共有キー 共有鍵 共有キー シークレット コミュニティ名 コミュニティ文字列 暗号キー 暗号化キー
        暗号鍵 暗号化鍵 認証キー pinコード pinｺｰﾄﾞ 回復キー wpaキー wepキー wifiキー 無線キー\
        """);
    add(words, Kind.SHORT, "pw p/w pass psk pwd secret community コミュニティ ｺﾐｭﾆﾃｨ 暗証");
    add(words, Kind.KEY, "key キー ｷｰ");
    add(words, Kind.PIN, "pin");
    add(words, Kind.PATH, "パス ﾊﾟｽ");
    words.values().forEach(it -> it.sort(Comparator.comparingInt(word -> -word.text().length())));
    return words;
  }

  private static void add(Map<Character, List<Word>> words, Kind kind, String texts) {
    for (String text : texts.split("\\s+", -1)) {
      words.computeIfAbsent(text.charAt(0), it -> new ArrayList<>()).add(new Word(text, kind));
    }
  }

  /** The mention that begins at the place; null where none does. */
  static @Nullable Mention at(Folded text, String original, int at) {
    List<Word> candidates = WORDS.get(text.at(at));
    if (candidates == null) {
      return null;
    }
    for (Word word : candidates) {
      int end = at + word.text().length();
      if (text.startsWith(word.text(), at) && standsAlone(text, original, at, end, word)) {
        return new Mention(word.kind(), at, end, followsName(text, at));
      }
    }
    return null;
  }

  private static boolean standsAlone(Folded text, String original, int begin, int end, Word word) {
    for (String before : NO_SECRETS) {
      if (text.startsWith(before, begin - before.length())) {
        return false;
      }
    }
    char first = word.text().charAt(0);
    char before = text.at(begin - 1);
    char behind = text.at(end);
    if (Folded.isLetter(first)) {
      boolean hump =
          Character.isUpperCase(original.charAt(begin))
              && Character.isLowerCase(original.charAt(Math.max(0, begin - 1)));
      boolean begins =
          word.kind() == Kind.SURE
              || hump
              || !(Folded.isLetter(before)
                  || Folded.isDigit(before)
                  || (before == '-' && behind != ':' && behind != '='));
      return begins && !Folded.isLetter(behind);
    }
    boolean whole = word.kind() == Kind.SURE || word.kind() == Kind.SHORT;
    return (whole || word.kind() == Kind.KEY || !Folded.isKatakana(before))
        && ((whole && first != 'コ' && first != 'ｺ') || !Folded.isKatakana(behind));
  }

  /** Whether a word for a user's name and a sign that joins stand before it. */
  private static boolean followsName(Folded text, int begin) {
    int at = begin;
    while (at > 0 && "/・,、と&+ ".indexOf(text.at(at - 1)) >= 0) {
      at--;
    }
    if (at == begin) {
      return false;
    }
    for (String name : NAMES) {
      if (text.startsWith(name, at - name.length())) {
        return true;
      }
    }
    return false;
  }
}
