package org.yagura.intake.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlDocumentTest {

  @Test
  void nestingBeyondTheBoundEndsTheReadingWithAProblem() {
    YamlDocument document = YamlDocument.read("a.yaml", "a: 1\nb: " + "[".repeat(5_000));
    assertThat(document.problems()).isNotEmpty();
    assertThat(((YamlNode.Keys) document.root()).find("a")).isPresent();
  }

  @Test
  void anAliasIsNotFollowed() {
    YamlDocument document = YamlDocument.read("a.yaml", "a: &x [1, 2]\nb: [*x, *x, *x]\n");
    assertThat(document.problems()).hasSize(3);
  }

  @Test
  void theSecondDocumentIsNotRead() {
    YamlDocument document = YamlDocument.read("a.yaml", "a: 1\n---\nb: 2\n");
    assertThat(((YamlNode.Keys) document.root()).entries()).hasSize(1);
  }

  @Test
  void linesCountFromOne() {
    YamlDocument document = YamlDocument.read("a.yaml", "# x\na:\n  - b\n");
    YamlNode.Entry a = ((YamlNode.Keys) document.root()).find("a").orElseThrow();
    assertThat(a.line()).isEqualTo(2);
    assertThat(((YamlNode.Items) a.value()).items().getFirst().line()).isEqualTo(3);
  }
}
