package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.Sourced;
import org.yagura.model.policy.PolicySetting;

/**
 * How a device is run.
 *
 * @param logServers addresses of log servers outside the device
 * @param timeServers addresses of time servers
 * @param policies what it asks of its administrators' passwords
 */
public record Administration(
    List<ManagementService> services,
    List<LocalUser> users,
    List<Sourced<String>> logServers,
    List<Sourced<String>> timeServers,
    List<PolicySetting> policies) {

  public static final Administration NONE =
      new Administration(List.of(), List.of(), List.of(), List.of());

  /**
   * A way to manage the device over the network.
   *
   * @param service {@code telnet}, {@code ssh}, {@code http}, {@code https}, {@code snmp}, {@code
   *     ftp}, {@code tftp}, {@code fgfm}; lower case
   * @param openOn interfaces that accept it; empty means every interface
   * @param allowedSources addresses it accepts
   * @param byDefault whether the vendor's default opens it rather than a line; the evidence is then
   *     the line that shows which device and firmware it is
   */
  public record ManagementService(
      String service,
      String protocol,
      int port,
      List<String> openOn,
      AddressSet allowedSources,
      boolean enabled,
      boolean byDefault,
      Evidence evidence) {
    public ManagementService {
      Objects.requireNonNull(service);
      Objects.requireNonNull(protocol);
      openOn = List.copyOf(openOn);
      Objects.requireNonNull(allowedSources);
      Objects.requireNonNull(evidence);
    }
  }

  /**
   * A local account; never its password.
   *
   * @param privilege as written: {@code super_admin}, {@code 15}, {@code SSL-VPN}; empty if
   *     unstated
   */
  public record LocalUser(String name, String privilege, Evidence evidence) {
    public LocalUser {
      Objects.requireNonNull(name);
      Objects.requireNonNull(privilege);
      Objects.requireNonNull(evidence);
    }
  }

  public Administration {
    services = List.copyOf(services);
    users = List.copyOf(users);
    logServers = List.copyOf(logServers);
    timeServers = List.copyOf(timeServers);
    policies = List.copyOf(policies);
  }

  /** A device that asks nothing of passwords. */
  public Administration(
      List<ManagementService> services,
      List<LocalUser> users,
      List<Sourced<String>> logServers,
      List<Sourced<String>> timeServers) {
    this(services, users, logServers, timeServers, List.of());
  }
}
