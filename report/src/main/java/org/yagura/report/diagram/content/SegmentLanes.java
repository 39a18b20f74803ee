package org.yagura.report.diagram.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Segment;
import org.yagura.report.diagram.scene.Trust;

/**
 * Decides in which lane a network stands: by the crown jewels in it, its name, then its members.
 */
final class SegmentLanes {

  private final Inventory inventory;
  private final Map<String, CareSystem.Role> roles = new TreeMap<>();

  SegmentLanes(Inventory inventory) {
    this.inventory = inventory;
    for (CareSystem system : inventory.survey().facility().systems()) {
      for (String asset : system.assets()) {
        roles.merge(asset, system.role(), (old, it) -> old.compareTo(it) <= 0 ? old : it);
      }
    }
  }

  Trust of(Segment segment) {
    List<Asset> members = inventory.members(segment);
    if (members.stream().anyMatch(this::holdsRecords)) {
      return Trust.CORE;
    }
    return LaneRules.ofName(segment).orElseGet(() -> byMembers(members));
  }

  /** Whether nothing lives in it but devices of which some face outwards and some inwards. */
  boolean joinsGateways(Segment segment) {
    return inventory.members(segment).isEmpty()
        && inventory.edges().stream().anyMatch(it -> segment.gateways().contains(it.id()))
        && inventory.inner().stream().anyMatch(it -> segment.gateways().contains(it.id()));
  }

  Trust of(Asset asset) {
    if (LaneRules.soundsLikeGateway(asset)) {
      return Trust.GATEWAY;
    }
    return role(asset)
        .flatMap(LaneRules::ofRole)
        .or(() -> LaneRules.ofWords(asset))
        .orElse(Trust.OFFICE);
  }

  private boolean holdsRecords(Asset asset) {
    boolean host = asset.kind() == AssetKind.SERVER || asset.kind() == AssetKind.STORAGE;
    return host && role(asset).filter(it -> it == CareSystem.Role.EHR).isPresent();
  }

  Optional<CareSystem.Role> role(Asset asset) {
    return Optional.ofNullable(roles.get(asset.id()));
  }

  /** Servers and storages weigh more than what uses them. */
  private Trust byMembers(List<Asset> members) {
    Map<Trust, Integer> votes = new TreeMap<>();
    for (Asset asset : members) {
      votes.merge(of(asset), weight(asset), Integer::sum);
    }
    votes.remove(Trust.GATEWAY);
    return votes.entrySet().stream()
        .max(Map.Entry.<Trust, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(Trust.OFFICE);
  }

  private static int weight(Asset asset) {
    return switch (asset.kind()) {
      case SERVER, STORAGE -> 30;
      case MEDICAL -> 10;
      case TERMINAL, PRINTER, MOBILE -> asset.count();
      case NETWORK, OTHER -> 1;
    };
  }
}
