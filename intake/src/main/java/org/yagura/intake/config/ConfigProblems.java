package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.intake.text.DecodedText;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Coverage;
import org.yagura.model.material.Problem;

/** What every vendor's configurations can suffer from, said to the reader of the report. */
final class ConfigProblems {

  private static final int PLACES_NAMED = 5;
  private static final int MOST_OF_A_KIND = 100;

  private ConfigProblems() {}

  static List<Problem> undecodable(ConfigText text, DecodedText decoded) {
    return decoded.undecodableLines().stream()
        .map(it ->
            new Problem(
                SourceRef.Line.of(text.file(), it),
                Problem.Gravity.PARTIAL,
                "文字コード「%s」では読めない文字があります。".formatted(decoded.encoding()),
                "機器から設定を取り直すか、UTF-8で保存し直してください。"))
        .toList();
  }

  /** Lines of a text that speaks of several devices which stand in the part of none of them. */
  static Optional<Problem> ofNoPart(ConfigText text, List<ConfigText> parts) {
    BitSet read = new BitSet();
    for (ConfigText part : parts) {
      for (int number = 1; number <= part.lines().size(); number++) {
        read.set(number, read.get(number) || !part.line(number).isBlank());
      }
    }
    int first = 0;
    int left = 0;
    for (int number = 1; number <= text.lines().size(); number++) {
      if (!read.get(number) && !text.line(number).isBlank()) {
        first = first == 0 ? number : first;
        left++;
      }
    }
    return parts.size() < 2 || left == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                SourceRef.Line.of(text.file(), first),
                Problem.Gravity.NOTE,
                "%d行（%d行目から）は、どの機器の設定か分からず、読みませんでした。".formatted(left, first),
                "機器ごとに別のファイルに分けて、もう一度入れてください。"));
  }

  /** Undefined references and breaks, which cost facts; other remarks are findings' business. */
  static List<Problem> ofRemarks(DeviceConfiguration device) {
    List<Problem> problems = new ArrayList<>();
    for (Remark remark : device.remarks()) {
      if (remark.kind() == Remark.Kind.UNDEFINED_REFERENCE && problems.size() < MOST_OF_A_KIND) {
        problems.add(
            new Problem(
                remark.evidence().at(),
                Problem.Gravity.PARTIAL,
                "「%s」はどこにも定義されていません。".formatted(remark.subject()),
                "設定の書き出しが全部そろっているか、削除済みの定義が参照に残っていないかを確認してください。"));
      } else if (remark.kind() == Remark.Kind.CIRCULAR_REFERENCE) {
        problems.add(
            new Problem(
                remark.evidence().at(),
                Problem.Gravity.PARTIAL,
                "グループ「%s」が、自分自身を含んでいます。循環している部分は読んでいません。".formatted(remark.subject()),
                "グループの定義を確認し、循環を直した設定を書き出し直してください。"));
      } else if (remark.kind() == Remark.Kind.TRUNCATED) {
        problems.add(
            new Problem(
                remark.evidence().at(),
                Problem.Gravity.PARTIAL,
                "設定が「%s」の途中で終わっています。ここまでの内容だけを読みました。".formatted(remark.subject()),
                "機器から設定を最後まで書き出し直してください。"));
      }
    }
    return problems;
  }

  static Optional<Problem> notUnderstood(Coverage coverage) {
    List<Evidence> rest = coverage.notUnderstood();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    String places =
        rest.stream()
            .limit(PLACES_NAMED)
            .map(it -> "%s「%s」".formatted(it.at().location(), shorten(it.says())))
            .collect(Collectors.joining("、"));
    return Optional.of(
        new Problem(
            rest.getFirst().at(),
            Problem.Gravity.NOTE,
            "%d行中%d行は意味を解釈できませんでした（%s%s）。"
                .formatted(
                    coverage.lines(), rest.size(), places, rest.size() > PLACES_NAMED ? " ほか" : ""),
            "解釈できなかった行は判断に使っていません。重要な行がないか確認してください。"));
  }

  private static String shorten(String says) {
    return says.length() <= 60 ? says : says.substring(0, 60) + "…";
  }
}
