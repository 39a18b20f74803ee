package org.yagura.model.checklist;

import java.util.List;
import java.util.Objects;
import org.yagura.model.evidence.Evidence;

/**
 * An answer of an earlier year, to be confirmed anew; never this year's answer.
 *
 * @param item id of this edition's item
 * @param row this edition's row of that id; empty for the only one
 * @param edition the earlier edition's id, such as {@code R6}; empty when no material tells
 * @param earlierItem the item's id there
 * @param relation how the two items relate, in Japanese: 同じ, 広くなった, 狭くなった, 分かれた
 * @param answer as given then
 * @param confirmedOn when, as written; empty when unstated
 * @param changed what changed since, in Japanese; empty when nothing is known to have
 */
public record EarlierAnswer(
    String item,
    String row,
    String edition,
    String earlierItem,
    String relation,
    String answer,
    String confirmedOn,
    List<String> changed,
    List<Evidence> evidence) {
  public EarlierAnswer {
    Objects.requireNonNull(item);
    Objects.requireNonNull(row);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(earlierItem);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(confirmedOn);
    changed = List.copyOf(changed);
    evidence = List.copyOf(evidence);
  }
}
