package org.yagura.intake.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.Decision;

class DecisionsReaderTest {

  private static final String FILE =
      """
      decisions:
        - same: [画像サーバ, PACS01]
          by: 佐藤
          date: 2026/11/5
          reason: 銘板を見た
        - different: [10.0.0.5, SN1234]
        - set: {subject: PACS01, field: os, value: Windows Server 2016}
        - accept: {rule: management-open-outside, subject: RT01, reason: 来月更新}
      """;

  @Test
  void eachKindOfDecisionIsTaken() {
    List<Decision> decisions = decisions(FILE);
    assertThat(decisions.stream().map(Decision::kind))
        .containsExactly(
            Decision.Kind.SAME, Decision.Kind.DIFFERENT, Decision.Kind.SET, Decision.Kind.ACCEPT);
    Decision same = decisions.getFirst();
    assertThat(same.subjects()).containsExactly("画像サーバ", "PACS01");
    assertThat(List.of(same.author(), same.date(), same.reason()))
        .containsExactly("佐藤", "2026-11-05", "銘板を見た");
    assertThat(same.evidence().at().location()).isEqualTo("line 2");
    assertThat(decisions.get(2).field() + "=" + decisions.get(2).value())
        .isEqualTo("os=Windows Server 2016");
    assertThat(decisions.get(3).field()).isEqualTo("management-open-outside");
  }

  @Test
  void aDecisionThatCannotBeTakenSpoilsNoOther() {
    MaterialReading reading =
        read("decisions.yaml", "decisions:\n- same: [A]\n- maybe: x\n- different: [A, B]\n")
            .orElseThrow();
    assertThat(reading.observations()).hasSize(1);
    assertThat(reading.report().problems()).hasSize(2);
  }

  @Test
  void acceptingAFindingNeedsAReason() {
    MaterialReading reading =
        read("decisions.yaml", "- accept: {rule: r, subject: s}\n").orElseThrow();
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.report().problems().getFirst().message()).contains("reason");
  }

  @Test
  void aPersonTellsWhichProductATextMeans() {
    MaterialReading reading =
        read(
                "decisions.yaml",
                """
                decisions:
                  - product: {text: フォーティ60, is: "o:fortinet:fortios"}
                    by: 佐藤
                  - product: {text: 予備機, is: none}
                  - product: {text: 型のない答え, is: FortiOS}
                """)
            .orElseThrow();

    assertThat(reading.observations())
        .map(Decision.class::cast)
        .allMatch(it -> it.kind() == Decision.Kind.PRODUCT)
        .extracting(it -> it.subjects().getFirst() + "=" + it.value())
        .containsExactly("フォーティ60=o:fortinet:fortios", "予備機=");
    assertThat(reading.report().problems().getFirst().message()).contains("「FortiOS」");
  }

  @Test
  void otherTextsAreNoDecisions() {
    assertThat(read("memo.txt", "same as before\n")).isEmpty();
  }

  private static List<Decision> decisions(String text) {
    return read("decisions.yaml", text).orElseThrow().observations().stream()
        .map(Decision.class::cast)
        .toList();
  }

  private static Optional<MaterialReading> read(String name, String text) {
    return new DecisionsReader().read(new Material(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}
