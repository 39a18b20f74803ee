package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.evidence.Evidence;

/**
 * Who the facility is. Empty text and null mean that no material states it.
 *
 * @param kind hospital, clinic-with-beds, clinic, pharmacy or midwifery
 */
public record Profile(
    String name,
    String kind,
    @Nullable Integer beds,
    String prefecture,
    List<String> functions,
    @Nullable Boolean hasDedicatedStaff,
    List<Evidence> evidence) {

  public static final Profile UNKNOWN = new Profile("", "", null, "", List.of(), null, List.of());

  public Profile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(prefecture);
    functions = List.copyOf(functions);
    evidence = List.copyOf(evidence);
  }
}
