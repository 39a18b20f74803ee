package org.yagura.analysis.checklist;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.checklist.StatedAnswers.Stated;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.checklist.ItemAnswer.Verdict;

/** What to know beside an answer, the person's own answer first. */
final class Remarks {

  private Remarks() {}

  static String of(Verdict verdict, Basis basis, List<Fact> facts, Stated stated) {
    Statement statement = stated.statement();
    List<String> remarks = new ArrayList<>();
    if (!statement.answer().isEmpty()) {
      String when =
          statement.confirmedOn().isEmpty() ? "" : "（%s）".formatted(statement.confirmedOn());
      remarks.add("ヒアリングシートの回答は「%s」%sです。".formatted(statement.answer(), when));
    } else if (!statement.evidence().isEmpty()) {
      remarks.add("ヒアリングシートの回答欄は空欄です。");
    }
    if (!statement.note().isEmpty()) {
      remarks.add("備考「%s」。".formatted(statement.note()));
    }
    remarks.add(stated.caution());
    stated
        .others()
        .forEach(it ->
            remarks.add(
                "別の回答「%s」もあります（%s）。".formatted(it.answer(), it.evidence().getFirst().at().file())));
    if (basis == Basis.DERIVED && isOpposite(verdict, statement)) {
      remarks.add("資料はこの回答と食い違います。");
    }
    if (basis == Basis.STATED
        && verdict == Verdict.YES
        && facts.stream().anyMatch(it -> !it.speaksFor())) {
      remarks.add("資料には気になる点もあります（参考。判定には使っていません）。");
    }
    if (verdict == Verdict.NOT_APPLICABLE && basis == Basis.DERIVED) {
      remarks.add("契約している事業者がありません。");
    }
    return String.join("", remarks);
  }

  /** Whether a person said yes or no, and the answer is the other; 検討中 is neither. */
  static boolean isOpposite(Verdict verdict, Statement statement) {
    String said = statement.answer();
    boolean plain = said.equals(Verdict.YES.japanese()) || said.equals(Verdict.NO.japanese());
    return plain && !said.equals(verdict.japanese());
  }
}
