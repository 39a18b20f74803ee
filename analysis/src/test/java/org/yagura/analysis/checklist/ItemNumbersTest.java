package org.yagura.analysis.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.Completion;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;

class ItemNumbersTest {

  private static final ChecklistEdition R7 = ChecklistEditions.find("R7").orElseThrow();

  @Test
  void anImportedEditionGivesItsOwnNumbers() {
    ChecklistEdition moved =
        Completion.complete(
            ChecklistEditions.find("R8").orElseThrow(),
            R7,
            new ImportedEdition(
                "R8",
                Form.FACILITY,
                "",
                "a.xlsx",
                "ab",
                List.of(
                    new Item("2-⑨", "", "2", "", "パスワードの使い回しを禁止している。", ""),
                    new Item("2-⑩", "", "2", "", "架空の灯台を磨いている。", ""))));

    assertThat(ItemNumbers.numbers("2-⑧", moved)).containsExactly("2-⑨");
    assertThat(ItemNumbers.numbers("2-⑬", moved)).containsExactly("R7 2-⑬");
  }

  @Test
  void anEarlierEditionGivesThoseOfTheCrosswalk() {
    assertThat(ItemNumbers.numbers("2-⑥", ChecklistEditions.find("R6").orElseThrow()))
        .containsExactly("2-サーバ-パッチ", "2-端末-パッチ", "2-NW-パッチ");
  }
}
