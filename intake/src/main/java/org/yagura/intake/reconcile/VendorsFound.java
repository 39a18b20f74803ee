package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Vendor;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ProfileStatement;
import org.yagura.model.observation.Sighting;
import org.yagura.model.spelling.Spelling;

/** The companies that serve the facility, each once however it is spelled. */
final class VendorsFound {

  private static final class Draft {
    final Set<String> spellings = new TreeSet<>();
    final Set<String> systems = new TreeSet<>();
    final Set<Evidence> evidence = new TreeSet<>();
    String preferred = "";
  }

  private final Map<String, Draft> drafts = new TreeMap<>();

  static List<Vendor> of(
      List<ProfileStatement> profiles, List<Sighting> sightings, List<ListEntry> entries) {
    VendorsFound found = new VendorsFound();
    for (ProfileStatement profile : profiles) {
      for (ProfileStatement.StatedVendor it : profile.vendors()) {
        Draft draft = found.add(it.name().value(), it.name().evidence());
        draft.preferred = it.name().value();
        draft.systems.addAll(it.systems());
      }
    }
    for (Sighting sighting : sightings) {
      sighting.all(AssetField.VENDOR).forEach(found::add);
    }
    for (ListEntry entry : entries) {
      found.add(entry);
    }
    return found.build();
  }

  private void add(Claim claim) {
    add(claim.value(), claim.evidence());
  }

  private void add(ListEntry entry) {
    List<ListField> fields =
        switch (entry.kind()) {
          case CONTRACT -> List.of(ListField.COUNTERPART, ListField.VENDOR);
          case LINE, SYSTEM, BACKUP, ACCOUNT, TRAINING, CONTACT, ANSWER, VENDOR_ANSWER ->
              List.of(ListField.VENDOR);
          case DIRECTORY_USER, DIRECTORY_GROUP -> List.of();
        };
    for (ListField field : fields) {
      entry.find(field).ifPresent(it -> add(it.value(), it.evidence()));
    }
  }

  private Draft add(String name, Evidence evidence) {
    Draft draft = drafts.computeIfAbsent(Spelling.foldCompany(name), it -> new Draft());
    draft.spellings.add(name);
    if (draft.evidence.size() < 5) {
      draft.evidence.add(evidence);
    }
    return draft;
  }

  private List<Vendor> build() {
    List<Vendor> vendors = new ArrayList<>();
    drafts.forEach((key, it) -> {
      String name =
          it.preferred.isEmpty()
              ? it.spellings.stream()
                  .max(Comparator.comparingInt(String::length).thenComparing(s -> s))
                  .orElse(key)
              : it.preferred;
      List<String> aliases = it.spellings.stream().filter(s -> !s.equals(name)).toList();
      vendors.add(
          new Vendor(
              "vendor-" + key, name, aliases, List.copyOf(it.systems), List.copyOf(it.evidence)));
    });
    return vendors;
  }
}
