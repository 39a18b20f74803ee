package org.yagura.analysis.finding.entrance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;

/** The management of a device answers to strangers. */
final class ManagementOpenOutside implements Rule {

  private static final int MOST_NAMED = 3;

  @Override
  public String id() {
    return "management-open-outside";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.connections().stream()
        .flatMap(it ->
            it.exposes().stream()
                .filter(e -> e.nature() == Exposure.Nature.MANAGEMENT)
                .map(e -> exposed(site, it, e)));
  }

  private static String named(AddressSet sources) {
    String first =
        sources.blocks().stream()
            .limit(MOST_NAMED)
            .map(AddressBlock::toString)
            .collect(Collectors.joining("、"));
    return sources.blocks().size() > MOST_NAMED ? first + " ほか" : first;
  }

  private static Case exposed(Site site, ExternalConnection connection, Exposure it) {
    boolean someOnly = !it.sources().equals(AddressSet.ANY);
    Case found =
        Case.about(connection.id(), it.evidence())
            .also(List.of(connection.end().device()))
            .keyed(it.protocol() + "-" + it.port())
            .with("device", site.label(connection.end().device()))
            .with("interface", connection.end().interfaceName())
            .with("service", it.service().replace("管理（", "").replace("）", ""))
            .with("protocol", it.protocol())
            .with("port", it.port())
            .with("outside", someOnly ? "院外の決まった相手（" + named(it.sources()) + "）" : "院外");
    return Commands.of(
        site, connection.end().device(), someOnly ? found.rated(Severity.MEDIUM) : found);
  }
}
