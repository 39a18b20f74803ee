package org.yagura.model.attack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.model.measure.Effort;

/**
 * A set of measures with the paths that all of them together close.
 *
 * @param purpose what the set is for, in Japanese: all paths to a target, or the best first step
 * @param closes ids of paths, sorted
 */
public record Cut(String id, String purpose, List<Measure> measures, List<String> closes) {

  /**
   * One change.
   *
   * @param what what to do, in Japanese
   * @param where id of the asset or connection to change
   * @param costYen what it costs in the first year, in yen, beside the work within the hospital;
   *     null when no source tells
   * @param costSource who says so, and for what size; empty when nobody does
   * @param command the vendor's commands to paste; empty when there are none
   * @param breaks what legitimate use would stop, in Japanese; empty when nothing is known to
   */
  public record Measure(
      String id,
      String what,
      String where,
      @Nullable Long costYen,
      String costSource,
      Effort effort,
      String command,
      String breaks) {
    public Measure {
      Objects.requireNonNull(id);
      Objects.requireNonNull(what);
      Objects.requireNonNull(where);
      Objects.requireNonNull(costSource);
      Objects.requireNonNull(effort);
      Objects.requireNonNull(command);
      Objects.requireNonNull(breaks);
    }
  }

  public Cut {
    Objects.requireNonNull(id);
    Objects.requireNonNull(purpose);
    measures = List.copyOf(measures);
    closes = List.copyOf(closes);
  }
}
