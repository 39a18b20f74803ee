package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;

/** Collects the remarks on a configuration, each kind once for a subject and place. */
public final class Notes {

  private record Key(Remark.Kind kind, String subject, String place) {}

  private final List<Remark> remarks = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();

  /** Notes a remark unless it was noted already. */
  public void add(Remark.Kind kind, String subject, Evidence evidence) {
    if (seen.add(new Key(kind, subject, evidence.at().location()))) {
      remarks.add(new Remark(kind, subject, evidence));
    }
  }

  /** Notes that a name is used there and defined nowhere. */
  public void undefined(String name, Evidence evidence) {
    add(Remark.Kind.UNDEFINED_REFERENCE, name, evidence);
  }

  /** Notes that the group named there contains itself. */
  public void circular(String name, Evidence evidence) {
    add(Remark.Kind.CIRCULAR_REFERENCE, name, evidence);
  }

  /** All remarks, in the order of the file. */
  public List<Remark> inOrder() {
    return remarks.stream()
        .sorted(
            Comparator.comparing(Remark::evidence)
                .thenComparing(Remark::kind)
                .thenComparing(Remark::subject))
        .toList();
  }
}
