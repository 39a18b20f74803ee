package org.yagura.model.facility;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.ListEntry;

/**
 * An account, a backup, a contract, an answer and so on, as a list states it.
 *
 * @param name what it is called
 * @param asset the id of the asset it belongs to; empty when it belongs to none or is unknown
 * @param entry the row it comes from
 */
public record ListedThing(String id, String name, String asset, ListEntry entry) {
  public ListedThing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(entry);
  }

  public List<Evidence> evidence() {
    return List.of(entry.evidence());
  }
}
