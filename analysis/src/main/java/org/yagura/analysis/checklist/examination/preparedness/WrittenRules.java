package org.yagura.analysis.checklist.examination.preparedness;

import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.policy.WrittenRule;
import org.yagura.model.policy.WrittenRule.Subject;

/**
 * Which documents among the materials state how something is done, and since when. That a document
 * is there does not say that it holds what the item asks, so that it never settles a yes.
 *
 * @param id by which editions name the examination
 */
record WrittenRules(String id, Subject subject) implements Examination {

  /** A document that was not looked at for so long may describe what is no more; ours. */
  private static final int OLD_YEARS = 3;

  private static final int MOST = 4;

  @Override
  public Stream<Fact> examine(Asked asked) {
    String limit = asked.survey().asOf().minusYears(OLD_YEARS).toString();
    return asked.facility().rules().written().stream()
        .filter(it -> it.subject() == subject)
        .limit(MOST)
        .map(it -> fact(it, limit));
  }

  private static Fact fact(WrittenRule it, String limit) {
    String known = it.date().isEmpty() ? "日付は書かれていません" : "最も新しい日付は %s".formatted(it.date());
    String there = "資料に「%s」があります（%s）。".formatted(it.title(), known);
    boolean old = !it.date().isEmpty() && it.date().compareTo(limit) < 0;
    return old
        ? Fact.against(
            there + "%d年以上前のもので、いまの運用と合うか見直しが要ります。".formatted(OLD_YEARS), false, it.evidence())
        : Fact.supporting(there + "項目の内容を定めているかは、人が確かめてください。", false, it.evidence());
  }
}
