package org.yagura.intake.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Configurations of families that nobody here reads but whose statements look like another maker's:
 * told as such, because a false maker is worse than none.
 */
final class Strangers {

  private static final int LINES_LOOKED_AT = 60;

  private record Family(String name, Pattern line) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("Comware（NEC QX、H3C、HPE）", Pattern.compile(" ?sysname \\S{1,64}")),
          new Family(
              "ALAXALA",
              Pattern.compile("#default configuration file for .{0,80}|hostname \"AX\\d.{0,60}")),
          new Family(
              "ヤマハのスイッチ（SWX）",
              Pattern.compile(
                  "interface port\\d\\.\\d{1,2}(?:[-,].{0,60})?|l2ms configuration"
                      + "|[!#]? ?SWX\\d{4}.{0,60} Rev\\..{0,60}")),
          new Family(
              "HPE Aruba（ProCurve）", Pattern.compile("; \\S{4,12} Configuration Editor;.{0,80}")),
          new Family(
              "CentreCOM（AlliedWare Plusより前）",
              Pattern.compile("(?:set|create|add) (?:system name=|ppp=|ip int=).{0,200}")));

  private Strangers() {}

  /** What to say of the text instead of reading it; empty for all others. */
  static Optional<MaterialReading> reading(ConfigText text) {
    List<String> head = text.lines().subList(0, Math.min(LINES_LOOKED_AT, text.lines().size()));
    for (Family family : FAMILIES) {
      for (String line : head) {
        if (family.line().matcher(line).matches()) {
          return Optional.of(told(text.file(), family.name()));
        }
      }
    }
    return Optional.empty();
  }

  private static MaterialReading told(String file, String family) {
    Problem problem =
        new Problem(
            new SourceRef.Whole(file),
            Gravity.LOST,
            "「" + family + "」の設定のようです。この種類の機器の設定は読めません。調査には使っていません。",
            "機器の名前・アドレス・設置場所を台帳に、外部とのつなぎを回線一覧に書いてください。");
    return new MaterialReading(
        MaterialReport.of(file, MaterialKind.UNRECOGNISED, "", "", List.of(problem)), List.of());
  }
}
