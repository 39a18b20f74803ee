package org.yagura.knowledge.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ListField;

/** What a column says of the thing in its row. */
public sealed interface Meaning {

  /** A field of a device. */
  record OfAsset(AssetField field) implements Meaning {}

  /** A field of an entry of a list. */
  record OfList(ListField field) implements Meaning {}

  /** Columns that say nothing of the thing itself. */
  enum Special implements Meaning {
    /** A running number, knowingly left out. */
    NUMBER,
    /** Passwords and keys: never kept anywhere. */
    SECRET,
    /** The day the row was last brought up to date. */
    AS_OF,
    /** Known, and of no use to the model: listed as unused. */
    OTHER
  }

  /**
   * The meaning by its name in {@code columns.yaml}: {@code ~secret}, a field of {@code
   * facility.json} where rows are devices, otherwise a list field such as {@code always-on}.
   */
  static Optional<Meaning> of(TableKind kind, String name) {
    if (name.startsWith("~")) {
      return special(name.substring(1));
    }
    if (kind.list().isEmpty()) {
      return Arrays.stream(AssetField.values())
          .filter(it -> it.id().equals(name))
          .findFirst()
          .map(OfAsset::new);
    }
    String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(ListField.values())
        .filter(it -> it.name().equals(constant))
        .findFirst()
        .map(OfList::new);
  }

  private static Optional<Meaning> special(String name) {
    return switch (name) {
      case "number" -> Optional.of(Special.NUMBER);
      case "secret" -> Optional.of(Special.SECRET);
      case "as-of" -> Optional.of(Special.AS_OF);
      case "other" -> Optional.of(Special.OTHER);
      default -> Optional.empty();
    };
  }
}
