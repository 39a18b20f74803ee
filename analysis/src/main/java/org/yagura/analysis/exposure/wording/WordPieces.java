package org.yagura.analysis.exposure.wording;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.spelling.Spelling;

/**
 * The telling words of a text without blanks between them: Japanese compounds part where the script
 * changes (分院|ファイアウォール, 健診|センター|専用線).
 */
public final class WordPieces {

  private static final Pattern WORDS = Pattern.compile("[^\\s/・()（）_:：,、。-]+");
  private static final Pattern PIECES =
      Pattern.compile("[\\p{IsHan}々]{2,}|[ァ-ヺー]{3,}|[ぁ-ゖ]{3,}|[a-z0-9.]{3,}");

  private static final Set<String> GENERIC =
      Set.of(
          "wan",
          "lan",
          "vpn",
          "ipsec",
          "sslvpn",
          "l2tp",
          "internet",
          "インターネット",
          "回線",
          "tunnel",
          "pppoe",
          "l2tpipsec",
          "interface",
          "着信",
          "光回線",
          "ssl",
          "vpninterface",
          "isdn",
          "ipvpn",
          "閉域",
          "閉域網",
          "専用線",
          "接続",
          "保守",
          "遠隔",
          "遠隔保守",
          "リモート",
          "リモートメンテ",
          "ネットワーク",
          "ルータ",
          "ルーター",
          "ファイアウォール",
          "サーバ",
          "サーバー",
          "システム",
          "病院",
          "クリニック",
          "センター",
          "端末",
          "固定",
          "機器",
          "装置",
          "用回線",
          "保守用",
          "拠点",
          "本部",
          "本院",
          "接続用",
          "外部",
          "院内",
          "pptp",
          "lte",
          "モバイル",
          "無線",
          "wifi",
          "ppp",
          "gigabitethernet",
          "gigaethernet",
          "ベンダ",
          "ベンダー",
          "メンテナンス",
          "yamaha",
          "cisco",
          "fortinet",
          "fortigate",
          "ヤマハ",
          "nec",
          "univerge",
          "アライドテレシス",
          "catalyst");

  private WordPieces() {}

  /** Folded words and their pieces, without those that any line has. */
  public static Set<String> of(Collection<String> texts) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher words = WORDS.matcher(text);
      while (words.find()) {
        String word = Spelling.fold(words.group());
        add(pieces, word, 3);
        Matcher parts = PIECES.matcher(word);
        while (parts.find()) {
          add(pieces, parts.group(), 2);
        }
      }
    }
    return pieces;
  }

  private static void add(Set<String> pieces, String word, int shortest) {
    boolean number = word.chars().allMatch(it -> it == '.' || (it >= '0' && it <= '9'));
    if (word.length() >= shortest && !number && !GENERIC.contains(word)) {
      pieces.add(word);
    }
  }
}
