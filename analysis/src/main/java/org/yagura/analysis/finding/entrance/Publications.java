package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.analysis.exposure.inbound.WellKnownPorts;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;
import org.yagura.model.address.AddressSet;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** Services of inside hosts that are published to the outside. */
final class Publications {

  private static final Set<String> REMOTE_CONTROL =
      Set.of("22", "23", "135", "139", "445", "3389", "5900", "5938", "5985", "5986", "any");

  /** What {@link WellKnownPorts} calls them, where they are published under another port. */
  private static final Set<String> NAMED =
      REMOTE_CONTROL.stream().map(it -> WellKnownPorts.name("tcp", it)).collect(Collectors.toSet());

  private Publications() {}

  /**
   * Whether anyone outside can operate the host: RDP, VNC, SMB, telnet, SSH, WinRM, or all. What
   * only some addresses may reach is another, smaller matter.
   */
  static boolean isRemoteControl(Exposure it) {
    return it.nature() == Exposure.Nature.PUBLISHED
        && it.sources().equals(AddressSet.ANY)
        && (REMOTE_CONTROL.contains(it.port()) || NAMED.contains(it.service()))
        && (it.protocol().equals("tcp") || it.protocol().equals("any"));
  }

  static Case toCase(Site site, ExternalConnection connection, Exposure it) {
    return Case.about(connection.id(), it.evidence())
        .also(List.of(it.to()))
        .keyed(it.protocol() + "-" + it.port() + "-" + it.to())
        .with("connection", connection.label())
        .with("target", site.label(it.to()))
        .with("service", it.service())
        .with("protocol", it.protocol())
        .with("port", it.port())
        .with("sources", it.sources().equals(AddressSet.ANY) ? "制限なし" : it.sources().toString())
        .with("device", site.label(connection.end().device()));
  }
}
