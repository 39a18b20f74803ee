package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigTextTest {

  @Test
  void aTextKnowsTheLinesOfItsWeakSecrets() {
    ConfigText text = ConfigText.of("a.cfg", "hostname a\nsnmp-server community public\n");

    assertThat(text.weakSecrets()).containsOnlyKeys(2);
    assertThat(text.line(2)).isEqualTo("snmp-server community ***");
  }
}
