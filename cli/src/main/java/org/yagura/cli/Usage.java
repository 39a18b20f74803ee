package org.yagura.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call, in Japanese. */
final class Usage {

  static final String EXAMPLE = "例: ./yagura survey 資料のフォルダ --out 出力先";

  private Usage() {}

  static String describe(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return "「%s」が分かりません。空白を含むフォルダ名は \"…\" で囲んでください。"
          .formatted(String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof MissingParameterException) {
      return "資料のフォルダ、または選択肢の値がありません。";
    }
    if (wrong.getCause() instanceof TypeConversionException conversion) {
      return conversion.getMessage() + "。";
    }
    return "指定の書き方が違います。";
  }
}
