package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.ListedThing;

/** Whether a list of contacts is among the materials. */
final class ContactTree implements Examination {

  @Override
  public String id() {
    return "contact-tree";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    List<ListedThing> contacts = survey.facility().lists().contacts();
    return contacts.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.supporting(
                "連絡先の一覧に %d 件あります。".formatted(contacts.size()),
                false,
                contacts.stream().flatMap(it -> it.evidence().stream()).limit(3).toList()));
  }
}
