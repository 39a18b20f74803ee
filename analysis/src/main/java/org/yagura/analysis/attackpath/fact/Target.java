package org.yagura.analysis.attackpath.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.CareSystem.Role;

/** An asset whose loss stops care, with the part it plays. */
public record Target(String asset, Role role) {

  public Target {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(role);
  }

  /** By role, then by id. Kept-apart copies, waste and what has no address are none. */
  public static List<Target> of(Premises premises) {
    BackupStores stores = BackupStores.of(premises);
    Map<String, Role> bySystem = bySystem(premises);
    List<Target> targets = new ArrayList<>();
    for (Asset asset : premises.facility().assets()) {
      boolean store = stores.connected().contains(asset.id());
      boolean usable =
          !asset.attachment().addresses().isEmpty()
              && !asset.provenance().retired()
              && !stores.apart().contains(asset.id());
      if (usable && (Premises.holdsSystems(asset) || (store && Premises.isComputer(asset)))) {
        partOf(asset, bySystem.get(asset.id()), store)
            .ifPresent(it -> targets.add(new Target(asset.id(), it)));
      }
    }
    targets.sort(Comparator.comparing(Target::role).thenComparing(Target::asset));
    return targets;
  }

  private static Map<String, Role> bySystem(Premises premises) {
    Map<String, Role> roles = new HashMap<>();
    for (CareSystem system : premises.facility().systems()) {
      for (String asset : system.assets()) {
        roles.merge(asset, system.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return roles;
  }

  private static Optional<Role> partOf(
      Asset asset, @org.jspecify.annotations.Nullable Role bySystem, boolean store) {
    if (bySystem != null && bySystem != Role.OTHER) {
      return Optional.of(bySystem);
    }
    Optional<Role> byName =
        Stream.of(asset.names().name(), asset.placement().system(), asset.placement().purpose())
            .filter(it -> !it.isEmpty())
            .flatMap(it -> SystemRoles.standard().ofName(it).stream())
            .findFirst();
    if (byName.isPresent()) {
      return byName;
    }
    return store ? Optional.of(Role.BACKUP) : Optional.ofNullable(bySystem);
  }
}
