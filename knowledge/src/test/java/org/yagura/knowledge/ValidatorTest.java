package org.yagura.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.OfficialTexts.Text;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Crossing;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.loss.LossFigures;
import org.yagura.knowledge.source.Wording;
import org.yagura.testkit.Shared;

/** What every form of knowledge must keep. */
class ValidatorTest {

  @Test
  void everyTextHasAKnownStatusAndASource() {
    assertThat(OfficialTexts.all()).hasSizeGreaterThan(200);
    for (Text it : OfficialTexts.all()) {
      assertThat(Wording.of(it.status())).as(it.toString()).isNotNull();
      assertThat(it.source()).as(it.toString()).isNotBlank();
      assertThat(it.text().isBlank())
          .as(it.toString())
          .isEqualTo(Wording.of(it.status()) == Wording.NOT_FOUND);
    }
  }

  @Test
  void everyOfficialSentenceStandsInASource() throws IOException {
    assumeThat(Shared.folder("seeds")).isPresent();
    String sources = Sources.letters();

    for (Text it : OfficialTexts.all()) {
      if (Wording.of(it.status()).isOfficial()) {
        assertThat(sources.contains(Sources.letters(it.text().replace("※", ""))))
            .as(it.toString())
            .isTrue();
      }
    }
  }

  @Test
  void whatTheLossFiguresQuoteFromCollectedDocumentsStandsInThem() throws IOException {
    assumeThat(Shared.folder("seeds")).isPresent();
    String sources = Sources.letters();

    LossFigures figures = LossFigures.standard();
    Stream.concat(
            figures.cases().stream().flatMap(it -> it.sources().stream()),
            Stream.of("revenue", "days", "reduction", "recovery", "forensic", "reconnection")
                .flatMap(it -> figures.all(it).stream())
                .flatMap(it -> it.sources().stream()))
        .filter(it -> it.source().contains("医療情報セキュリティ等対策経費") || it.source().contains("No.488"))
        .filter(it -> !it.says().isEmpty())
        .forEach(
            it -> assertThat(sources.contains(Sources.letters(it.says()))).as(it.says()).isTrue());
  }

  @Test
  void everyIdIsUniqueInItsList() {
    for (Path file : OfficialTexts.files()) {
      ids(OfficialTexts.load(file), String.valueOf(file.getFileName()));
    }
    assertThat(ChecklistEditions.all().stream().map(ChecklistEdition::key)).doesNotHaveDuplicates();
  }

  private static void ids(Object node, String where) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> ids(value, where + "/" + key));
    } else if (node instanceof List<?> list) {
      List<String> ids = new ArrayList<>();
      for (Object it : list) {
        if (it instanceof Map<?, ?> map && map.containsKey("id")) {
          ids.add(map.get("id") + "/" + map.get("row"));
        }
        ids(it, where);
      }
      assertThat(ids).as(where).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTitleStandsInBothLanguages() {
    for (Path file : OfficialTexts.files()) {
      titles(OfficialTexts.load(file), String.valueOf(file.getFileName()));
    }
  }

  private static void titles(Object node, String where) {
    if (node instanceof Map<?, ?> map) {
      if (map.containsKey("ja") || map.containsKey("en")) {
        assertThat(map.get("en")).as("%s %s", where, map).asString().matches("[ -~]{3,}");
        assertThat(map.containsKey("ja") || map.containsKey("text"))
            .as("%s %s", where, map)
            .isTrue();
      }
      map.forEach((key, value) -> titles(value, where + "/" + key));
    } else if (node instanceof List<?> list) {
      list.forEach(it -> titles(it, where));
    }
  }

  @Test
  void crosswalksAreClosed() {
    for (ChecklistEdition edition : ChecklistEditions.all()) {
      for (ChecklistItem item : edition.items()) {
        for (Crossing crossing : item.links().crosswalk()) {
          ChecklistEdition earlier =
              ChecklistEditions.shipped().find(crossing.edition(), edition.form()).orElseThrow();
          assertThat(crossing.items())
              .as(edition.key() + " " + item.key())
              .isSubsetOf(earlier.items().stream().map(ChecklistItem::key).toList());
        }
      }
    }
  }

  @Test
  void noItemOfAnEarlierEditionIsLostOnTheWay() {
    ChecklistEdition r7 = ChecklistEditions.find("R7").orElseThrow();
    ChecklistEdition r6 = ChecklistEditions.find("R6").orElseThrow();

    assertThat(
            r7.items().stream()
                .flatMap(it -> it.links().crosswalk().stream())
                .flatMap(it -> it.items().stream()))
        .containsExactlyInAnyOrderElementsOf(r6.items().stream().map(ChecklistItem::key).toList());
  }

  @Test
  void everyItemHasLevelsWithAReasonAndAProof() {
    for (ChecklistEdition edition : ChecklistEditions.all()) {
      for (ChecklistItem item : edition.items()) {
        assertThat(item.scope().levels().reason()).as(item.key()).hasSizeGreaterThan(10);
        assertThat(item.grounds().proof()).as(item.key()).isNotEmpty();
        assertThat(item.grounds().settles()).as(item.key()).isNotBlank();
      }
    }
  }

  @Test
  void theOrderOfLevelsIsOneOfEachItem() {
    ChecklistEdition r7 = ChecklistEditions.find("R7").orElseThrow();

    assertThat(r7.items().stream().map(it -> it.scope().levels().order()))
        .doesNotHaveDuplicates()
        .hasSize(19);
  }

  @Test
  void anEditionSaysWhatIsMissingExactlyWhenItIsIncomplete() {
    for (ChecklistEdition edition : ChecklistEditions.all()) {
      boolean known =
          !edition.items().isEmpty()
              && edition.items().stream().noneMatch(it -> it.text().sentence().isEmpty());
      assertThat(edition.complete()).as(edition.key()).isEqualTo(known && isR7(edition));
    }
  }

  /** R8 has a text for each of its items, and yet not all of its items. */
  private static boolean isR7(ChecklistEdition edition) {
    return edition.id().equals("R7");
  }

  @Test
  void everyEditionHasEveryForm() {
    Set<String> ids = Set.copyOf(ChecklistEditions.shipped().ids());

    assertThat(ids).containsExactlyInAnyOrder("R5", "R6", "R7", "R8");
    for (String id : ids) {
      for (Form form : Form.values()) {
        assertThat(ChecklistEditions.shipped().find(id, form)).as(id + form).isPresent();
      }
    }
  }
}
