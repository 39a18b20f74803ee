package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.evidence.Evidence;

/** The VPNs of a device. */
public record RemoteAccess(List<Tunnel> tunnels, List<DialIn> dialIns) {

  public static final RemoteAccess NONE = new RemoteAccess(List.of(), List.of());

  /**
   * A tunnel to one other device.
   *
   * @param interfaceName the tunnel's own interface; empty for policy-based tunnels
   * @param technology {@code IPsec}, {@code GRE}, {@code L2TPv3}, {@code EtherIP}, {@code IPIP},
   *     ...
   * @param peer the other end's address or name as written; empty when any peer may come
   * @param carrier the interface it leaves by; empty when the configuration does not tell
   * @param remoteNetworks what lies behind the other end, by selectors or routes; {@link
   *     AddressSet#NONE} when unstated
   * @param localNetworks what this end lets in, by selectors; {@link AddressSet#NONE} when unstated
   */
  public record Tunnel(
      String name,
      String description,
      String interfaceName,
      String technology,
      String peer,
      String carrier,
      AddressSet remoteNetworks,
      boolean enabled,
      Evidence evidence,
      AddressSet localNetworks) {
    public Tunnel {
      Objects.requireNonNull(name);
      Objects.requireNonNull(description);
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(technology);
      Objects.requireNonNull(peer);
      Objects.requireNonNull(carrier);
      Objects.requireNonNull(remoteNetworks);
      Objects.requireNonNull(evidence);
      Objects.requireNonNull(localNetworks);
    }

    /** A tunnel of which no selector tells what this end lets in. */
    public Tunnel(
        String name,
        String description,
        String interfaceName,
        String technology,
        String peer,
        String carrier,
        AddressSet remoteNetworks,
        boolean enabled,
        Evidence evidence) {
      this(
          name,
          description,
          interfaceName,
          technology,
          peer,
          carrier,
          remoteNetworks,
          enabled,
          evidence,
          AddressSet.NONE);
    }
  }

  /** Whether a second factor guards a dial-in, as far as the configuration can tell. */
  public enum SecondFactor {
    REQUIRED,
    ABSENT,
    UNKNOWN
  }

  /**
   * A service that lets people dial in.
   *
   * @param interfaceName the interface its users arrive on: {@code ssl.root}, {@code pp anonymous}
   * @param technology {@code SSL-VPN}, {@code L2TP/IPsec}, {@code PPTP}, {@code IPsec}, ...
   * @param carrier the interface it listens on; empty when the configuration does not tell
   * @param listens the protocol and port it listens on, such as {@code tcp/10443}; several are
   *     separated by a space
   * @param access who may come, and as whom
   * @param alsoOn further interfaces it listens on
   */
  public record DialIn(
      String name,
      String description,
      String interfaceName,
      String technology,
      String carrier,
      String listens,
      Access access,
      boolean enabled,
      Evidence evidence,
      List<String> alsoOn) {
    public DialIn {
      Objects.requireNonNull(name);
      Objects.requireNonNull(description);
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(technology);
      Objects.requireNonNull(carrier);
      Objects.requireNonNull(listens);
      Objects.requireNonNull(access);
      Objects.requireNonNull(evidence);
      alsoOn = List.copyOf(alsoOn);
    }

    /** A dial-in that listens on one interface. */
    public DialIn(
        String name,
        String description,
        String interfaceName,
        String technology,
        String carrier,
        String listens,
        Access access,
        boolean enabled,
        Evidence evidence) {
      this(
          name,
          description,
          interfaceName,
          technology,
          carrier,
          listens,
          access,
          enabled,
          evidence,
          List.of());
    }

    /** Whether it listens on an interface; on any where the configuration does not tell. */
    public boolean listensOn(String port) {
      return carrier.isEmpty() || carrier.equals(port) || alsoOn.contains(port);
    }
  }

  /**
   * Who may dial in.
   *
   * @param pool addresses given to those who dial in; {@link AddressSet#NONE} when unstated
   * @param allowedSources addresses from which one may dial in
   * @param users names of local users and groups that may dial in, in the configuration's order
   */
  public record Access(
      AddressSet pool, AddressSet allowedSources, List<String> users, SecondFactor secondFactor) {
    public Access {
      Objects.requireNonNull(pool);
      Objects.requireNonNull(allowedSources);
      users = List.copyOf(users);
      Objects.requireNonNull(secondFactor);
    }
  }

  public RemoteAccess {
    tunnels = List.copyOf(tunnels);
    dialIns = List.copyOf(dialIns);
  }
}
