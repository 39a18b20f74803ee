package org.yagura.analysis.finding.vpn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.Remark;

/** A VPN that uses ciphers no longer considered safe. */
final class WeakCrypto implements Rule {

  @Override
  public String id() {
    return "weak-crypto";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device -> {
          List<Remark> weak =
              device.configuration().remarks().stream()
                  .filter(it -> it.kind() == Remark.Kind.WEAK_CRYPTO)
                  .toList();
          return weak.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  Case.about(device.asset(), weak.stream().map(Remark::evidence).toList())
                      .with("device", site.label(device.asset()))
                      .with(
                          "subject",
                          weak.stream()
                              .map(Remark::subject)
                              .distinct()
                              .limit(5)
                              .collect(Collectors.joining("、"))));
        });
  }
}
