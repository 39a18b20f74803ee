package org.yagura.model.device;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;

/**
 * NAT: what is published inward, and what is hidden outward.
 *
 * @param published in the order in which the device tries them
 */
public record AddressTranslation(List<Published> published, List<Hidden> hidden) {

  public static final AddressTranslation NONE = new AddressTranslation(List.of(), List.of());

  /**
   * A service or host inside that is reachable under an outside address.
   *
   * @param interfaceName the interface it is published on; empty for any
   * @param outside the outside addresses; {@link AddressSet#NONE} means the interface's own
   * @param protocol as in {@link org.yagura.model.address.Service}
   * @param inUse whether the configuration puts it to use: enabled, attached and, where the vendor
   *     needs one, named in a policy
   * @param allowedSources where traffic must come from for the translation to apply
   */
  public record Published(
      String name,
      String interfaceName,
      AddressSet outside,
      String protocol,
      PortSet outsidePorts,
      AddressSet inside,
      PortSet insidePorts,
      boolean inUse,
      Evidence evidence,
      AddressSet allowedSources) {
    public Published {
      Objects.requireNonNull(name);
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(outside);
      Objects.requireNonNull(protocol);
      Objects.requireNonNull(outsidePorts);
      Objects.requireNonNull(inside);
      Objects.requireNonNull(insidePorts);
      Objects.requireNonNull(evidence);
      Objects.requireNonNull(allowedSources);
    }

    /** Published to whoever comes. */
    public Published(
        String name,
        String interfaceName,
        AddressSet outside,
        String protocol,
        PortSet outsidePorts,
        AddressSet inside,
        PortSet insidePorts,
        boolean inUse,
        Evidence evidence) {
      this(
          name,
          interfaceName,
          outside,
          protocol,
          outsidePorts,
          inside,
          insidePorts,
          inUse,
          evidence,
          AddressSet.ANY);
    }
  }

  /**
   * Inside addresses that leave under another address.
   *
   * @param outside {@link AddressSet#NONE} means the interface's own address
   */
  public record Hidden(
      String name, String interfaceName, AddressSet inside, AddressSet outside, Evidence evidence) {
    public Hidden {
      Objects.requireNonNull(name);
      Objects.requireNonNull(interfaceName);
      Objects.requireNonNull(inside);
      Objects.requireNonNull(outside);
      Objects.requireNonNull(evidence);
    }
  }

  public AddressTranslation {
    published = List.copyOf(published);
    hidden = List.copyOf(hidden);
  }
}
