package org.yagura.report;

import java.util.ArrayList;
import java.util.List;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.EarlierAnswer;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** The items of fiscal 2025 with every kind of answer. */
public final class SampleChecklists {
  private static final Evidence LEAVER =
      Evidence.of(new SourceRef.Line("ADユーザー.csv", 2, 2), "=e-hata,True,退職");
  private static final Evidence SAID =
      Evidence.of(SourceRef.Cell.of("ヒアリングシート.xlsx", "回答", 8, 2), "はい");

  private SampleChecklists() {}

  /** Yes by word, no by proof against a word, unknown, and not applicable, in turn. */
  public static Checklist r7() {
    List<ItemAnswer> items = new ArrayList<>();
    var edition = ChecklistEditions.find("R7").orElseThrow();
    for (int i = 0; i < edition.items().size(); i++) {
      items.add(answer(edition.items().get(i), i % 4));
    }
    return new Checklist("R7", edition.title(), items, earlier());
  }

  private static List<EarlierAnswer> earlier() {
    return List.of(
        new EarlierAnswer(
            "2-⑤",
            "",
            "R6",
            "2-④",
            "広くなった",
            "いいえ",
            "2025-10-01",
            List.of("退職者のアカウントが 3件から 1件に減りました。"),
            List.of(SAID)));
  }

  private static ItemAnswer answer(ChecklistItem it, int turn) {
    ItemAnswer.Item item =
        new ItemAnswer.Item(
            it.id(),
            it.row(),
            it.section(),
            it.text().sentence(),
            it.text().note(),
            it.wording().japanese());
    Statement yes = new Statement("はい", "2026-10-05", "", "", List.of(SAID));
    Statement late = new Statement("はい", "2026-10-05", "2027-03-31", "", List.of(SAID));
    return switch (turn) {
      case 0 ->
          new ItemAnswer(
              item, Verdict.YES, Basis.STATED, List.of(), yes, "ヒアリングシートの回答は「はい」です。", "");
      case 1 ->
          new ItemAnswer(
              item,
              Verdict.NO,
              Basis.DERIVED,
              List.of(Fact.against("退職者のアカウントが使えます。", true, List.of(LEAVER))),
              late,
              "ヒアリングシートの回答は「はい」です。資料はこの回答と食い違います。",
              "");
      case 2 ->
          new ItemAnswer(
              item, Verdict.UNKNOWN, Basis.NONE, List.of(), Statement.NONE, "", "制限の方法をお書きください。");
      default ->
          new ItemAnswer(
              item,
              Verdict.NOT_APPLICABLE,
              Basis.NONE,
              List.of(),
              Statement.NONE,
              "事業者との契約がありません。",
              "");
    };
  }
}
