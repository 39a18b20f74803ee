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

  @Test
  void theTimeThatATerminalWroteBeforeEachLineIsLeftOut() {
    String log =
        """
        [2026-11-10 10:00:00.123] hostname A
        [2026-11-10 10:00:00.124] interface vlan1
        [2026-11-10 10:00:00.125]  ip address 10.0.0.1/24
        """;

    assertThat(ConfigText.of("a.log", log).lines())
        .containsExactly("hostname A", "interface vlan1", " ip address 10.0.0.1/24");
    assertThat(ConfigText.of("a.log", log).evidence(2, 3).says())
        .contains("[2026-11-10 10:00:00.125] ip address 10.0.0.1/24");
  }

  @Test
  void theBlanksThatWipedAPagersPromptAreLeftOut() {
    String line = " --More--          zone-member security Z-OUT";

    assertThat(ConfigText.of("a.log", line).lines()).containsExactly(" zone-member security Z-OUT");
  }
}
