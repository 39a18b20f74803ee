package org.yagura.analysis.backup;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.analysis.continuity.SystemRows;
import org.yagura.model.backup.SystemBackup.Recovery;
import org.yagura.model.evidence.Told;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** How long restoring may take and takes, as lists say. */
final class Recoveries {

  private static final Pattern TOOK =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?\\s*(?:時間|分|日間))(?:で|を要|かか|に完了|弱|強|ほど|程度|）|\\)|$)");

  private Recoveries() {}

  static Recovery of(Facility facility, Optional<CareSystem> system, List<ListedThing> copies) {
    return new Recovery(
        target(facility, system, copies, ListField.RTO),
        target(facility, system, copies, ListField.RPO),
        measured(copies),
        first(copies, ListField.FREQUENCY));
  }

  /** The backup list first; else the system list. */
  private static Told target(
      Facility facility, Optional<CareSystem> system, List<ListedThing> copies, ListField field) {
    Told listed = first(copies, field);
    if (listed.isTold() || system.isEmpty()) {
      return listed;
    }
    return SystemRows.of(facility, system.get())
        .map(it -> it.entry().told(field))
        .orElse(Told.NOTHING);
  }

  private static Told first(List<ListedThing> copies, ListField field) {
    return copies.stream()
        .map(it -> it.entry().told(field))
        .filter(Told::isTold)
        .findFirst()
        .orElse(Told.NOTHING);
  }

  /** The time that a test of restoration took, where someone wrote it down. */
  private static Told measured(List<ListedThing> copies) {
    for (ListedThing it : copies) {
      for (ListField field : List.of(ListField.RESTORE_TESTED, ListField.NOTE)) {
        Told told = it.entry().told(field);
        boolean ofRestoring =
            field == ListField.RESTORE_TESTED || told.text().matches("(?s).*(復元|復旧|リストア).*");
        Matcher took = TOOK.matcher(Normalizer.normalize(told.text(), Normalizer.Form.NFKC));
        if (ofRestoring && took.find()) {
          return new Told(took.group(1), told.evidence());
        }
      }
    }
    return Told.NOTHING;
  }
}
