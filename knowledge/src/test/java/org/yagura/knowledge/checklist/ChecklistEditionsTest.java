package org.yagura.knowledge.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.finding.FindingTexts;

class ChecklistEditionsTest {

  @Test
  void everyItemIsToldApartByIdAndRow() {
    for (ChecklistEdition edition : ChecklistEditions.all()) {
      assertThat(edition.items())
          .as(edition.id())
          .extracting(it -> it.id() + "/" + it.row())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theSeventhEditionHasNineteenRowsOfEighteenItems() {
    ChecklistEdition r7 = ChecklistEditions.find("r7").orElseThrow();

    assertThat(r7.items()).hasSize(19);
    assertThat(r7.items().stream().map(ChecklistItem::id).distinct()).hasSize(18);
    assertThat(ChecklistEditions.newestComplete()).isEqualTo(r7);
  }

  @Test
  void itemsRestOnFindingsThatExist() {
    assertThat(
            ChecklistEditions.all().stream()
                .flatMap(it -> it.items().stream())
                .flatMap(it -> rules(it))
                .distinct())
        .isSubsetOf(FindingTexts.standard().rules());
  }

  private static Stream<String> rules(ChecklistItem it) {
    return Stream.concat(
        it.grounds().contradictedBy().stream(), it.grounds().weakenedBy().stream());
  }

  @Test
  void findingsNameItemsThatExist() {
    List<String> items =
        ChecklistEditions.newestComplete().items().stream().map(ChecklistItem::id).toList();

    for (String rule : FindingTexts.standard().rules()) {
      assertThat(items).containsAll(FindingTexts.standard().of(rule).checklistItems());
    }
  }
}
