package org.yagura.intake.config.fortios.forwarding;

import java.util.List;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;

/** What the names in settings of one virtual domain stand for. */
public interface Names {

  /** The addresses that a setting names; everything where it is not set. */
  AddressMatch addresses(Block block, String setting);

  /** The services that a setting names. */
  List<Service> services(Block block, String setting);

  /** The addresses of the IP pools that a setting names. */
  AddressSet pools(Block block, String setting);
}
