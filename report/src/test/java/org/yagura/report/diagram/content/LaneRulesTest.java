package org.yagura.report.diagram.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yagura.report.diagram.scene.Trust;

class LaneRulesTest {

  @Test
  void namesTellTheLane() {
    assertThat(LaneRules.ofWords("電子カルテ端末（外来）")).contains(Trust.CORE);
    assertThat(LaneRules.ofWords("ＰＡＣＳ")).contains(Trust.DEPARTMENT);
    assertThat(LaneRules.ofWords("患者用Wi-Fi")).contains(Trust.OFFICE);
    assertThat(LaneRules.ofWords("電子カルテバックアップ")).contains(Trust.BACKUP);
  }

  @Test
  void halfWidthKatakanaIsReadAlike() {
    assertThat(LaneRules.ofWords("ﾊﾞｯｸｱｯﾌﾟ")).contains(Trust.BACKUP);
  }

  @Test
  void abbreviationsCountOnlyAsWordsOfTheirOwn() {
    assertThat(LaneRules.ofWords("HIS-VLAN")).contains(Trust.CORE);
    assertThat(LaneRules.ofWords("history")).isEmpty();
    assertThat(LaneRules.ofWords("seg01")).isEmpty();
  }
}
