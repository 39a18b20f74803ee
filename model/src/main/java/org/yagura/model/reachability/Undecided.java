package org.yagura.model.reachability;

import java.util.List;
import java.util.Objects;
import org.yagura.model.address.PortSet;
import org.yagura.model.evidence.Evidence;

/**
 * Traffic of which the materials do not tell whether it passes.
 *
 * @param missing what would have to be known, in Japanese, such as {@code スイッチ SW01 の設定が資料にない}
 */
public record Undecided(
    String asset, String protocol, PortSet ports, List<String> missing, List<Evidence> evidence) {
  public Undecided {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(ports);
    missing = List.copyOf(missing);
    evidence = List.copyOf(evidence);
  }
}
