package org.yagura.analysis.continuity;

import java.util.List;
import java.util.Optional;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.spelling.Spelling;

/** The row of the system list that speaks of a system. */
public final class SystemRows {

  private SystemRows() {}

  /** The row whose name is the system's, else one that only says more or less. */
  public static Optional<ListedThing> of(Facility facility, CareSystem system) {
    List<ListedThing> rows = facility.lists().systems();
    String name = Spelling.fold(system.name());
    return rows.stream()
        .filter(it -> Spelling.fold(it.name()).equals(name))
        .findFirst()
        .or(() ->
            rows.stream().filter(it -> Spelling.compatible(it.name(), system.name())).findFirst());
  }
}
