package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;

/** A row of a table of truth: materials on the left, the verdict and its basis on the right. */
final class Truth {

  static final String LEDGER =
      "機器名,ホスト名,種別,IPアドレス,設置場所\n電子カルテサーバ,EHR01,サーバ,10.0.0.5,電算室\n受付PC,PC01,パソコン,10.0.0.7,受付\n";

  private static final String SHEET = "番号,確認項目,回答,確認日,備考\n";

  private final Scenario scenario;
  private final StringBuilder answers = new StringBuilder(SHEET);
  private boolean answered;

  private Truth(Path folder) {
    this.scenario = new Scenario(folder);
  }

  /** Facts in a fresh folder under this one. */
  static Truth in(Path folder) {
    try {
      return new Truth(Files.createTempDirectory(folder, "row"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Truth ledger() {
    return with("台帳.csv", LEDGER);
  }

  Truth with(String name, String text) {
    scenario.with(name, text);
    return this;
  }

  /** An answer of this year by number, in the rest of a row: answer, day, note. */
  Truth says(String number, String rest) {
    answers.append(number).append(",,").append(rest).append('\n');
    answered = true;
    return this;
  }

  Survey survey() {
    if (answered) {
      scenario.with("ヒアリングシート.csv", answers.toString());
    }
    return scenario.survey();
  }

  static ItemAnswer item(Survey survey, String id) {
    return survey.assessments().checklist().items().stream()
        .filter(it -> (it.item().id() + it.item().row()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The answer and its basis, such as {@code no derived}. */
  String verdict(String id) {
    ItemAnswer it = item(survey(), id);
    assertThat(it.facts()).allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
    assertThat(it.answer() == ItemAnswer.Verdict.UNKNOWN).isEqualTo(!it.settles().isEmpty());
    return it.answer().id() + " " + it.basis().id();
  }
}
