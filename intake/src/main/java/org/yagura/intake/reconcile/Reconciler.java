package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.intake.reconcile.copy.OldCopies;
import org.yagura.intake.reconcile.field.Statement;
import org.yagura.intake.reconcile.identity.AssetIds;
import org.yagura.intake.reconcile.identity.Clusters;
import org.yagura.intake.reconcile.identity.IdentityKeys;
import org.yagura.intake.reconcile.identity.Verdicts;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.material.Problem;
import org.yagura.model.observation.Advisory;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.ConfiguredDevice;
import org.yagura.model.observation.Correction;
import org.yagura.model.observation.Decision;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.observation.ProfileStatement;
import org.yagura.model.observation.Sighting;
import org.yagura.model.observation.SoftwareBill;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.Rules;
import org.yagura.model.policy.WrittenRule;

/**
 * Makes one model of everything that was observed: one asset a real thing, per field the kept value
 * with its proof, and every disagreement shown.
 */
public final class Reconciler {

  private final List<Sighting> sightings = new ArrayList<>();
  private final List<ListEntry> entries = new ArrayList<>();
  private final List<ConfiguredDevice> configured = new ArrayList<>();
  private final List<ProfileStatement> profiles = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<PolicySetting> settings = new ArrayList<>();
  private final List<WrittenRule> written = new ArrayList<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  private Reconciler(List<Observation> observations) {
    for (Observation it : observations) {
      switch (it) {
        case Sighting sighting -> sightings.add(sighting);
        case ListEntry entry -> entries.add(entry);
        case ConfiguredDevice device -> configured.add(device);
        case ProfileStatement profile -> profiles.add(profile);
        case Correction correction -> corrections.add(correction);
        case Decision decision -> decisions.add(decision);
        // Makers' papers name no thing of the facility; they are compared with the assets later.
        case SoftwareBill _, Advisory _ -> {}
        case Observation.Governing governing -> settings.add(governing.setting());
        case Observation.Written document -> written.add(document.rule());
      }
    }
  }

  /** Reconciles observations, which may come in any order of their materials. */
  public static Reconciled reconcile(List<Observation> observations) {
    return new Reconciler(observations).run();
  }

  private Reconciled run() {
    Map<Evidence, ConfiguredDevice> configurationOf = new HashMap<>();
    List<Sighting> told = new ArrayList<>(sightings);
    for (ConfiguredDevice device : configured) {
      Sighting sighting = DeviceSightings.of(device);
      configurationOf.put(sighting.evidence(), device);
      told.add(sighting);
    }
    List<Sighting> all = new ArrayList<>(SiteNames.applied(told));
    all.sort(Comparator.comparing(Sighting::evidence));
    List<IdentityKeys> keys = all.stream().map(IdentityKeys::of).toList();
    List<Asset> assets = new ArrayList<>();
    List<Device> devices = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (List<IdentityKeys> cluster : Clusters.of(keys, new Verdicts(decisions))) {
      List<ConfiguredDevice> own = configurations(cluster, configurationOf);
      OldCopies copies = new OldCopies(own.stream().map(ConfiguredDevice::configuration).toList());
      notes.addAll(copies.notes());
      Asset asset = assemble(without(copies, cluster, configurationOf), used);
      assets.add(asset);
      copies.current().forEach(it -> devices.add(new Device(asset.id(), it)));
    }
    assets.sort(Comparator.comparing(Asset::id));
    devices.sort(
        Comparator.comparing(Device::asset).thenComparing(it -> it.configuration().file()));
    discrepancies.sort(
        Comparator.comparing(Discrepancy::subject).thenComparing(Discrepancy::field));
    notes.sort(Comparator.comparing(it -> it.at().file()));
    return new Reconciled(facility(assets, devices), discrepancies, decisions, corrections, notes);
  }

  private static List<ConfiguredDevice> configurations(
      List<IdentityKeys> cluster, Map<Evidence, ConfiguredDevice> configurationOf) {
    return cluster.stream()
        .filter(IdentityKeys::isConfigured)
        .map(it -> configurationOf.get(it.sighting().evidence()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What is known of the thing when its old configurations do not speak any more. */
  private static List<IdentityKeys> without(
      OldCopies copies,
      List<IdentityKeys> cluster,
      Map<Evidence, ConfiguredDevice> configurationOf) {
    return cluster.stream()
        .filter(it -> {
          ConfiguredDevice own =
              it.isConfigured() ? configurationOf.get(it.sighting().evidence()) : null;
          return own == null || copies.current().contains(own.configuration());
        })
        .toList();
  }

  private Asset assemble(List<IdentityKeys> cluster, Map<String, Integer> used) {
    String id = AssetIds.of(cluster);
    int times = used.merge(id, 1, Integer::sum);
    String unique = times == 1 ? id : id + "-" + times;
    return new AssetAssembly(unique, cluster, decided(unique, cluster)).assemble(discrepancies);
  }

  /** What people set on this thing, in decisions and in the corrected workbook. */
  private List<Statement> decided(String id, List<IdentityKeys> cluster) {
    List<Statement> statements = new ArrayList<>();
    for (Decision it : decisions) {
      if (it.kind() == Decision.Kind.SET
          && it.subjects().stream().anyMatch(s -> AssetAssembly.isMeant(s, id, cluster))) {
        Origin origin = new Origin(OriginKind.DECISION, it.evidence().at().file(), it.date());
        field(it.field(), it.value())
            .ifPresent(f ->
                statements.add(new Statement(new Claim(f, it.value(), it.evidence()), origin)));
      }
    }
    for (Correction it : corrections) {
      if (it.subject().equals(id)) {
        Origin origin = new Origin(OriginKind.DECISION, it.evidence().at().file(), "");
        field(it.field(), it.value())
            .ifPresent(f ->
                statements.add(new Statement(new Claim(f, it.value(), it.evidence()), origin)));
      }
    }
    return statements;
  }

  private static Optional<AssetField> field(String id, String value) {
    return value.isBlank()
        ? Optional.empty()
        : Arrays.stream(AssetField.values()).filter(it -> it.id().equals(id)).findFirst();
  }

  private Facility facility(List<Asset> assets, List<Device> devices) {
    AssetFinder finder = new AssetFinder(assets);
    List<ListEntry> systems =
        entries.stream()
            .filter(it -> it.kind() == ListKind.SYSTEM)
            .collect(Collectors.toCollection(ArrayList::new));
    return new Facility(
        ProfileFound.of(profiles),
        assets,
        SegmentsFound.of(devices, assets),
        SystemsFound.of(systems, profiles, assets),
        VendorsFound.of(profiles, sightings, entries),
        AccountsFound.of(entries, devices, finder),
        devices,
        ListsFound.of(entries, finder),
        new Rules(settings, written));
  }
}
