package org.yagura.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.finding.FindingTexts;

class FindingsTest {

  @Test
  void everyRuleHasWordsAndAllWordsHaveARule() {
    List<String> rules = Findings.rules().stream().map(Rule::id).toList();

    assertThat(rules).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(FindingTexts.standard().rules()).containsExactlyInAnyOrderElementsOf(rules);
  }
}
