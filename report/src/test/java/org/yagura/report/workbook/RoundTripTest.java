package org.yagura.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.workbook.CorrectionReader;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Correction;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Sighting;
import org.yagura.report.SampleSurveys;
import org.yagura.testkit.Property;

class RoundTripTest {
  private static final String ASSETS = "資産台帳";
  private static final String LINES = "外部接続";
  private static final byte[] CLINIC = WorkbookReport.render(SampleSurveys.clinic());

  private static MaterialReading read(byte[] workbook) {
    return new CorrectionReader().read(new Material("yagura.xlsx", workbook)).orElseThrow();
  }

  private static EditedWorkbook clinic() {
    return EditedWorkbook.of(CLINIC);
  }

  @Test
  void whatNobodyEditedYieldsNothing() {
    for (Survey survey :
        List.of(
            SampleSurveys.clinic(),
            SampleSurveys.hospital(),
            SampleSurveys.hostile(),
            SampleSurveys.empty())) {
      MaterialReading reading = read(WorkbookReport.render(survey));
      assertThat(reading.observations()).isEmpty();
      assertThat(reading.report().problems()).isEmpty();
      assertThat(reading.report().kind()).isEqualTo(MaterialKind.SETTINGS);
      assertThat(reading.report().rowsUsed())
          .isEqualTo(survey.facility().assets().size() + survey.connections().size());
    }
  }

  @Test
  void whatWasOnlySortedAndSavedAgainYieldsNothing() {
    Property.holds(
        30,
        random -> {
          EditedWorkbook edited = clinic();
          shuffle(edited.sheet(ASSETS), random);
          shuffle(edited.sheet(LINES), random);
          assertThat(read(edited.save()).observations()).isEmpty();
        });
  }

  @Test
  void aPasswordInACorrectionIsMasked() {
    EditedWorkbook edited = clinic();
    edited.sheet(ASSETS).get(EditedWorkbook.FIRST_ROW).replaceAll(it -> it + " PW: hosp1tal");

    MaterialReading reading = read(edited.save());

    assertThat(reading.toString()).contains("PW: ***").doesNotContain("hosp1tal");
  }

  @Test
  void anyEditYieldsACorrectionOfThatFieldAlone() {
    List<String> free = List.of("名前", "メーカ", "型番", "OS", "設置場所", "部署", "システム", "事業者", "用途");
    Property.holds(
        40,
        random -> {
          EditedWorkbook edited = clinic();
          List<List<String>> rows = edited.sheet(ASSETS);
          int row = EditedWorkbook.FIRST_ROW + random.nextInt(rows.size() - 3);
          String title = free.get(random.nextInt(free.size()));
          String text = "訂正 " + random.nextInt(1000);
          edited.set(ASSETS, row, edited.column(ASSETS, title), text);
          String id = rows.get(row).getFirst();
          shuffle(rows, random);
          List<Observation> observations = read(edited.save()).observations();
          assertThat(observations).hasSize(1);
          Correction correction = (Correction) observations.getFirst();
          assertThat(correction.subject()).isEqualTo(id);
          assertThat(correction.value()).isEqualTo(text);
          assertThat(correction.evidence().says()).isEqualTo(text);
        });
  }

  @Test
  void valuesAreReadAsThePersonMeansThem() {
    EditedWorkbook edited = clinic();
    edit(edited, ASSETS, "asset:nas01", "種別", "サーバ");
    edit(edited, ASSETS, "asset:us01", "IPアドレス", "１９２.168.30.31\n192.168.30.40～42");
    edit(edited, ASSETS, "asset:fw01", "サポート終了", "2027/3/1");
    edit(edited, LINES, "connection:mobile", "常時接続", "いいえ");
    edit(edited, LINES, "connection:adsl", "用途", "");
    List<String> corrections = new ArrayList<>();
    for (Observation it : read(edited.save()).observations()) {
      Correction correction = (Correction) it;
      corrections.add(correction.subject() + " " + correction.field() + "=" + correction.value());
    }
    assertThat(corrections)
        .containsExactlyInAnyOrder(
            "asset:nas01 kind=server",
            "asset:us01 addresses=192.168.30.31",
            "asset:us01 addresses=192.168.30.40-192.168.30.42",
            "asset:fw01 supportUntil=2027-03-01",
            "connection:mobile alwaysOn=no",
            "connection:adsl purpose=");
  }

  @Test
  void whatMeansNothingInItsColumnIsAProblemWithItsPlace() {
    EditedWorkbook edited = clinic();
    edit(edited, ASSETS, "asset:us01", "IPアドレス", "192.168.1.300");
    MaterialReading reading = read(edited.save());
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.report().problems()).hasSize(1);
    Problem problem = reading.report().problems().getFirst();
    assertThat(problem.message()).contains("192.168.1.300", "IPアドレス");
    assertThat(problem.at().location()).startsWith("資産台帳!D");
  }

  @Test
  void aRowAddedBelowIsADeviceOfALedger() {
    EditedWorkbook edited = clinic();
    edited.sheet(ASSETS).add(new ArrayList<>(List.of("", "新しい端末", "端末", "192.168.20.150")));
    edited.sheet(LINES).add(new ArrayList<>(List.of("", "", "VPN", "新しい保守回線")));
    List<Observation> observations = read(edited.save()).observations();
    assertThat(observations).hasSize(2);
    Sighting sighting = (Sighting) observations.getFirst();
    assertThat(sighting.first(AssetField.NAME).orElseThrow().value()).isEqualTo("新しい端末");
    assertThat(sighting.first(AssetField.KIND).orElseThrow().value()).isEqualTo("terminal");
    assertThat(sighting.measured()).isFalse();
    assertThat(((ListEntry) observations.getLast()).text(ListField.NAME)).isEqualTo("新しい保守回線");
  }

  @Test
  void aRowTakenOutIsNotedAndAnEditOfAReferenceIsNot() {
    EditedWorkbook edited = clinic();
    edited.sheet(ASSETS).removeLast();
    edit(edited, LINES, "connection:l2tp", "記録（参考）", "記録あり");
    MaterialReading reading = read(edited.save());
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.report().problems())
        .hasSize(2)
        .allMatch(it -> it.gravity() == Problem.Gravity.NOTE);
  }

  @Test
  void aRowCopiedWithItsHiddenIdIsSetAside() {
    EditedWorkbook edited = clinic();
    edited.sheet(ASSETS).add(new ArrayList<>(edited.sheet(ASSETS).getLast()));
    MaterialReading reading = read(edited.save());
    assertThat(reading.report().setAside()).hasSize(1);
    assertThat(reading.report().rowsRead()).isEqualTo(8 + 6 + 1);
  }

  @Test
  void anyOtherWorkbookIsNotOurs() {
    EditedWorkbook edited = clinic();
    edited.sheet("_yagura").getFirst().set(0, "someone else's");
    assertThat(new CorrectionReader().read(new Material("a.xlsx", edited.save()))).isEmpty();
    assertThat(new CorrectionReader().read(new Material("a.xlsx", new byte[] {'P', 'K', 3, 4})))
        .isEmpty();
  }

  private static void edit(
      EditedWorkbook edited, String sheet, String id, String title, String text) {
    List<List<String>> rows = edited.sheet(sheet);
    for (int i = EditedWorkbook.FIRST_ROW; i < rows.size(); i++) {
      if (rows.get(i).getFirst().equals(id)) {
        edited.set(sheet, i, edited.column(sheet, title), text);
      }
    }
  }

  private static void shuffle(List<List<String>> rows, Random random) {
    Collections.shuffle(rows.subList(EditedWorkbook.FIRST_ROW, rows.size()), random);
  }
}
