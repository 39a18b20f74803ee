package org.yagura.cli.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.yagura.analysis.question.QuestionReader;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Profile;

class QuestionReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void neverThrows(FuzzedDataProvider data) {
    String question = data.consumeRemainingAsString();
    Facility nobody =
        new Facility(
            Profile.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Lists.NONE);

    assertThat(new QuestionReader(nobody, List.of()).read(question).asked()).isEqualTo(question);
  }
}
