package org.yagura.intake.feed.jvn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvnNamesTest {

  @Test
  void japaneseNamesOfMakersAndProductsMeanTheRecordsProducts() {
    assertThat(JvnNames.keys("バッファロー", "WSR-1166DHP2"))
        .singleElement()
        .hasToString("o:buffalo:wsr-1166dhp2");
    assertThat(JvnNames.keys("ヤマハ株式会社", "RTX1210"))
        .singleElement()
        .asString()
        .contains("yamaha:rtx1210");
    assertThat(JvnNames.keys("サイボウズ", "サイボウズ ガルーン"))
        .singleElement()
        .asString()
        .contains("cybozu:garoon");
  }

  @Test
  void aProductThatOnlyMentionsAnotherIsNotTheOther() {
    assertThat(JvnNames.keys("例示社", "Apache Tomcat 上で動く院内文書管理システム 長い名前"))
        .noneMatch(it -> it.product().equals("tomcat"));
  }

  @Test
  void unknownNamesStayAsTheyAre() {
    assertThat(JvnNames.keys("例示社", "Sample Product"))
        .singleElement()
        .asString()
        .contains("sample_product");
  }
}
