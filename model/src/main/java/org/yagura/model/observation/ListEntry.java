package org.yagura.model.observation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.evidence.Told;

/**
 * One row of a list.
 *
 * @param values only the fields the row states; several cells of one meaning are joined by a line
 *     break
 */
public record ListEntry(
    ListKind kind, Origin origin, Map<ListField, Sourced<String>> values, Evidence evidence)
    implements Observation {
  public ListEntry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(evidence);
    EnumMap<ListField, Sourced<String>> copy = new EnumMap<>(ListField.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  public Optional<Sourced<String>> find(ListField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The same row with one more field, where there is something to say. */
  public ListEntry with(ListField field, Optional<Sourced<String>> value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<ListField, Sourced<String>> more = new EnumMap<>(ListField.class);
    more.putAll(values);
    more.put(field, value.get());
    return new ListEntry(kind, origin, more, evidence);
  }

  /** The stated text, or empty text where the row says nothing. */
  public String text(ListField field) {
    Sourced<String> stated = values.get(field);
    return stated == null ? "" : stated.value();
  }

  /** The stated text with its place; nothing where the row says nothing. */
  public Told told(ListField field) {
    return find(field)
        .filter(it -> !it.value().isBlank())
        .map(it -> new Told(it.value(), List.of(it.evidence())))
        .orElse(Told.NOTHING);
  }
}
