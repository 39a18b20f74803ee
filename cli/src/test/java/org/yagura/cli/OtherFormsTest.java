package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.analysis.form.FormView;
import org.yagura.analysis.form.FormViews;
import org.yagura.analysis.form.Peers;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;

/** Facts to the questions of other official forms. */
class OtherFormsTest {

  @TempDir private Path folder;

  private Scenario hospital(int beds) {
    return new Scenario(folder)
        .with("facility.yaml", "name: 架空病院\nkind: hospital\nbeds: %d\n".formatted(beds))
        .with("台帳.csv", "機器名,種別,IPアドレス,設置場所\n電子カルテサーバ,サーバ,10.0.0.5,電算室\n");
  }

  private static Verdict fee(Survey survey, String requirement) {
    return FormViews.of(survey).stream()
        .filter(it -> it.id().equals("fee-R6"))
        .flatMap(it -> it.lines().stream())
        .filter(it -> it.number().equals(requirement))
        .map(FormView.Line::suggestion)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSmallerHospitalNeedsNoDedicatedOfficerForTheFee() {
    assertThat(fee(hospital(120).survey(), "専任の責任者")).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void anOfficerOfTheChecklistIsNotYetADedicatedOne() {
    Survey survey =
        hospital(300).with("ヒアリングシート.csv", "番号,確認項目,回答\n1-①,医療情報システム安全管理責任者を設置している。,はい\n").survey();

    assertThat(fee(survey, "専任の責任者")).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void backupsThatAllStayConnectedFailTheFee() {
    Survey survey =
        hospital(300)
            .with("バックアップ一覧.csv", "対象,方法,頻度,世代,保管先,オフライン,復元手順書\n電子カルテ,複写,毎日,3世代,NAS,なし,あり\n")
            .survey();

    assertThat(fee(survey, "複数方式とオフラインのバックアップ")).isEqualTo(Verdict.NO);
  }

  @Test
  void withoutMaterialsNothingIsAYes() {
    for (FormView view : FormViews.of(hospital(300).survey())) {
      assertThat(view.lines()).isNotEmpty().noneMatch(it -> it.suggestion() == Verdict.YES);
    }
  }

  @Test
  void aHospitalIsComparedWithThoseOfItsSize() {
    List<Peers.Share> shares = Peers.of(hospital(120).survey());

    assertThat(shares)
        .anySatisfy(it -> {
          assertThat(it.about()).contains("ネットワーク構成");
          assertThat(it.percent()).isEqualTo(93);
          assertThat(it.among()).isEqualTo("100～199床の病院");
        });
  }

  @Test
  void aClinicIsNotComparedWithHospitals() {
    Survey clinic =
        new Scenario(folder).with("facility.yaml", "name: 架空診療所\nkind: clinic\n").survey();

    assertThat(Peers.of(clinic)).isEmpty();
  }
}
