package org.yagura.analysis.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Size;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.FirstStep;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;

class FirstStepsTest {

  private static final ChecklistEdition R7 = ChecklistEditions.find("R7").orElseThrow();

  /** Every item unknown but those of these ids, which are yes. */
  private static Checklist answered(String... yes) {
    return new Checklist(
        "R7",
        R7.title(),
        R7.items().stream()
            .map(it -> answer(it, List.of(yes).contains(it.id()) ? Verdict.YES : Verdict.UNKNOWN))
            .toList());
  }

  private static ItemAnswer answer(ChecklistItem it, Verdict verdict) {
    ItemAnswer.Item form =
        new ItemAnswer.Item(it.id(), it.row(), it.section(), it.text().sentence(), "", "");
    return new ItemAnswer(
        form, verdict, Basis.NONE, List.of(), Statement.NONE, "", it.grounds().settles());
  }

  @Test
  void aClinicSeesTenThingsOfTheFirstLevel() {
    List<FirstStep> steps = FirstSteps.of(answered(), R7, Size.CLINIC);

    assertThat(steps).hasSize(10).allMatch(it -> it.level() == 1);
    assertThat(steps.getFirst().item()).isEqualTo("2-①");
    assertThat(steps).allMatch(it -> !it.reason().isEmpty() && !it.todo().isEmpty());
  }

  @Test
  void whatIsDoneGivesItsPlaceToTheNext() {
    List<FirstStep> steps = FirstSteps.of(answered("2-①", "2-②"), R7, Size.CLINIC);

    assertThat(steps).hasSize(10).noneMatch(it -> it.item().equals("2-①"));
    assertThat(steps.getLast().level()).isEqualTo(2);
  }

  @Test
  void aLargerHospitalIsAskedForAContinuityPlanEarlier() {
    Checklist begun = answered("2-①", "2-②", "2-⑥");

    assertThat(FirstSteps.of(begun, R7, Size.LARGER)).anyMatch(it -> it.item().equals("3-③"));
    assertThat(FirstSteps.of(begun, R7, Size.CLINIC)).noneMatch(it -> it.item().equals("3-③"));
  }

  @Test
  void whenAllIsDoneNothingIsLeft() {
    String[] all = R7.items().stream().map(ChecklistItem::id).toArray(String[]::new);

    assertThat(FirstSteps.of(answered(all), R7, Size.CLINIC)).isEmpty();
  }

  @Test
  void aHospitalThatStatesNoBedsCountsAsLarger() {
    assertThat(Size.of("hospital", null)).isEqualTo(Size.LARGER);
    assertThat(Size.of("hospital", 120)).isEqualTo(Size.UNDER_200);
    assertThat(Size.of("clinic-with-beds", 19)).isEqualTo(Size.CLINIC);
  }
}
