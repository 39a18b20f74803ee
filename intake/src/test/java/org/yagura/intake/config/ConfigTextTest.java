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

  @Test
  void theQuoteOfARunEndsBeforeAPagersPrompt() {
    String log = "edit 1\n set a b\n--More--\b\b\b\b\b\b\b\b        \b\b set c d\nnext\n";
    ConfigText text = ConfigText.of("a.log", log);

    assertThat(text.lines()).containsExactly("edit 1", " set a b", " set c d", "next");
    assertThat(text.evidence(1, 4).says()).isEqualTo("edit 1\nset a b");
    assertThat(text.evidence(1, 4).at().location()).isEqualTo("line 1-2");
    assertThat(text.evidence(3, 4).says()).isEqualTo("set c d\nnext");
  }

  @Test
  void theFirstWordsStandAloneWhereAPagerStoppedBehindThem() {
    ConfigText text = ConfigText.of("a.log", "edit 1\n--More-- \n set c d\n");

    assertThat(text.evidence(1, 3).says()).isEqualTo("edit 1");
  }

  @Test
  void thePromptsOfEveryMakersPagerAreLeftOut() {
    String log =
        "---つづく---\r\n--- more ---\n---(more 45%)---\n<--- More --->\b\b\nlines 1-23\b\b"
            + "\n --More-- ip a\nlines 1-23 of a text\n";

    assertThat(ConfigText.of("a.log", log).lines())
        .containsExactly("", "", "", "", "", " ip a", "lines 1-23 of a text");
  }
}
