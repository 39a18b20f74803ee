package org.yagura.model.loss;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may happen.
 *
 * @param id the same in every run
 * @param title in Japanese
 * @param paths ids of the attack paths by which it comes; empty when no path was found
 * @param systems the systems that are down, the longest first
 * @param days for how long care is restricted; null when it cannot be told
 * @param damages every kind once, in their order
 * @param total the sum of what could be told; null when nothing could
 */
public record Scenario(
    String id,
    String title,
    List<String> paths,
    List<Outage> systems,
    @Nullable Span days,
    List<Damage> damages,
    @Nullable Span total) {

  /**
   * A system that is down.
   *
   * @param system id of the system
   * @param why why so long, in Japanese
   */
  public record Outage(String system, String name, @Nullable Span days, String why) {
    public Outage {
      Objects.requireNonNull(system);
      Objects.requireNonNull(name);
      Objects.requireNonNull(why);
    }
  }

  public Scenario {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    paths = List.copyOf(paths);
    systems = List.copyOf(systems);
    damages = List.copyOf(damages);
  }
}
