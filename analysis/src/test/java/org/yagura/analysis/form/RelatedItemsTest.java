package org.yagura.analysis.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Item;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;

class RelatedItemsTest {

  private static ItemAnswer answer(String id, String row, Verdict verdict) {
    return new ItemAnswer(
        new Item(id, row, "", "", "", ""),
        verdict,
        Basis.STATED,
        List.of(),
        Statement.NONE,
        "",
        "");
  }

  private static final RelatedItems ITEMS =
      new RelatedItems(
          new Checklist(
              "R7",
              "",
              List.of(
                  answer("1-①", "", Verdict.YES),
                  answer("2-⑫", "server", Verdict.NO),
                  answer("2-⑫", "terminal", Verdict.UNKNOWN))));

  @Test
  void relatedYesesNeverMakeAYes() {
    assertThat(ITEMS.suggestion(List.of("1-①"))).isEqualTo(Verdict.UNKNOWN);
    assertThat(ITEMS.because(List.of("1-①"))).isEqualTo("1-① はい");
  }

  @Test
  void oneRelatedNoMakesANo() {
    assertThat(ITEMS.suggestion(List.of("1-①", "2-⑫/server"))).isEqualTo(Verdict.NO);
    assertThat(ITEMS.suggestion(List.of("2-⑫/terminal"))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void anItemThatWasNotAskedIsUnknown() {
    assertThat(ITEMS.verdict("9-⑨")).isEqualTo(Verdict.UNKNOWN);
    assertThat(ITEMS.because(List.of("9-⑨"))).isEmpty();
    assertThat(ITEMS.suggestion(List.of())).isEqualTo(Verdict.UNKNOWN);
  }
}
