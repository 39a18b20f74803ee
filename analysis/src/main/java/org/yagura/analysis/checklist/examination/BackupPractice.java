package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** What the list of backups shows: copies cut off from the network, and proven restoration. */
final class BackupPractice implements Examination {

  @Override
  public String id() {
    return "backup-practice";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    List<ListedThing> backups = survey.facility().lists().backups();
    List<ListedThing> offline = yes(backups, ListField.OFFLINE);
    List<ListedThing> proven =
        Stream.concat(
                yes(backups, ListField.RESTORE_PROCEDURE).stream(),
                backups.stream().filter(it -> dated(it.entry().text(ListField.RESTORE_TESTED))))
            .distinct()
            .toList();
    return Stream.of(
            fact("ネットワークから切り離したバックアップが %d 件あります。", offline),
            fact("復元の手順書か試験の記録があるバックアップが %d 件あります。", proven))
        .flatMap(it -> it);
  }

  private static List<ListedThing> yes(List<ListedThing> backups, ListField field) {
    return backups.stream().filter(it -> it.entry().text(field).equals("yes")).toList();
  }

  private static boolean dated(String tested) {
    return tested.equals("yes") || tested.matches("\\d{4}.*");
  }

  private static Stream<Fact> fact(String what, List<ListedThing> shown) {
    List<Evidence> evidence =
        shown.stream().flatMap(it -> it.evidence().stream()).limit(4).toList();
    return shown.isEmpty()
        ? Stream.empty()
        : Stream.of(Fact.supporting(what.formatted(shown.size()), false, evidence));
  }
}
