package org.yagura.analysis.attackpath.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.Laxities;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.analysis.attackpath.key.KeyRing;
import org.yagura.analysis.attackpath.move.Node;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.search.MoveTable;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.model.attack.BackupCopy;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem.Role;
import org.yagura.model.facility.Segment;

/** Measures that close no route by themselves and that the facts ask for beside those that do. */
public final class Companions {

  private final MoveTable table;
  private final Premises premises;
  private final List<Route> told;

  private Companions(MoveTable table, List<Route> told) {
    this.table = table;
    this.premises = table.premises();
    this.told = told;
  }

  /** Sorted; empty where no route is told. */
  public static List<Remedy> of(MoveTable table, List<Route> told, List<BackupCopy> copies) {
    if (told.isEmpty()) {
      return List.of();
    }
    Companions all = new Companions(table, told);
    List<Remedy> remedies = new ArrayList<>();
    all.offlineCopy(copies).ifPresent(remedies::add);
    all.passwords(remedies);
    all.laxities(remedies);
    all.segments().ifPresent(remedies::add);
    return remedies.stream().distinct().sorted().toList();
  }

  /** Systems none of whose copies survives. */
  private Optional<Remedy> offlineCopy(List<BackupCopy> copies) {
    TreeSet<String> surviving =
        copies.stream()
            .filter(it -> it.fate() == BackupCopy.Fate.SURVIVES)
            .map(BackupCopy::system)
            .collect(Collectors.toCollection(TreeSet::new));
    List<BackupCopy> lost = copies.stream().filter(it -> !surviving.contains(it.system())).toList();
    Optional<String> where =
        lost.stream()
            .map(BackupCopy::asset)
            .filter(it -> !it.isEmpty())
            .findFirst()
            .or(() -> told.stream().map(it -> it.target().asset()).findFirst());
    return lost.isEmpty()
        ? Optional.empty()
        : where.map(it ->
            Remedy.of(Remedy.Kind.OFFLINE_COPY, it)
                .with(
                    "system",
                    lost.stream()
                        .map(BackupCopy::system)
                        .distinct()
                        .collect(Collectors.joining("、"))));
  }

  /** A password of a VPN that strangers may know is changed, whatever else guards the VPN. */
  private void passwords(List<Remedy> remedies) {
    for (String entry : new TreeSet<>(told.stream().map(Route::entry).toList())) {
      ExternalConnection connection = premises.connection(entry).orElse(null);
      if (connection == null) {
        continue;
      }
      table.rings().stream()
          .filter(it -> it.nature() != KeyRing.Nature.HELD)
          .filter(it -> it.dialsInTo(connection.end().device()))
          .findFirst()
          .ifPresent(it ->
              remedies.add(
                  Remedy.of(Remedy.Kind.CHANGE_VPN_PASSWORD, entry)
                      .with("connection", connection.label())
                      .with("users", it.what())));
    }
  }

  private void laxities(List<Remedy> remedies) {
    String where = told.getFirst().target().asset();
    Laxities laxities = Laxities.of(premises);
    if (!laxities.protectionOff().isEmpty()) {
      remedies.add(
          Remedy.of(Remedy.Kind.PROTECTION_ON, where)
              .with("words", String.join("、", laxities.protectionOff())));
    }
    if (!laxities.localAdministrators().isEmpty()) {
      remedies.add(
          Remedy.of(Remedy.Kind.NO_LOCAL_ADMIN, where)
              .with("words", String.join("、", laxities.localAdministrators())));
    }
  }

  /** The record stands in one segment with the very asset that an attacker takes first. */
  private Optional<Remedy> segments() {
    for (Route route : told) {
      if (route.target().role() != Role.EHR || route.moves().size() < 3) {
        continue;
      }
      Asset ehr = premises.asset(route.target().asset()).orElse(null);
      Asset first =
          route.moves().stream()
              .map(it -> it.to())
              .filter(it -> it.kind() == Node.Kind.HOST)
              .flatMap(it -> premises.asset(it.id()).stream())
              .filter(it -> it.kind() != AssetKind.NETWORK)
              .findFirst()
              .orElse(null);
      if (ehr != null && first != null && !isTarget(first) && together(ehr, first)) {
        return Optional.of(
            Remedy.of(Remedy.Kind.SEGMENTS, ehr.id())
                .with("asset", ehr.label())
                .with("other", first.label()));
      }
    }
    return Optional.empty();
  }

  private boolean isTarget(Asset asset) {
    return table.targets().stream()
        .filter(it -> it.role() != Role.OTHER)
        .map(Target::asset)
        .anyMatch(asset.id()::equals);
  }

  private boolean together(Asset a, Asset b) {
    List<String> segments = premises.segments(b).stream().map(Segment::id).toList();
    return premises.segments(a).stream().map(Segment::id).anyMatch(segments::contains);
  }
}
