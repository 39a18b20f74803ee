package org.yagura.knowledge.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.yaml.Entry;

/**
 * How an item stands to those of an earlier edition of the same form.
 *
 * @param edition the earlier edition
 * @param relation what this item is beside the earlier ones
 * @param items the earlier items' keys; empty exactly for a new one
 * @param provenance who says so
 */
public record Crossing(
    String edition, Relation relation, List<String> items, Provenance provenance) {

  /** What an item is beside earlier ones. */
  public enum Relation {
    EQUAL("同じ"),
    /** Asks less than the earlier one. */
    NARROWER("狭い"),
    /** Asks more, or asks at once what several asked. */
    WIDER("広い"),
    /** One of several that an earlier one became. */
    SPLIT("分割"),
    NEW("新設");

    private final String japanese;

    Relation(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }
  }

  public Crossing {
    Objects.requireNonNull(edition);
    Objects.requireNonNull(provenance);
    items = List.copyOf(items);
    if (items.isEmpty() != (relation == Relation.NEW)) {
      throw new IllegalArgumentException("only a new item crosses to none: " + items);
    }
  }

  static Crossing of(Entry it, Provenance around) {
    return new Crossing(
        it.text("edition"),
        Relation.valueOf(it.text("relation").toUpperCase(Locale.ROOT)),
        it.texts("items"),
        around.within(it));
  }
}
