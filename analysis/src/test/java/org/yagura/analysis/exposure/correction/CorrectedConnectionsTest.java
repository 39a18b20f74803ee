package org.yagura.analysis.exposure.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.exposure.ExposureSurvey;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Profile;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Correction;

class CorrectedConnectionsTest {

  private static final Facility NOBODY =
      new Facility(
          Profile.UNKNOWN,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Lists.NONE);

  private static final ExternalConnection LINE =
      new ExternalConnection(
          "connection-gw-pp-1",
          ConnectionKind.INTERNET,
          new ExternalConnection.End("", "GW", "pp 1", List.of()),
          "",
          new ExternalConnection.Purpose("gyomu", "", "PPPoE", ""),
          "",
          ConnectionStatus.UNRECORDED,
          null,
          List.of(),
          List.of(Evidence.of(SourceRef.Line.of("rtx.txt", 5), "pp select 1")));

  private static Correction correction(String field, String value) {
    Evidence cell = Evidence.of(SourceRef.Cell.of("yagura.xlsx", "外部接続", 4, 3), "訂正");
    return new Correction(LINE.id(), field, value, cell);
  }

  private static ExposureSurvey corrected(Correction... corrections) {
    return CorrectedConnections.of(
        new ExposureSurvey(List.of(LINE), List.of()), NOBODY, List.of(corrections));
  }

  private static ExternalConnection line(Correction... corrections) {
    return corrected(corrections).connections().getFirst();
  }

  @Test
  void whatAPersonWroteReplacesWhatWasFound() {
    ExternalConnection line =
        line(
            correction("name", "業務系インターネット"),
            correction("counterpart", "まちひかり"),
            correction("alwaysOn", "yes"),
            correction("kind", "mobile"));

    assertThat(line.purpose().name()).isEqualTo("業務系インターネット");
    assertThat(line.counterpart()).isEqualTo("まちひかり");
    assertThat(line.alwaysOn()).isTrue();
    assertThat(line.kind()).isEqualTo(ConnectionKind.MOBILE);
    assertThat(line.evidence()).hasSize(2);
  }

  @Test
  void whatItReplacedIsADiscrepancyAndWhatWasEmptyIsNone() {
    assertThat(corrected(correction("name", "業務系"), correction("owner", "総務課")).discrepancies())
        .singleElement()
        .extracting(Discrepancy::field, Discrepancy::kept)
        .containsExactly("name", "業務系");
  }

  @Test
  void writingWhatItIsForTakesItIntoTheListAndRenamingItDoesNot() {
    assertThat(line(correction("name", "業務系")).status()).isEqualTo(ConnectionStatus.UNRECORDED);
    assertThat(line(correction("purpose", "事務")).status()).isEqualTo(ConnectionStatus.RECORDED);
    assertThat(line(correction("owner", "")).status()).isEqualTo(ConnectionStatus.UNRECORDED);
  }

  @Test
  void aCorrectionOfWhatIsGoneIsAProblem() {
    Evidence cell = Evidence.of(SourceRef.Cell.of("yagura.xlsx", "外部接続", 4, 3), "訂正");
    Correction gone = new Correction("connection-old", "name", "訂正", cell);

    assertThat(
            CorrectedConnections.lost(
                new ExposureSurvey(List.of(LINE), List.of()), NOBODY, List.of(gone)))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("訂正", "反映できませんでした");
  }
}
