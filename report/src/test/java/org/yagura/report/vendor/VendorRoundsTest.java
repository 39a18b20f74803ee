package org.yagura.report.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.intake.material.Material;
import org.yagura.intake.vendor.VendorReturnReader;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.report.workbook.EditedWorkbook;

/** What happens to answers on their way to the vendor, back, and out again. */
class VendorRoundsTest {
  private static final String ITEMS = "確認項目";
  private static final int FIRST = 4;

  private static byte[] pack(Survey survey) {
    return VendorPack.render(survey, VendorScopes.of(survey).getFirst());
  }

  private static EditedWorkbook blank() {
    return EditedWorkbook.of(pack(VendorPackTest.survey(List.of())));
  }

  /** Writes into the answer column and those behind it. */
  private static void answer(EditedWorkbook book, String sheet, int row, String... texts) {
    int column = book.sheet(sheet).get(FIRST - 1).indexOf("回答");
    for (int i = 0; i < texts.length; i++) {
      book.set(sheet, row, column + i, texts[i]);
    }
  }

  private static Survey after(EditedWorkbook edited) {
    List<ListedThing> things =
        new VendorReturnReader()
            .read(new Material("返却.xlsx", edited.save())).orElseThrow().observations().stream()
                .map(ListEntry.class::cast)
                .map(it -> new ListedThing("x", "x", "", it))
                .toList();
    return VendorPackTest.survey(things);
  }

  private static VendorReturn returned(EditedWorkbook edited) {
    return VendorReturns.of(after(edited)).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"確認中", "来月提出予定", "未定", "担当に問い合わせ中です"})
  void aPromiseIsNoAnswerYet(String text) {
    EditedWorkbook edited = blank();
    answer(edited, ITEMS, FIRST, text);
    VendorReturn it = returned(edited);
    assertThat(it.answered()).isZero();
    assertThat(it.missing()).extracting(VendorReturn.Row::said).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"はい・いいえ", "前向きに対応いたします", "3"})
  void wordsThatAreNoAnswerAreToldAndNotCounted(String text) {
    EditedWorkbook edited = blank();
    answer(edited, ITEMS, FIRST, text);
    VendorReturn it = returned(edited);
    assertThat(it.answered()).isZero();
    assertThat(it.unclear()).extracting(VendorReturn.Row::said).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"該当なし", "対象外", "対象外（当社製品ではない）", "N/A"})
  void whatDoesNotConcernTheVendorIsAnswered(String text) {
    EditedWorkbook edited = blank();
    answer(edited, ITEMS, FIRST, text);
    VendorReturn it = returned(edited);
    assertThat(it.answered()).isEqualTo(1);
    assertThat(it.unclear()).isEmpty();
  }

  @Test
  void aDateThatNobodyCanReadIsToldBesideTheAnswer() {
    EditedWorkbook edited = blank();
    answer(edited, ITEMS, FIRST, "はい", "来月ごろ");
    VendorReturn it = returned(edited);
    assertThat(it.answered()).isEqualTo(1);
    assertThat(it.unclear()).extracting(VendorReturn.Row::said).containsExactly("日付「来月ごろ」");
  }

  @Test
  void aWayInThatOnlyTheVendorTellsOfIsAnUnrecordedConnection() {
    EditedWorkbook edited = blank();
    int row = edited.sheet("外部接続").size();
    edited.set("外部接続", row, 1, "AnyDesk");
    edited.set("外部接続", row, 2, "遠隔操作ソフト");
    answer(edited, "外部接続", row, "はい");
    assertThat(ExternalConnections.find(after(edited).facility()).connections())
        .filteredOn(it -> it.purpose().name().equals("AnyDesk"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(ConnectionKind.REMOTE_TOOL);
          assertThat(it.status()).isEqualTo(ConnectionStatus.UNRECORDED);
          assertThat(it.evidence()).isNotEmpty();
        });
  }

  @Test
  void aDeviceThatIsSaidToBeGoneIsADisagreement() {
    EditedWorkbook edited = blank();
    answer(edited, "機器", FIRST, "該当なし", "", "2025年に撤去しました");
    Survey survey = after(edited);
    VendorReturn it = VendorReturns.of(survey).getFirst();
    assertThat(it.contradictions().size() + it.corrections().size()).isEqualTo(1);
    assertThat(VendorReturns.contradictions(survey))
        .singleElement()
        .extracting(Discrepancy::why)
        .asString()
        .contains("事業者");
  }

  @Test
  void theNextPackKeepsWhatIsSettledAndAsksWhatIsOpenFirst() {
    EditedWorkbook edited = blank();
    String key = edited.sheet(ITEMS).get(FIRST).getFirst();
    answer(edited, ITEMS, FIRST, "該当なし", "2026-10-01", "院内に置いていません");
    List<List<String>> again = EditedWorkbook.of(pack(after(edited))).sheet(ITEMS);
    assertThat(again.get(FIRST).getFirst()).isNotEqualTo(key);
    assertThat(again.getLast())
        .startsWith(key)
        .containsSubsequence("該当なし", "2026-10-01", "院内に置いていません");
  }

  @Test
  void theMinistrysOwnFormForVendorsIsAskedWhereItIsKnown() {
    Survey survey = VendorPackTest.survey(List.of());
    ChecklistEdition edition = ChecklistEditions.find("R7").orElseThrow();
    byte[] pack =
        VendorPack.render(survey, VendorScopes.of(survey).getFirst(), Optional.of(edition));
    EditedWorkbook book = EditedWorkbook.of(pack);
    answer(book, "事業者確認用", FIRST, "いいえ");
    assertThat(book.sheet("事業者確認用")).hasSize(FIRST + edition.items().size());
    VendorReturn it = returned(book);
    assertThat(it.answered()).isEqualTo(1);
    assertThat(it.corrections())
        .extracting(VendorReturn.Row::key)
        .containsExactly("official:R7:" + edition.items().getFirst().key());
  }
}
