package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * A company that serves the facility.
 *
 * @param aliases other spellings that materials use (㈱, full-width), sorted
 * @param systems names of systems it serves, sorted
 */
public record Vendor(
    String id, String name, List<String> aliases, List<String> systems, List<Evidence> evidence) {
  public Vendor {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    aliases = List.copyOf(aliases);
    systems = List.copyOf(systems);
    evidence = List.copyOf(evidence);
  }
}
