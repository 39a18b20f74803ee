package org.yagura.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.continuity.BcpTable;
import org.yagura.knowledge.continuity.Flowchart;
import org.yagura.knowledge.contract.ContractDuties;
import org.yagura.knowledge.disclosure.DisclosureSheets;
import org.yagura.knowledge.fee.FeeSchedule;
import org.yagura.knowledge.framework.Frameworks;
import org.yagura.knowledge.gmis.GmisSurvey;
import org.yagura.knowledge.guideline.Guidelines;
import org.yagura.knowledge.maturity.AwarenessStages;
import org.yagura.knowledge.maturity.FourElements;
import org.yagura.knowledge.maturity.NineFields;
import org.yagura.knowledge.measure.MeasureTexts;
import org.yagura.knowledge.measure.Quotes;
import org.yagura.knowledge.reporting.ReportingDuties;
import org.yagura.knowledge.role.RoleChecklists;
import org.yagura.knowledge.source.Wording;
import org.yagura.model.maturity.Element;

class FormsTest {

  @Test
  void theMatrixHasAQuestionInEachOfItsNineFields() {
    NineFields matrix = NineFields.shipped();

    for (NineFields.Control control : NineFields.Control.values()) {
      for (NineFields.Kind kind : NineFields.Kind.values()) {
        assertThat(matrix.questions()).anyMatch(it -> it.control() == control && it.kind() == kind);
      }
    }
    assertThat(NineFields.heading(NineFields.Control.CORRECTIVE).japanese()).startsWith("是正的");
  }

  @Test
  void theFourElementsShareOutEveryItemOfTheChecklist() {
    List<FourElements.Description> elements = FourElements.shipped().elements();

    assertThat(elements.stream().map(FourElements.Description::kind))
        .containsExactlyElementsOf(EnumSet.allOf(Element.Kind.class));
    assertThat(elements.stream().flatMap(it -> it.items().stream()))
        .containsExactlyInAnyOrderElementsOf(items());
  }

  @Test
  void awarenessHasFiveStages() {
    assertThat(AwarenessStages.shipped().stages().stream().map(it -> it.number()))
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void theRoleChecklistOfManagementHasNineItemsAndTheOthersSayWhatIsMissing() {
    RoleChecklists roles = RoleChecklists.shipped();

    assertThat(roles.lists().getFirst().items()).hasSize(9);
    assertThat(roles.lists()).hasSize(3).allMatch(it -> !it.missing().isEmpty());
    assertThat(roles.answers()).containsExactly("○", "×");
  }

  @Test
  void aContractHasTwentyDuties() {
    assertThat(ContractDuties.shipped().duties()).hasSize(20);
  }

  @Test
  void theContinuityTableHasFivePhasesAndTheTemplateFourChapters() {
    BcpTable table = BcpTable.shipped();

    assertThat(table.phases()).hasSize(5);
    assertThat(table.chapters()).hasSize(4);
    assertThat(table.phases().stream().flatMap(it -> it.groups().stream()))
        .allMatch(it -> !it.points().isEmpty());
  }

  @Test
  void everyStepOfTheFlowHasAKnownPhaseAndRoleAndIsOurs() {
    Flowchart flow = Flowchart.shipped();
    Set<String> parts =
        Stream.concat(flow.phases().stream(), flow.roles().stream())
            .map(Flowchart.Part::id)
            .collect(Collectors.toSet());

    assertThat(flow.phases()).hasSize(5);
    assertThat(flow.steps())
        .allMatch(it -> parts.contains(it.phase()) && parts.contains(it.role()))
        .allMatch(it -> it.what().provenance().wording() == Wording.OURS);
  }

  @Test
  void disclosureSheetsCountTheQuestionsOfTheGuideline() {
    assertThat(DisclosureSheets.shipped().sheets().stream().map(it -> it.questions()))
        .containsExactly(41, 58);
  }

  @Test
  void theFeeScheduleHasBothRevisions() {
    assertThat(FeeSchedule.shipped().edition("R6").orElseThrow().points()).isEqualTo(140);
    assertThat(FeeSchedule.shipped().edition("R8").orElseThrow().points()).isNull();
  }

  @Test
  void theGuidelineInForceIsTheSeventh() {
    assertThat(Guidelines.shipped().current().id()).isEqualTo("7.0");
    assertThat(Guidelines.shipped().current().parts()).hasSize(5);
  }

  @Test
  void quotationsPriceMeasuresThatExistAndStayWithinTheirTotals() {
    Quotes quotes = Quotes.shipped();

    assertThat(quotes.quotes().stream().map(Quotes.Quote::measure).filter(it -> !it.isEmpty()))
        .isSubsetOf(MeasureTexts.standard().kinds());
    assertThat(
            quotes.quotes().stream()
                .filter(it -> it.company().equals("A"))
                .mapToLong(Quotes.Quote::low)
                .sum())
        .isEqualTo(quotes.companies().getFirst().yen().low());
  }

  @Test
  void frameworksStandBesideEveryItem() {
    for (String item : items()) {
      assertThat(Frameworks.shipped().of(item)).as(item).isNotEmpty();
    }
  }

  @Test
  void everyItemNamedByAFormIsAnItemOfTheChecklist() {
    assertThat(GmisSurvey.shipped().questions().stream().flatMap(it -> it.items().stream()))
        .isSubsetOf(items());
    assertThat(GmisSurvey.shipped().figures().stream().flatMap(it -> it.items().stream()))
        .isSubsetOf(items());
    assertThat(ContractDuties.shipped().duties().stream().flatMap(it -> it.items().stream()))
        .isSubsetOf(items());
    assertThat(NineFields.shipped().questions().stream().flatMap(it -> it.items().stream()))
        .isSubsetOf(items());
  }

  @Test
  void reportingToTheCommissionHasDeadlinesAndNineFields() {
    ReportingDuties.Destination commission = ReportingDuties.shipped().destinations().getFirst();

    assertThat(commission.deadlines().stream().map(it -> it.days())).containsExactly(5, 30, 60);
    assertThat(commission.fields()).hasSize(9);
  }

  private static List<String> items() {
    return ChecklistEditions.find("R7").orElseThrow().items().stream()
        .map(ChecklistItem::key)
        .toList();
  }
}
