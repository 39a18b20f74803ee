package org.yagura.analysis.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.Completion;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/** Last year's sheet under this year's numbers: the words of any known edition decide. */
class ItemWordsTest {

  private static final String REMOTE = "リモートメンテナンス（保守）を利用している機器の有無を事業者等に確認した。";
  private static final String FACTORS = "二要素認証を実装している。または令和9年度までに実装予定である。";
  private static final ChecklistEdition MOVED =
      Completion.complete(
          ChecklistEditions.find("R8").orElseThrow(),
          ChecklistEditions.find("R7").orElseThrow(),
          new ImportedEdition(
              "R8",
              Form.FACILITY,
              "",
              "a.xlsx",
              "ab",
              List.of(
                  new Item("2-③", "", "2", "", REMOTE, ""),
                  new Item("2-⑦", "", "2", "", FACTORS, ""),
                  new Item("2-⑧", "", "2", "", "架空の灯台を毎日磨いている。", ""))));

  private static boolean isOf(String key, String number, String words) {
    Evidence evidence = Evidence.of(SourceRef.Line.of("回答.csv", 2), "はい");
    Map<ListField, Sourced<String>> values = new EnumMap<>(ListField.class);
    values.put(ListField.NUMBER, new Sourced<>(number, evidence));
    values.put(ListField.QUESTION, new Sourced<>(words, evidence));
    ListEntry row =
        new ListEntry(
            ListKind.ANSWER, new Origin(OriginKind.LIST, "回答.xlsx", ""), values, evidence);
    ChecklistItem item = MOVED.item(key).orElseThrow();
    return new ItemWords(MOVED).isOf(item, row);
  }

  @Test
  void wordsOfAnItemOfAnotherEditionAreNotHeardByTheirNumber() {
    assertThat(isOf("2-③", "2-③", "事業者から製造業者/サービス事業者による医療情報セキュリティ開示書（MDS/SDS）を提出してもらう。")).isFalse();
    assertThat(isOf("2-⑦", "2-⑦", "パスワードは英数字、記号が混在した8文字以上とし、定期的に変更している。")).isFalse();
  }

  @Test
  void theSameWordsAreHeardUnderAnyNumber() {
    assertThat(isOf("2-③", "2-②", REMOTE)).isTrue();
    assertThat(isOf("2-⑦", "2-⑩", FACTORS)).isTrue();
  }

  @Test
  void wordsOfNoKnownItemAreHeardByTheirNumber() {
    assertThat(isOf("2-⑧", "2-⑧", "")).isTrue();
    assertThat(isOf("2-⑧", "2-⑧", "灯りの手入れはできていますか")).isTrue();
    assertThat(isOf("2-③", "2-③", "遠隔保守は？")).isTrue();
  }
}
