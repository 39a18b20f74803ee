package org.yagura.intake.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Advisory;
import org.yagura.model.observation.SoftwareBill;

class SupplyReaderTest {

  private static final String JSON =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {
         "timestamp": "2026-04-01T00:00:00Z",
         "component": {"type": "device", "name": "CT-9000", "version": "3.1",
           "properties": [{"name": "serialNumber", "value": "CT12345"}]},
         "manufacturer": {"name": "Minato Medical"}},
       "components": [
         {"type": "operating-system", "name": "Windows 10 Enterprise LTSC 2019", "version": "10.0.17763.316",
          "publisher": "Microsoft"},
         {"type": "library", "group": "org.apache.logging.log4j", "name": "log4j-core", "version": "2.14.0",
          "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0",
          "components": [{"type": "library", "name": "inner", "version": "1"}]}]}
      """;

  private static final String XML =
      """
      <?xml version="1.0"?>
      <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">
        <metadata><component type="device"><name>CT-9000</name><version>3.1</version></component>
          <supplier><name>Minato Medical</name></supplier></metadata>
        <components>
          <component type="library"><name>openssl</name><version>1.0.1f</version>
            <cpe>cpe:2.3:a:openssl:openssl:1.0.1f:*:*:*:*:*:*:*</cpe></component>
        </components>
      </bom>
      """;

  private static final String ADVISORY =
      """
      {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "x",
        "publisher": {"category": "vendor", "name": "Minato Medical"},
        "tracking": {"id": "MM-2026-01", "current_release_date": "2026-05-02T00:00:00Z"}},
       "product_tree": {"branches": [{"category": "vendor", "name": "Minato Medical", "branches": [
          {"category": "product_name", "name": "CT-9000", "branches": [
            {"category": "product_version_range", "name": "<3.2",
             "product": {"name": "CT-9000 <3.2", "product_id": "P1"}}]}]}]},
       "vulnerabilities": [{"cve": "CVE-2026-1000", "product_status": {"known_affected": ["P1"]},
          "remediations": [{"category": "mitigation", "details": "Isolate it.", "product_ids": ["P1"]}]}]}
      """;

  @Test
  void aBillTellsItsProductAndEveryPartWithTheLineItStandsOn() {
    SoftwareBill bill = bill(JSON);

    assertThat(bill.subject().words()).isEqualTo("Minato Medical CT-9000 3.1");
    assertThat(bill.marks()).containsExactly("CT12345");
    assertThat(bill.origin().asOf()).isEqualTo("2026-04-01");
    assertThat(bill.components())
        .extracting(SoftwareBill.Component::name)
        .containsExactly(
            "Windows 10 Enterprise LTSC 2019", "inner", "org.apache.logging.log4j/log4j-core");
    assertThat(bill.components().getLast().evidence().at().location()).isEqualTo("line 11");
    assertThat(bill.components().getLast().evidence().says())
        .isEqualTo("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0");
  }

  @Test
  void aBillOfEitherSyntaxSaysTheSame() {
    SoftwareBill bill = bill(XML);

    assertThat(bill.subject().words()).isEqualTo("Minato Medical CT-9000 3.1");
    assertThat(bill.components()).hasSize(1);
    assertThat(bill.components().getFirst().cpe()).startsWith("cpe:2.3:a:openssl");
    assertThat(bill.components().getFirst().evidence().at().location()).isEqualTo("line 7");
  }

  @Test
  void aBillThatBreaksOffGivesWhatStandsBefore() {
    MaterialReading reading = read(JSON.substring(0, JSON.indexOf("\"group\""))).orElseThrow();

    assertThat(((SoftwareBill) reading.observations().getFirst()).components()).hasSize(1);
    assertThat(reading.report().problems())
        .extracting(Problem::gravity)
        .containsExactly(Problem.Gravity.PARTIAL);
  }

  @Test
  void anEmptyBillIsNamedAndSaysThatItIsEmpty() {
    MaterialReading reading = read("{\"bomFormat\": \"CycloneDX\"}").orElseThrow();

    assertThat(reading.report().kind()).isEqualTo(MaterialKind.SBOM);
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.report().problems()).hasSize(1);
  }

  @Test
  void anAdvisoryStatesWhatItsVulnerabilitiesConcern() {
    Advisory advisory = (Advisory) read(ADVISORY).orElseThrow().observations().getFirst();

    assertThat(advisory.id()).isEqualTo("MM-2026-01");
    assertThat(advisory.publisher()).isEqualTo("Minato Medical");
    assertThat(advisory.asOf()).isEqualTo("2026-05-02");
    assertThat(advisory.statements()).hasSize(1);
    assertThat(advisory.facts()).hasSize(1);
    assertThat(advisory.statements().getFirst().record().file()).isEqualTo("x");
  }

  @Test
  void otherTextsAreLeftToOthers() {
    assertThat(read("{\"a\": 1}")).isEmpty();
    assertThat(read("{ broken")).isEmpty();
    assertThat(read("<bom/>")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("{" + "\"a\":{".repeat(100_000))).isEmpty();
  }

  private static SoftwareBill bill(String text) {
    return (SoftwareBill) read(text).orElseThrow().observations().getFirst();
  }

  private static Optional<MaterialReading> read(String text) {
    return new SupplyReader().read(new Material("x", text.getBytes(StandardCharsets.UTF_8)));
  }
}
