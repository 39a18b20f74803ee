package org.yagura.intake.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.model.material.MaterialKind;

class SupplyReaderTest {

  @Test
  void aBillOfMaterialsIsNamedAndNotUsed() {
    assertThat(kind("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}"))
        .contains(MaterialKind.SBOM);
    assertThat(kind("<?xml version=\"1.0\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>"))
        .contains(MaterialKind.SBOM);
  }

  @Test
  void anAdvisoryIsNamedAndNotUsed() {
    assertThat(kind("{\"document\": {\"title\": \"x\", \"csaf_version\": \"2.0\"}}"))
        .contains(MaterialKind.ADVISORY);
  }

  @Test
  void otherTextsAreLeftToOthers() {
    assertThat(kind("{\"a\": 1}")).isEmpty();
    assertThat(kind("{ broken")).isEmpty();
    assertThat(kind("<bom/>")).isEmpty();
    assertThat(kind("")).isEmpty();
    assertThat(kind("{" + "\"a\":{".repeat(100_000))).isEmpty();
  }

  private static Optional<MaterialKind> kind(String text) {
    return new SupplyReader()
        .read(new Material("x", text.getBytes(StandardCharsets.UTF_8)))
        .map(it -> it.report().kind());
  }
}
