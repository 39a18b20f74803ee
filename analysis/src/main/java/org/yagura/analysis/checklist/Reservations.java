package org.yagura.analysis.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Statement;
import org.yagura.model.spelling.Assertion;

/**
 * Where a yes takes itself back in its own remark: はい「今年度中に実施予定」. Such a yes is none; the remark is
 * shown against it.
 */
final class Reservations {

  /** Examinations of items that ask of everything, so that のみ leaves something out. */
  private static final Set<String> ASKS_OF_ALL =
      Set.of(
          "disclosure-sheets",
          "patch-state",
          "second-factor",
          "backup-practice",
          "written-plan",
          "written-rules",
          "ledger-completeness");

  private static final Pattern OTHER_DISASTER =
      Pattern.compile("地震|震災|水害|風水害|自然災害|大規模災害|停電|感染症|新型コロナ|火災");
  private static final Pattern ATTACK =
      Pattern.compile("サイバー|攻撃|ランサム|不正アクセス|マルウェア|ウイルス|システム(障害|停止)");
  private static final Pattern DATED_PLAN =
      Pattern.compile(
          "(令和|R|20)[ ]?[0-9]{1,2}.{0,6}(予定|導入|実装|更改)|(予定|導入|実装|更改).{0,6}(令和|R|20)[ ]?[0-9]");

  private Reservations() {}

  /** What a yes says against itself; empty for any other answer. */
  static Optional<Fact> of(ChecklistItem item, Statement stated) {
    String note = stated.note();
    if (!stated.answer().equals("はい") || note.isEmpty()) {
      return Optional.empty();
    }
    List<String> by = item.grounds().examinedBy();
    // The item itself accepts a plan with a year.
    boolean plan = by.contains("second-factor") && DATED_PLAN.matcher(note).find();
    if (!plan && Assertion.isOpen(note)) {
      return against("回答は「はい」ですが、備考「%s」は、まだ終わっていないと読めます。", stated);
    }
    boolean part =
        Assertion.isPartial(note)
            || (Assertion.isLimited(note) && by.stream().anyMatch(ASKS_OF_ALL::contains));
    if (part) {
      return against("回答は「はい」ですが、備考「%s」は、一部だけのことと読めます。", stated);
    }
    boolean other =
        by.contains("written-plan")
            && OTHER_DISASTER.matcher(note).find()
            && !ATTACK.matcher(note).find();
    return other ? against("回答は「はい」ですが、備考「%s」からは、サイバー攻撃を想定しているか分かりません。", stated) : Optional.empty();
  }

  private static Optional<Fact> against(String what, Statement stated) {
    return Optional.of(Fact.against(what.formatted(stated.note()), false, stated.evidence()));
  }
}
