package org.yagura.analysis.checklist.examination.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yagura.analysis.checklist.examination.account.PasswordDemand.Standing;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.model.policy.PolicySetting.Reach;

/** Tables of truth: what a policy demands, against what an edition or a guideline asks. */
class PasswordDemandTest {

  private static Standing standing(PasswordRule rule, int length, int age, @Nullable String mixed) {
    return new PasswordDemand(
            Reach.DOMAIN, "ドメイン", length, age, mixed == null ? "" : mixed, "", List.of())
        .standing(rule);
  }

  /** 令和7年度 2-⑦: 8 mixed characters and changed, or 13, or two factors. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, no, TOO_SHORT",
    "7, 42, yes, TOO_SHORT",
    "7, 0, , TOO_SHORT",
    "8, 90, yes, ENOUGH",
    "8, 90, , UNSETTLED",
    "8, 366, yes, ENOUGH",
    "8, 367, yes, NEVER_CHANGED",
    "8, 999, yes, NEVER_CHANGED",
    "8, 0, yes, NEVER_CHANGED",
    "8, -1, yes, UNSETTLED",
    "8, 90, no, NOT_MIXED",
    "12, 0, yes, NEVER_CHANGED",
    "12, 90, yes, ENOUGH",
    "13, 0, yes, ENOUGH",
    "13, -1, , ENOUGH",
    "13, 0, no, NOT_MIXED",
    "20, 0, , ENOUGH"
  })
  void theEditionOfFiscal2025(int length, int age, String mixed, Standing expected) {
    PasswordRule rule =
        Objects.requireNonNull(ChecklistEditions.find("R7").orElseThrow().password());

    assertThat(standing(rule, length, age, mixed)).isEqualTo(expected);
  }

  /** Guideline 7.0: 13 characters, or 8 beside a second factor; changing helps nothing. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, no, TOO_SHORT",
    "7, 42, yes, TOO_SHORT",
    "8, 90, yes, NEEDS_FACTOR",
    "8, 0, yes, NEEDS_FACTOR",
    "8, -1, , NEEDS_FACTOR",
    "12, 30, yes, NEEDS_FACTOR",
    "12, 0, no, NEEDS_FACTOR",
    "13, 0, no, ENOUGH",
    "13, 0, yes, ENOUGH",
    "13, 90, yes, ENOUGH",
    "13, -1, , ENOUGH"
  })
  void theGuidelinesEdition7(int length, int age, String mixed, Standing expected) {
    assertThat(standing(PasswordRule.GUIDELINE_7, length, age, mixed)).isEqualTo(expected);
  }
}
