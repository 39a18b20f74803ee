package org.yagura.model.exposure;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.evidence.Evidence;

/**
 * A service that a connection opens to the outside.
 *
 * @param service what it is: {@code https}, {@code SSL-VPN}, {@code 管理画面 (https)}
 * @param port {@code 443}, a range, or {@code any}
 * @param to id of the asset it leads to, or its address where no asset has it
 * @param sources addresses it accepts
 */
public record Exposure(
    Nature nature,
    String service,
    String protocol,
    String port,
    String to,
    AddressSet sources,
    List<Evidence> evidence) {

  public enum Nature {
    /** A service of a host inside, published by NAT or a policy. */
    PUBLISHED,
    /** The management of the device itself. */
    MANAGEMENT,
    /** The device's own VPN service. */
    VPN_SERVICE
  }

  public Exposure {
    Objects.requireNonNull(nature);
    Objects.requireNonNull(service);
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(port);
    Objects.requireNonNull(to);
    Objects.requireNonNull(sources);
    evidence = List.copyOf(evidence);
  }
}
