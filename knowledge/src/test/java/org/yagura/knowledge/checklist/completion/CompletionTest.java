package org.yagura.knowledge.checklist.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.EditionShelf;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;
import org.yagura.knowledge.source.Wording;

class CompletionTest {

  private static final ChecklistEdition R7 = ChecklistEditions.find("R7").orElseThrow();
  private static final ChecklistEdition R8 = ChecklistEditions.find("R8").orElseThrow();
  private static final ImportedEdition IMPORTED =
      new ImportedEdition(
          "R8",
          Form.FACILITY,
          "令和8年度版",
          "001716187.xlsx",
          "ab".repeat(32),
          List.of(
              new Item("1-①", "", "1", "体制構築", "医療情報システム安全管理責任者を設置している。", ""),
              new Item("2-⑤", "", "2", "架空の区分", "架空の名簿を毎月読み上げている。", "※事業者と契約していない場合には、記入不要")));

  private static ChecklistItem item(String key) {
    return Completion.complete(R8, R7, IMPORTED).item(key).orElseThrow();
  }

  @Test
  void aCompletedEditionIsTheNewest() {
    EditionShelf shelf =
        ChecklistEditions.shipped().with(List.of(Completion.complete(R8, R7, IMPORTED)));

    assertThat(shelf.newestComplete().id()).isEqualTo("R8");
    assertThat(ChecklistEditions.newestComplete().id()).isEqualTo("R7");
  }

  @Test
  void itsWordsAreTheWorkbooksAndSayFromWhichFile() {
    assertThat(item("1-①").wording()).isEqualTo(Wording.IMPORTED);
    assertThat(item("1-①").provenance().source()).contains("001716187.xlsx", "abab");
  }

  @Test
  void anItemTakesItsGroundsFromTheOneWhoseWordsItShares() {
    assertThat(item("1-①").grounds()).isEqualTo(R7.item("1-①").orElseThrow().grounds());
  }

  @Test
  void anItemOfTheSameNumberAndOtherWordsTakesNothing() {
    assertThat(item("2-⑤").grounds().examinedBy()).isEmpty();
    assertThat(item("2-⑤").grounds().contradictedBy()).isEmpty();
    assertThat(item("2-⑤").scope().levels().reason()).contains("新しい項目");
  }

  @Test
  void aNoteThatExcusesThoseWithoutAVendorIsACondition() {
    assertThat(item("2-⑤").scope().needsVendor()).isTrue();
  }

  @Test
  void aDocumentIsReadAsItWasWritten() {
    assertThat(ImportedDocument.read(ImportedDocument.write(IMPORTED))).contains(IMPORTED);
  }

  @Test
  void whereverADocumentIsCutItIsReadOrLeft() {
    String whole = ImportedDocument.write(IMPORTED);

    for (int end = 0; end < whole.length(); end++) {
      Optional<ImportedEdition> read = ImportedDocument.read(whole.substring(0, end));
      assertThat(read.map(it -> it.items().size()).orElse(0)).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void thePasswordRuleGoesWithTheWordsNotWithTheNumber() {
    ChecklistItem asked = R7.item("2-⑦").orElseThrow();
    Item same = new Item("2-③", "", "2", "", asked.text().sentence(), asked.text().note());
    Item other = new Item("2-⑦", "", "2", "", "パスワードは13文字以上としている。", "");

    assertThat(with(same).password()).isEqualTo(R7.password());
    assertThat(with(other).password()).isNull();
  }

  private static ChecklistEdition with(Item item) {
    return Completion.complete(
        R8, R7, new ImportedEdition("R8", Form.FACILITY, "", "a.xlsx", "00", List.of(item)));
  }

  @Test
  void aPharmacyIsToldThatItAnswersTheFacilitysForm() {
    assertThat(R7.missingFor("pharmacy")).contains("薬局確認用");
    assertThat(R7.missingFor("clinic")).isEmpty();
    assertThat(R8.missingFor("pharmacy")).doesNotContain("薬局確認用の文言");
  }

  @Test
  void kinIsFoundByWordsAndNotByNumber() {
    String sentence = R7.item("2-⑧").orElseThrow().text().sentence();

    assertThat(Kin.of("R8", "2-③", "", sentence)).contains("2-⑧");
    assertThat(Kin.of("R7", "2-③", "", sentence)).contains("2-③");
    assertThat(Kin.of("R8", "2-③", "", "架空の名簿を毎月読み上げている。")).isEmpty();
  }

  @Test
  void whatIsShownByItsLabelIsKinToTheItemOfThatLabel() {
    ChecklistEdition r6 = ChecklistEditions.find("R6").orElseThrow();
    ChecklistItem patches = r6.item("2-サーバ-パッチ").orElseThrow();

    assertThat(Kin.of("R6", patches.id(), patches.row(), patches.shown())).contains("2-⑥");
  }

  @Test
  void aBrokenDocumentIsNoEdition() {
    assertThat(ImportedDocument.read("edition: [")).isEmpty();
    assertThat(ImportedDocument.read("")).isEmpty();
    assertThat(ImportedDocument.read("edition: R8\nitems: 3")).isEmpty();
    assertThat(ImportedDocument.read("edition:\nform: facility\nitems: []")).isEmpty();
  }
}
