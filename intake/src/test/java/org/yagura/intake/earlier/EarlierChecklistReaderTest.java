package org.yagura.intake.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;

class EarlierChecklistReaderTest {

  private static final String TEXT =
      """
      {
       "edition" : "R7",
       "asOf" : "2025-11-01",
       "items" : [
        { "id" : "2-⑤", "row" : null, "text" : "不要なアカウント", "answer" : "yes", "basis" : "stated", "because" : [ { "what" : "x" } ] },
        { "id" : "2-⑫", "row" : "server", "answer" : "no", "basis" : "derived", "because" : [ ] },
        { "id" : "2-⑨", "row" : null, "answer" : "unknown", "basis" : "none", "because" : [ ] }
       ]
      }
      """;

  private static Optional<MaterialReading> read(String text) {
    return new EarlierChecklistReader()
        .read(new Material("昨年度/checklist.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<ListEntry> entries(String text) {
    return read(text).orElseThrow().observations().stream().map(ListEntry.class::cast).toList();
  }

  @Test
  void everyYesAndNoIsARowOfItsYear() {
    assertThat(entries(TEXT))
        .extracting(
            it -> it.text(ListField.NUMBER) + it.text(ListField.TARGET) + it.text(ListField.ANSWER))
        .containsExactly("2-⑤yes", "2-⑫サーバno");
    assertThat(entries(TEXT))
        .allSatisfy(it -> {
          assertThat(it.text(ListField.PERIOD)).isEqualTo("R7");
          assertThat(it.text(ListField.DATE)).isEqualTo("2025-11-01");
        });
    assertThat(entries(TEXT).getFirst().evidence().says()).contains("\"answer\" : \"yes\"");
  }

  @Test
  void aTornFileKeepsWhatCouldBeRead() {
    MaterialReading reading = read(TEXT.substring(0, TEXT.indexOf("2-⑨"))).orElseThrow();

    assertThat(reading.observations()).hasSize(2);
    assertThat(reading.report().problems()).hasSize(1);
  }

  @Test
  void otherJsonIsOfAnotherKind() {
    assertThat(read("{\"bomFormat\": \"CycloneDX\", \"items\": []}")).isEmpty();
    assertThat(read("{\"edition\": \"R7\", \"items\": [{\"id\": \"1\"}]}")).isEmpty();
    assertThat(read("{")).isEmpty();
  }
}
