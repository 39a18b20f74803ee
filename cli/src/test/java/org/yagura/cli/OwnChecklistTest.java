package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.workbook.ChecklistWorkbook;

/** Our own checklist.xlsx among the materials: nobody's answer, unless a person changed it. */
class OwnChecklistTest {

  private static final String SHEET = "番号,確認項目,回答,確認日,備考\n";

  @TempDir private Path folder;

  private Scenario before(String answer) {
    return new Scenario(folder)
        .with("台帳.csv", Truth.LEDGER)
        .with("ヒアリングシート.csv", SHEET + "2-③,,%s,2026-10-01,\n".formatted(answer));
  }

  private void keep(Survey survey) throws IOException {
    Files.write(folder.resolve("checklist.xlsx"), ChecklistWorkbook.render(survey));
  }

  @Test
  void whatTheSurveyWroteIsNobodysAnswer() throws IOException {
    keep(before("いいえ").survey());
    Survey again = before("はい").survey();

    ItemAnswer it = Truth.item(again, "2-③");
    assertThat(it.answer().id()).isEqualTo("yes");
    assertThat(it.remarks()).doesNotContain("別の回答");
    assertThat(Truth.item(again, "2-⑨").remarks()).isEmpty();
  }

  @Test
  void lastYearsWorkbookHoldsProposals() throws IOException {
    keep(before("はい").survey());
    Files.delete(folder.resolve("ヒアリングシート.csv"));
    Survey next =
        SurveyRun.conclude(
            SurveyFolder.read(folder, Set.of(), 64L << 20, Progress.NONE),
            LocalDate.of(2027, 6, 1));

    assertThat(Truth.item(next, "2-③").answer().id()).isEqualTo("unknown");
    assertThat(next.assessments().checklist().earlier())
        .anyMatch(it -> it.item().equals("2-③") && it.answer().equals("はい"));
  }
}
