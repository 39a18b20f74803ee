package org.yagura.analysis.checklist.examination.preparedness;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.continuity.Contacts;
import org.yagura.model.checklist.ItemAnswer.Fact;

/** Whether a list of contacts names the officer for the safety of the systems. */
final class OfficerNamed implements Examination {

  private static final Pattern OFFICER = Pattern.compile("安全管理責任者|CISO|情報セキュリティ責任者");

  @Override
  public String id() {
    return "officer-named";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    return Contacts.of(asked.facility()).stream()
        .filter(it -> OFFICER.matcher(it.role() + it.name()).find() && !it.person().isEmpty())
        .limit(1)
        .map(it -> Fact.supporting("連絡先の一覧に、安全管理責任者の名前があります。", false, it.evidence()));
  }
}
