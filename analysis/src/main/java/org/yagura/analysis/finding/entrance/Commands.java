package org.yagura.analysis.finding.entrance;

import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;

/** Whose commands a case shows. */
final class Commands {

  private Commands() {}

  /** The case with the platform of the device, where its configuration was read. */
  static Case of(Site site, String device, Case it) {
    return site.devices().stream()
        .filter(d -> d.asset().equals(device))
        .findFirst()
        .map(d -> it.on(d.configuration().identity().platform()))
        .orElse(it);
  }
}
