package org.yagura.report.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.vendor.VendorReturnReader;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Vendor;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.ListEntry;
import org.yagura.report.SampleSurveys;
import org.yagura.report.workbook.EditedWorkbook;
import org.yagura.testkit.Golden;

class VendorPackTest {

  private static final String NAME = "株式会社メディカルシステム";
  private static final String ITEMS = "確認項目";
  private static final int FIRST = 4;

  static Survey survey(List<ListedThing> answers) {
    Survey clinic = SampleSurveys.clinic();
    Facility it = clinic.facility();
    Evidence named = Evidence.of(new SourceRef.Line("facility.yaml", 9, 9), "- name: " + NAME);
    Facility facility =
        new Facility(
            it.profile(),
            it.assets(),
            it.segments(),
            it.systems(),
            List.of(
                new Vendor("vendor-medical", NAME, List.of(), List.of("電子カルテ"), List.of(named))),
            it.accounts(),
            it.devices(),
            new Lists(
                List.of(),
                it.lists().backups(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                answers));
    return new Survey(
        clinic.asOf(),
        clinic.materials(),
        facility,
        clinic.connections(),
        clinic.discrepancies(),
        clinic.findings());
  }

  private static byte[] pack() {
    Survey survey = survey(List.of());
    return VendorPack.render(survey, scope(survey));
  }

  private static VendorScope scope(Survey survey) {
    return VendorScopes.of(survey).getFirst();
  }

  private static MaterialReading read(byte[] workbook) {
    return new VendorReturnReader().read(new Material("返却.xlsx", workbook)).orElseThrow();
  }

  private static int row(EditedWorkbook edited, String sheet, String key) {
    List<List<String>> rows = edited.sheet(sheet);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty() && rows.get(i).getFirst().equals(key)) {
        return i;
      }
    }
    throw new AssertionError("no row " + key);
  }

  private static int answers(EditedWorkbook edited, String sheet) {
    return edited.sheet(sheet).get(FIRST - 1).indexOf("回答");
  }

  private static VendorReturn returned(byte[] workbook) {
    List<ListedThing> things =
        read(workbook).observations().stream()
            .map(ListEntry.class::cast)
            .map(it -> new ListedThing("x", "x", "", it))
            .toList();
    return VendorReturns.of(survey(things)).getFirst();
  }

  @Test
  void thePackSaysWhatWasReviewed() {
    EditedWorkbook book = EditedWorkbook.of(pack());
    String text =
        List.of("依頼状", ITEMS, "機器", "外部接続", "MDS・SDS", "質問", "_yagura_vendor").stream()
            .map(sheet ->
                "== "
                    + sheet
                    + "\n"
                    + book.sheet(sheet).stream()
                        .map(it -> String.join(" | ", it).replace('\n', '/').stripTrailing())
                        .collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n"));
    Golden.verify("vendor-pack.txt", text + "\n");
  }

  @Test
  void thePackHoldsNoAddressAndNothingOfOthers() {
    String text = EditedWorkbook.of(pack()).sheet("機器").toString();

    assertThat(text).contains("電子カルテサーバ").doesNotContain("192.168", "画像サーバ");
  }

  @Test
  void theSameSurveyGivesTheSameBytesInEveryTimeZone() {
    byte[] first = pack();
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(pack()).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aPackThatNobodyFilledInIsMissingEverything() {
    MaterialReading reading = read(pack());

    assertThat(reading.report().problems())
        .extracting(Problem::message)
        .anyMatch(it -> it.contains("まだ記入されていません"));
    VendorReturn it = returned(pack());
    assertThat(it.answered()).isZero();
    assertThat(it.missing()).hasSize(it.asked());
  }

  @Test
  void aNoAgainstAConnectionIsAContradictionWithBothProofs() {
    EditedWorkbook edited = EditedWorkbook.of(pack());
    int row = row(edited, ITEMS, "question:remote-maintenance");
    edited.set(ITEMS, row, answers(edited, ITEMS), "いいえ");

    VendorReturn it = returned(edited.save());

    assertThat(it.answered()).isEqualTo(1);
    assertThat(it.contradictions())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.shows()).contains("電子カルテ保守用SSL-VPN");
          assertThat(c.evidence()).isNotEmpty();
          assertThat(c.row().evidence().getFirst().says()).isEqualTo("いいえ");
        });
  }

  @Test
  void rowsThatTheVendorAddsAndCorrectsAreTold() {
    EditedWorkbook edited = EditedWorkbook.of(pack());
    int answers = answers(edited, "機器");
    edited.set("機器", FIRST, answers, "いいえ");
    edited.set("機器", FIRST, answers + 2, "実際は Windows Server 2022");
    edited.sheet("機器").add(new ArrayList<>(List.of("", "保守用ノートPC")));

    VendorReturn it = returned(edited.save());

    assertThat(it.corrections())
        .extracting(VendorReturn.Row::said)
        .contains("いいえ（実際は Windows Server 2022）");
    assertThat(it.corrections()).extracting(VendorReturn.Row::about).contains("保守用ノートPC");
  }

  @Test
  void aSortedSheetIsReadByItsKeys() {
    EditedWorkbook edited = EditedWorkbook.of(pack());
    edited.set(ITEMS, row(edited, ITEMS, "question:logs"), answers(edited, ITEMS), "いいえ");
    List<List<String>> rows = edited.sheet(ITEMS);
    Collections.reverse(rows.subList(FIRST, rows.size()));

    assertThat(returned(edited.save()).answered()).isEqualTo(1);
  }

  @Test
  void aPasswordInARemarkIsMasked() {
    EditedWorkbook edited = EditedWorkbook.of(pack());
    int row = row(edited, ITEMS, "question:contact");
    edited.set(ITEMS, row, answers(edited, ITEMS) + 2, "保守用 PW: hosp1tal");

    assertThat(read(edited.save()).toString()).contains("PW: ***").doesNotContain("hosp1tal");
  }

  @Test
  void vendorsNamesBecomeNamesOfFiles() {
    assertThat(FileName.of("A/B:C*システム?")).isEqualTo("A／B：C＊システム？");
    assertThat(FileName.of("con")).isEqualTo("con_");
    assertThat(FileName.of("..\u202E\u0007")).isEqualTo("名称不明");
    assertThat(FileName.of("あ".repeat(200))).hasSize(60);
  }
}
