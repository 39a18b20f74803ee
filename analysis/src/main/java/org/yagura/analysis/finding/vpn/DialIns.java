package org.yagura.analysis.finding.vpn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Device;

/** Dial-in services with the connection that each is. */
final class DialIns {

  private DialIns() {}

  /** A dial-in on its device. */
  record Entry(Device device, RemoteAccess.DialIn dialIn) {

    Case toCase(Site site) {
      String connection = connection(site);
      String subject = connection.isEmpty() ? device.asset() : connection;
      List<String> users = dialIn.access().users();
      return Case.about(subject, List.of(dialIn.evidence()))
          .also(List.of(device.asset()))
          .on(device.configuration().identity().platform())
          .with("connection", label(site, connection))
          .with("device", site.label(device.asset()))
          .with("technology", dialIn.technology())
          .with("users", users.isEmpty() ? "不明" : String.join("、", users));
    }

    private String connection(Site site) {
      return site.connections().stream()
          .filter(it -> it.end().device().equals(device.asset()))
          .filter(it -> it.end().interfaceName().equals(name()))
          .sorted(Comparator.comparing(it -> !speaksOf(it)))
          .map(ExternalConnection::id)
          .findFirst()
          .orElse("");
    }

    /** Two services may stand on one interface. */
    private boolean speaksOf(ExternalConnection it) {
      return (it.purpose().technology() + it.purpose().name()).contains(dialIn.technology());
    }

    private String label(Site site, String connection) {
      return site.connections().stream()
          .filter(it -> it.id().equals(connection))
          .map(ExternalConnection::label)
          .findFirst()
          .orElse(dialIn.technology());
    }

    private String name() {
      return dialIn.interfaceName().isEmpty() ? dialIn.name() : dialIn.interfaceName();
    }
  }

  /** Those that are switched on; a cluster's other members offer the same service, told once. */
  static Stream<Entry> of(Site site) {
    return site.devices().stream()
        .flatMap(device ->
            device.configuration().remoteAccess().dialIns().stream()
                .filter(RemoteAccess.DialIn::enabled)
                .map(it -> new Entry(device, it)))
        .filter(it -> !it.connection(site).isEmpty());
  }
}
