package org.yagura.model.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今年度中に実施予定",
        "検討中",
        "作成中",
        "依頼中。まだ届いていない",
        "前任者が退職し、現在空席",
        "3年更新していないものがある",
        "ログは取っていない",
        "復旧手順は未確認",
        "地震のBCPのみ。サイバーは策定中",
        "パスワードの規程は未整備",
        "2026-06-01 失敗",
        "2027-03-01 予定",
        "毎日（2025年から停止中）"
      })
  void whatIsPlannedOrUndoneIsOpen(String words) {
    assertThat(Assertion.isOpen(words)).as(words).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "毎月確認",
        "業者に任せている",
        "次回12月予定",
        "予定どおり実施",
        "更新予定なし",
        "検討済み",
        "未適用のものはない",
        "更新していない機器はありません",
        "使い回しはしていない",
        "不要なアカウントはない",
        "令和6年3月策定、令和8年2月改訂",
        "サーバのログを1年保存",
        "事業継続計画を参照"
      })
  void whatIsDoneIsNot(String words) {
    assertThat(Assertion.isOpen(words)).as(words).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一部のみ", "一部の端末", "サーバを除く", "ほぼ完了"})
  void aPartIsNotTheWhole(String words) {
    assertThat(Assertion.isPartial(words)).as(words).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"取り外していない", "取り外し予定", "金庫なし", "取り外さず常時接続", "金庫に保管する予定"})
  void aThingThatIsTakenBackIsNotNamed(String words) {
    assertThat(Assertion.names(Pattern.compile("取り外|金庫"), words)).as(words).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"取り外して金庫に保管", "毎週取り外し", "未使用時は取り外し"})
  void aThingThatIsSaidIsNamed(String words) {
    assertThat(Assertion.names(Pattern.compile("取り外|金庫"), words)).as(words).isTrue();
  }
}
