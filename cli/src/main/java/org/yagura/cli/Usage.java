package org.yagura.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.cli.paper.Paper;
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
          "knowledge", "knowledge import 公式の様式.xlsx",
          "confirm", "knowledge confirm R8-facility");

  private static final Set<String> PAPERS =
      Arrays.stream(Paper.values()).map(Paper::id).collect(Collectors.toSet());

  private Usage() {}

  /** How the command that was meant is called rightly. */
  static String example(CommandLine command) {
    String name = command.getCommandName();
    String paper = PAPERS.contains(name) ? name + " 資料のフォルダ --out 出力先" : SURVEY;
    CommandLine above = command.getParent();
    boolean knowledge = above != null && above.getCommandName().equals("knowledge");
    boolean own = knowledge && !name.equals("confirm");
    String call = EXAMPLES.getOrDefault(own ? "knowledge" : name, paper);
    return "例: ./yagura %s（Windows では .\\yagura.cmd）".formatted(call);
  }

  /** That the results could not be written. */
  static String notWritten(Path out) {
    return "出力先「%s」に書けませんでした。空き容量と書き込みの権限、ほかのソフトで開いたままのファイルがないかを確認してください。".formatted(out);
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
