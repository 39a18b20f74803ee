package org.yagura.intake.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void aSessionIsCutAtItsPrompts() {
    ConfigText text =
        ConfigText.of(
            "s.txt",
            """
            Welcome
            RTX1210> show config
            # RTX1210 Rev.14.01.42
            RTX1210# show arp
            a
            b
            """);

    assertThat(text.sections())
        .containsExactly(
            new Section("", 0, 1, 1),
            new Section("show config", 2, 3, 3),
            new Section("show arp", 4, 5, 6));
  }

  @Test
  void aFileWithoutPromptsIsOneSection() {
    assertThat(ConfigText.of("s.txt", "hostname a\n# show this\n").sections())
        .containsExactly(new Section("", 0, 1, 2));
  }

  @Test
  void promptsOfAllVendorsAreSeen() {
    assertThat(Section.commandOf("core-sw#sh run")).isEqualTo("sh run");
    assertThat(Section.commandOf("FGT60F (root) # show full-configuration"))
        .isEqualTo("show full-configuration");
    assertThat(Section.commandOf("admin@PA-220> show system info")).isEqualTo("show system info");
    assertThat(Section.commandOf("Router(config)# show running-config"))
        .isEqualTo("show running-config");
    assertThat(Section.commandOf("# show running-config")).isEmpty();
    assertThat(Section.commandOf("description a#b")).isEmpty();
  }

  @Test
  void whatThePagerLeftIsTakenAway() {
    ConfigText text =
        ConfigText.of("s.txt", " --More-- \b\b\b\b\b\b\b\b\b\b        \b\b\b\binterface lan1\n");

    assertThat(text.line(1)).isEqualTo("interface lan1");
  }
}
