package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.testkit.example.Incident;
import org.yagura.testkit.example.Incident.Stage;

/** Before an attack the checklist says no where the investigators found it; mended, it says yes. */
class IncidentAnswersTest {

  private static Survey survey(Incident incident, Stage stage) {
    Path files = Path.of(System.getProperty("yagura.root", ".."), "examples", "incidents");
    return new Scenario(files.resolve(incident.folder()).resolve(stage.folder())).survey();
  }

  /** What each report asked for, as items of the checklist. */
  private static List<String> found(Incident incident) {
    return switch (incident) {
      // update the VPN, password policy, second factor and sources of the VPN, offline backup
      case HANDA_LIKE -> List.of("2-⑥", "2-⑦", "2-⑩", "2-⑬", "3-②");
      // no administrators' rights for staff, unique administrator passwords, the vendor's line,
      // backups, contacts, a plan for attacks
      case OSAKA_LIKE -> List.of("2-④", "2-⑥", "2-⑧", "2-⑬", "3-①", "3-②", "3-③");
      // update, strong and unique passwords, second factor, sources, offline backup
      case OKAYAMA_LIKE -> List.of("2-⑥", "2-⑦", "2-⑧", "2-⑩", "2-⑬", "3-②");
    };
  }

  @ParameterizedTest
  @EnumSource
  void beforeTheAttackTheItemsOfTheReportAreNo(Incident incident) {
    Survey before = survey(incident, Stage.BEFORE);

    for (String id : found(incident)) {
      ItemAnswer it = Truth.item(before, id);
      assertThat(it.answer()).as(id).isEqualTo(ItemAnswer.Verdict.NO);
      assertThat(proof(it)).as(id).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterTheRemediesTheyAreYes(Incident incident) {
    Survey after = survey(incident, Stage.AFTER);

    for (String id : found(incident)) {
      ItemAnswer it = Truth.item(after, id);
      assertThat(it.answer()).as(id + " " + it.facts()).isEqualTo(ItemAnswer.Verdict.YES);
      assertThat(proof(it)).as(id).isNotEmpty();
    }
  }

  private static List<Evidence> proof(ItemAnswer it) {
    return Stream.concat(
            it.facts().stream().flatMap(fact -> fact.evidence().stream()),
            it.stated().evidence().stream())
        .toList();
  }
}
