package org.yagura.intake.reconcile.field;

import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/** The rule that chose between two sources, and what a person should check, in Japanese. */
public final class Reasons {

  private Reasons() {}

  public static String kept(Origin winner, Origin loser) {
    return switch (winner.kind()) {
      case DECISION -> "担当者の決定を採用しました。元の資料も同じ内容に直してください。";
      case CONFIGURATION ->
          loser.kind() == OriginKind.CONFIGURATION
              ? "機器から取り出した設定どうしが異なります。新しい方を採用しました。いまの設定を取り直して確認してください。"
              : "機器自身の設定・出力を採用しました（台帳より実機を優先）。台帳の値を実機に合わせて直してください。";
      case MEASUREMENT -> "調査（スキャン）で実際に応答した値を採用しました。現物を確認し、台帳を直してください。";
      case DIRECTORY -> "ディレクトリ（AD）に登録された値を採用しました。現物を確認し、台帳を直してください。";
      case LIST -> lists(winner, loser);
    };
  }

  private static String lists(Origin winner, Origin loser) {
    if (winner.asOf().compareTo(loser.asOf()) > 0) {
      return "新しい資料（%s 時点）の値を採用しました。現物を確認し、古い資料を直してください。".formatted(winner.asOf());
    }
    return "どちらが正しいか資料からは決められません。仮に「%s」の値を採用しました。現物を確認してください。".formatted(winner.file());
  }
}
