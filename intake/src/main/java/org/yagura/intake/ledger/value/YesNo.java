package org.yagura.intake.ledger.value;

import java.util.Locale;
import java.util.Set;

/** Columns of yes and no. */
public final class YesNo {

  private static final Set<String> YES =
      Set.of(
          "○", "〇", "◯", "◎", "●", "✓", "✔", "☑", "レ", "yes", "y", "true", "はい", "有", "あり", "有り",
          "済", "済み", "実施", "実施済", "実施済み", "対応", "対応済", "対応済み", "設定済", "有効", "可", "常時", "常時接続", "する",
          "している", "on", "enable", "enabled", "オン", "オフライン", "共用", "共有", "記載あり", "記載有", "整備済", "作成済",
          "ある", "o", "適", "該当", "導入済", "導入済み", "正", "必要");
  private static final Set<String> NO =
      Set.of(
          "×",
          "✕",
          "✖",
          "☓",
          "╳",
          "x",
          "no",
          "n",
          "false",
          "いいえ",
          "無",
          "なし",
          "無し",
          "未",
          "未実施",
          "未対応",
          "未設定",
          "無効",
          "不可",
          "都度",
          "随時",
          "必要時",
          "必要時のみ",
          "保守時のみ",
          "都度接続",
          "オンデマンド",
          "しない",
          "していない",
          "off",
          "disable",
          "disabled",
          "オフ",
          "オンライン",
          "個人",
          "専用",
          "個別",
          "記載なし",
          "記載無",
          "未整備",
          "未作成",
          "ない",
          "☐",
          "□",
          "不適",
          "非該当",
          "未導入",
          "未記載",
          "誤",
          "使用時のみ",
          "不要");

  private YesNo() {}

  /** {@code yes}, {@code no}, or the clean text itself where it is neither. */
  public static String of(String clean) {
    String word = leading(clean).toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return "yes";
    }
    return NO.contains(word) ? "no" : clean;
  }

  /** The answer before a remark: {@code ×(令和9年度予定)} says no. */
  private static String leading(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '(' || c == '、' || c == '。' || c == '\n' || c == ',' || c == ' ' || c == ':') {
        return i == 0 ? clean : clean.substring(0, i);
      }
    }
    return clean;
  }
}
