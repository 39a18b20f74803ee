package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.Service;
import org.yagura.model.evidence.Evidence;

/**
 * One rule of a filter or a policy.
 *
 * @param id the number or name by which the configuration calls it
 * @param name its title or remark; empty when there is none
 * @param path interfaces or zones it applies between
 * @param services kinds of traffic, any of which matches
 * @param condition what else must hold
 * @param evidence its line, or all its lines
 */
public record FilterRule(
    String id,
    String name,
    Action action,
    boolean enabled,
    Path path,
    AddressMatch source,
    AddressMatch destination,
    List<Service> services,
    Condition condition,
    Evidence evidence) {

  public enum Action {
    PERMIT,
    DENY
  }

  /** Names of interfaces or zones; an empty list means any. */
  public record Path(List<String> from, List<String> to) {
    public static final Path ANY = new Path(List.of(), List.of());

    public Path {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * What a rule demands beside addresses and services.
   *
   * @param schedule as named; empty when it always holds
   * @param users users or groups it is limited to; empty for everyone
   * @param log whether matches are logged
   */
  public record Condition(String schedule, List<String> users, boolean log) {
    public static final Condition NONE = new Condition("", List.of(), false);

    public Condition {
      Objects.requireNonNull(schedule);
      users = List.copyOf(users);
    }
  }

  public FilterRule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(action);
    Objects.requireNonNull(path);
    Objects.requireNonNull(source);
    Objects.requireNonNull(destination);
    services = List.copyOf(services);
    Objects.requireNonNull(condition);
    Objects.requireNonNull(evidence);
  }
}
