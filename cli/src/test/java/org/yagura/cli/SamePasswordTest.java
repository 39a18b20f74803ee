package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Account;

/** A list that holds passwords shows which are equal, and nothing of them. */
class SamePasswordTest {

  @TempDir private Path folder;

  private Survey survey() {
    return new Scenario(folder)
        .with(
            "台帳.csv",
            """
            機器名,ホスト名,種別,IPアドレス
            電子カルテサーバ,EHR01,サーバ,10.0.0.5
            画像サーバ,PACS01,サーバ,10.0.0.6
            検査サーバ,LIS01,サーバ,10.0.0.7
            """)
        .with(
            "管理者ID.csv",
            """
            対象,アカウント名,権限,パスワード
            EHR01,administrator,管理者,Zz-EXAMPLE-1
            PACS01,administrator,管理者,Zz-EXAMPLE-1
            LIS01,administrator,管理者,Other-EXAMPLE-2
            """)
        .survey();
  }

  @Test
  void equalPasswordsAreAFactWithoutThePassword() {
    assertThat(survey().facility().accounts())
        .filteredOn(it -> !it.fact("samePassword").isEmpty())
        .extracting(Account::target)
        .containsExactlyInAnyOrder("EHR01", "PACS01");
    assertThat(survey().facility().toString()).doesNotContain("Zz-EXAMPLE");
  }

  @Test
  void equalPasswordsAreAFinding() {
    assertThat(survey().findings())
        .filteredOn(it -> it.rule().equals("shared-password"))
        .singleElement()
        .extracting(Finding::because)
        .asString()
        .contains("2件で同じ")
        .doesNotContain("LIS01");
  }
}
