package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yagura.knowledge.system.SystemRoles;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ProfileStatement;
import org.yagura.model.spelling.Spelling;

/**
 * The hospital's information systems: named by the system list, by ledgers and by the profile; and
 * where nobody names one, by what servers are called.
 */
final class SystemsFound {

  private static final class Draft {
    final String name;
    String vendor = "";
    final Set<String> assets = new TreeSet<>();
    final Set<Evidence> evidence = new TreeSet<>();

    Draft(String name) {
      this.name = name;
    }
  }

  private final SystemRoles roles;
  private final Map<String, Draft> drafts = new TreeMap<>();

  private SystemsFound(SystemRoles roles) {
    this.roles = roles;
  }

  static List<CareSystem> of(
      List<ListEntry> listed, List<ProfileStatement> profiles, List<Asset> assets) {
    SystemsFound found = new SystemsFound(SystemRoles.standard());
    listed.forEach(found::listed);
    profiles.forEach(found::stated);
    // What was thrown away carries no system any more.
    assets.stream().filter(it -> !it.provenance().retired()).forEach(found::fromAsset);
    return found.build();
  }

  private void listed(ListEntry entry) {
    String name = entry.text(ListField.NAME);
    if (name.isEmpty()) {
      name = entry.text(ListField.TARGET);
    }
    if (!name.isEmpty()) {
      Draft draft = draft(name);
      draft.evidence.add(entry.evidence());
      draft.vendor = entry.text(ListField.VENDOR);
    }
  }

  private void stated(ProfileStatement profile) {
    for (ProfileStatement.StatedVendor vendor : profile.vendors()) {
      for (String system : vendor.systems()) {
        Draft draft = draft(system);
        draft.evidence.add(vendor.name().evidence());
        if (draft.vendor.isEmpty()) {
          draft.vendor = vendor.name().value();
        }
      }
    }
  }

  private void fromAsset(Asset asset) {
    String system = asset.placement().system();
    if (!system.isEmpty()) {
      belongs(asset, system);
      return;
    }
    boolean carries = asset.kind() == AssetKind.SERVER || asset.kind() == AssetKind.STORAGE;
    if (carries) {
      roles
          .ofName(asset.label() + " " + asset.placement().purpose())
          .ifPresent(it -> belongs(asset, nameOf(it)));
    }
  }

  /** The name under which a system of the role is known already, else the role's own. */
  private String nameOf(CareSystem.Role role) {
    return drafts.values().stream()
        .map(it -> it.name)
        .filter(it -> roles.ofName(it).filter(role::equals).isPresent())
        .findFirst()
        .orElse(role.japanese());
  }

  private void belongs(Asset asset, String system) {
    Draft draft = draft(system);
    draft.assets.add(asset.id());
    draft.evidence.add(asset.evidence().getFirst());
  }

  private Draft draft(String name) {
    return drafts.computeIfAbsent(Spelling.fold(name), it -> new Draft(name));
  }

  private List<CareSystem> build() {
    List<CareSystem> systems = new ArrayList<>();
    drafts.forEach((key, it) ->
        systems.add(
            new CareSystem(
                "system-" + key,
                it.name,
                roles.ofName(it.name).orElse(CareSystem.Role.OTHER),
                it.vendor,
                List.copyOf(it.assets),
                List.copyOf(it.evidence))));
    return systems;
  }
}
