package org.yagura.analysis.reachability.forwarding;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;

/**
 * Which first packets are meant.
 *
 * @param services any of which matches; the destination port of {@code icmp} is its type. Services
 *     that no first packet is of (replies, resets) must be left out beforehand; an empty list
 *     matches nothing
 * @param users people or groups it is limited to; empty for everyone
 */
public record Match(
    AddressSet sources,
    AddressSet destinations,
    List<Service> services,
    List<String> users,
    Redirected redirected) {

  public static final Match ALL =
      new Match(
          AddressSet.ANY, AddressSet.ANY, List.of(Service.ANY), List.of(), Redirected.EITHER_WAY);

  /**
   * What must have happened to the destination on this device.
   *
   * @param names redirections of which one must have taken effect; only for {@link Mode#BY_NAME}
   */
  public record Redirected(Mode mode, List<String> names) {

    public static final Redirected EITHER_WAY = new Redirected(Mode.EITHER_WAY, List.of());
    public static final Redirected NOT = new Redirected(Mode.NOT, List.of());

    public enum Mode {
      EITHER_WAY,
      /** No redirection took effect. */
      NOT,
      /** One of the named redirections took effect. */
      BY_NAME
    }

    public Redirected {
      Objects.requireNonNull(mode);
      names = List.copyOf(names);
    }

    public static Redirected by(List<String> names) {
      return new Redirected(Mode.BY_NAME, names);
    }
  }

  public Match {
    Objects.requireNonNull(sources);
    Objects.requireNonNull(destinations);
    services = List.copyOf(services);
    users = List.copyOf(users);
    Objects.requireNonNull(redirected);
  }

  public static Match of(AddressSet sources, AddressSet destinations, List<Service> services) {
    return new Match(sources, destinations, services, List.of(), Redirected.EITHER_WAY);
  }
}
