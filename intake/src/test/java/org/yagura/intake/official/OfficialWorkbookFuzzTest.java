package org.yagura.intake.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.yagura.intake.material.Material;
import org.yagura.knowledge.checklist.ChecklistEditions;

class OfficialWorkbookFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void noFileBreaksTheReader(FuzzedDataProvider data) {
    Material material = new Material("様式.csv", data.consumeRemainingAsBytes());

    OfficialWorkbook read = OfficialWorkbookReader.read(material, ChecklistEditions.shipped());

    assertThat(read.forms().isEmpty() && read.problems().isEmpty()).isFalse();
  }
}
