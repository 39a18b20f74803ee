package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.reachability.Change;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;

/** What measures change in the network itself: lines, published services, management. */
final class NetworkChanges {

  private final Premises premises;

  NetworkChanges(Premises premises) {
    this.premises = premises;
  }

  List<Change> of(Collection<Remedy> remedies) {
    List<Change> all = new ArrayList<>();
    remedies.forEach(it -> all.addAll(of(it)));
    return all;
  }

  /** Nothing for a measure that changes passwords, programs or habits. */
  List<Change> of(Remedy remedy) {
    Optional<ExternalConnection> connection = premises.connection(remedy.where());
    if (connection.isEmpty()) {
      return List.of();
    }
    ExternalConnection it = connection.get();
    return switch (remedy.kind()) {
      case LINE_ON_DEMAND, REMOVE_TOOL -> List.of(new Change.DisableConnection(it.id()));
      case REMOVE_ROUTER ->
          List.of(new Change.Isolate(it.end().device(), Change.PermittedServices.NOTHING));
      case UNPUBLISH -> unpublished(it, remedy.slots().getOrDefault("asset", ""));
      case CLOSE_MANAGEMENT ->
          it.exposes().stream()
              .filter(e -> e.nature() == Exposure.Nature.MANAGEMENT)
              .map(e -> closed(it, e))
              .toList();
      case UPDATE_GATEWAY,
          HARDEN_VPN,
          CHANGE_VPN_PASSWORD,
          UNIQUE_PASSWORDS,
          STRONG_PASSWORD,
          VENDOR_ACCOUNT,
          UPDATE_HOST,
          SEPARATE_DIRECTORY,
          SEPARATE_HYPERVISOR,
          RESTRICT_DOOR,
          OFFLINE_COPY,
          PROTECTION_ON,
          NO_LOCAL_ADMIN,
          SEGMENTS ->
          List.of();
    };
  }

  private static Change closed(ExternalConnection connection, Exposure it) {
    return new Change.RestrictService(
        it.to(),
        it.protocol() + "/" + it.port(),
        connection.end().interfaceName(),
        AddressSet.NONE);
  }

  /** Every publication of the line's device that leads to the asset. */
  private List<Change> unpublished(ExternalConnection connection, String label) {
    List<AddressBlock> inside = new ArrayList<>();
    for (Asset asset : premises.facility().assets()) {
      if (asset.label().equals(label)) {
        asset.attachment().addresses().stream()
            .flatMap(it -> AddressBlock.tryParse(it).stream())
            .forEach(inside::add);
      }
    }
    AddressSet meant = AddressSet.of(inside);
    String device = connection.end().device();
    return premises.device(device).stream()
        .flatMap(it -> it.configuration().translation().published().stream())
        .filter(it -> it.inside().overlaps(meant))
        .map(Published::name)
        .distinct()
        .map(it -> (Change) new Change.Unpublish(device, it))
        .toList();
  }
}
