package org.yagura.analysis.reachability;

import java.util.Objects;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.FilterRule;

/**
 * One thing to do otherwise; devices, connections, segments and assets are named by their ids. A
 * change whose subject does not exist changes nothing.
 */
public sealed interface Change {

  /** A line, a VPN or a dial-in is switched off. */
  record DisableConnection(String connection) implements Change {
    public DisableConnection {
      Objects.requireNonNull(connection);
    }
  }

  /** A rule is disabled or removed; {@code list} is empty where the rule's id is unique. */
  record RemoveRule(String device, String list, String rule) implements Change {
    public RemoveRule {
      Objects.requireNonNull(device);
      Objects.requireNonNull(list);
      Objects.requireNonNull(rule);
    }
  }

  /**
   * A rule is added.
   *
   * @param list the list's name; empty for the device's only list of transit policies
   * @param before id of the rule it is put before; empty to put it at the end
   */
  record AddRule(String device, String list, String before, FilterRule rule) implements Change {
    public AddRule {
      Objects.requireNonNull(device);
      Objects.requireNonNull(list);
      Objects.requireNonNull(before);
      Objects.requireNonNull(rule);
    }
  }

  /**
   * A device's own service accepts these sources only; none switches it off.
   *
   * @param service as {@code ManagementService} names it, or the technology of a dial-in
   * @param on the interface concerned; empty for all
   */
  record RestrictService(String device, String service, String on, AddressSet sources)
      implements Change {
    public RestrictService {
      Objects.requireNonNull(device);
      Objects.requireNonNull(service);
      Objects.requireNonNull(on);
      Objects.requireNonNull(sources);
    }
  }

  /**
   * A published service or a port forwarding is taken back; {@code name} as its device names it.
   */
  record Unpublish(String device, String name) implements Change {
    public Unpublish {
      Objects.requireNonNull(device);
      Objects.requireNonNull(name);
    }
  }

  /**
   * An asset gets a segment of its own behind its present gateways, or is taken off the network.
   *
   * @param services what may still reach it; {@link PermittedServices#NOTHING} for an offline copy
   */
  record Isolate(String asset, PermittedServices services) implements Change {
    public Isolate {
      Objects.requireNonNull(asset);
      Objects.requireNonNull(services);
    }
  }

  /**
   * A segment's members no longer reach each other (private VLAN, client isolation), or nothing
   * leaves or enters it any more.
   *
   * @param fromOthers whether it is also cut off from all other segments and lines
   */
  record Seal(String segment, boolean fromOthers) implements Change {
    public Seal {
      Objects.requireNonNull(segment);
    }
  }

  /** What still reaches an isolated asset. */
  enum PermittedServices {
    /** What its device's rules permit; its neighbours lose their unfiltered way. */
    BY_RULES,
    /** Nothing at all. */
    NOTHING
  }
}
