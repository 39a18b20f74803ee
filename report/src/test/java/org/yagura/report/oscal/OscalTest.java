package org.yagura.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yagura.model.conclusion.Assessments;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.SampleChecklists;
import org.yagura.report.SampleSurveys;
import org.yagura.testkit.Golden;

class OscalTest {

  private static Survey answered(Survey survey) {
    return survey.with(Assessments.NONE.with(SampleChecklists.r7()));
  }

  /** What the official schema objects to. */
  private static List<String> faults(String schema, byte[] document) throws IOException {
    String name = "/schema/json/oscal-" + schema + "_schema.json";
    try (InputStream in = Objects.requireNonNull(OscalTest.class.getResourceAsStream(name))) {
      String official = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(official, InputFormat.JSON)
          .validate(new String(document, StandardCharsets.UTF_8), InputFormat.JSON)
          .stream()
          .map(Error::toString)
          .toList();
    }
  }

  @Test
  void theCatalogIsValidByTheOfficialSchema() throws IOException {
    assertThat(faults("catalog", OscalCatalog.of(answered(SampleSurveys.clinic())))).isEmpty();
    assertThat(faults("catalog", OscalCatalog.of(SampleSurveys.empty()))).isEmpty();
  }

  @Test
  void theResultsAreValidByTheOfficialSchema() throws IOException {
    for (Survey it :
        List.of(SampleSurveys.clinic(), SampleSurveys.hospital(), SampleSurveys.hostile())) {
      assertThat(faults("ar", OscalResults.of(answered(it)))).isEmpty();
    }
    assertThat(faults("ar", OscalResults.of(SampleSurveys.empty()))).isEmpty();
  }

  @Test
  void theSchemaObjectsToWhatIsWrong() throws IOException {
    String broken =
        new String(OscalCatalog.of(answered(SampleSurveys.clinic())), StandardCharsets.UTF_8)
            .replace("\"oscal-version\"", "\"oscalVersion\"");

    assertThat(faults("catalog", broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void theResultsSayWhatWasReviewed() {
    String text =
        new String(OscalResults.of(answered(SampleSurveys.clinic())), StandardCharsets.UTF_8);

    Golden.verify("clinic-oscal-results.json", text);
    assertThat(text).contains("\"value\" : \"unknown\"", "\"value\" : \"no\"");
  }

  @Test
  void whatDoesNotApplyWasNotReviewed() {
    String text =
        new String(OscalResults.of(answered(SampleSurveys.clinic())), StandardCharsets.UTF_8);

    assertThat(text).doesNotContain("not-applicable");
  }

  @Test
  void identitiesAreMadeOfNames() {
    assertThat(Oscal.uuid("a")).isEqualTo(Oscal.uuid("a")).isNotEqualTo(Oscal.uuid("b"));
    assertThat(Oscal.uuid("a").charAt(14)).isEqualTo('5');
  }
}
