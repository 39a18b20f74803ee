package org.yagura.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call, in Japanese. */
final class Usage {

  private static final String SURVEY = "survey 資料のフォルダ --out 出力先";

  /** By command; the others lead to the survey, with which everything begins. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "ask", "ask \"バックアップサーバに届くのは誰か\"",
          "what-if", "what-if 変更案.yaml",
          "match", "match 製品一覧.csv",
          "feeds", "feeds status",
          "update", "feeds update",
          "import", "feeds import 脆弱性情報のファイルかフォルダ",
          "bundle", "feeds bundle 持ち出すファイル.zip",
          "vendor-return", "vendor-return 返ってきたファイル.xlsx --folder 資料のフォルダ",
          "knowledge", "knowledge import 様式のフォルダ");

  private Usage() {}

  /** How the command that was meant is called rightly. */
  static String example(CommandLine command) {
    String call = EXAMPLES.getOrDefault(command.getCommandName(), SURVEY);
    return "例: ./yagura %s（Windows では .\\yagura.cmd）".formatted(call);
  }

  static String describe(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return "「%s」が分かりません。空白を含むフォルダ名は \"…\" で囲んでください。"
          .formatted(String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof MissingParameterException) {
      return "書くべきもの（フォルダ・質問・ファイル名、または選択肢の値）が足りません。";
    }
    if (wrong.getCause() instanceof TypeConversionException conversion) {
      return conversion.getMessage() + "。";
    }
    return "指定の書き方が違います。";
  }
}
