package org.yagura.analysis.vendor;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.facility.Vendor;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Divides the facility among its vendors, by whatever spelling materials call them. */
public final class VendorScopes {

  /** Shorter names are found in too many words. */
  private static final int LEAST_NAME = 3;

  private final Survey survey;

  private VendorScopes(Survey survey) {
    this.survey = survey;
  }

  /** Every vendor that serves anything, sorted by name. */
  public static List<VendorScope> of(Survey survey) {
    VendorScopes scopes = new VendorScopes(survey);
    return survey.facility().vendors().stream()
        .map(scopes::scope)
        .filter(VendorScope::isConcerned)
        .sorted(
            Comparator.comparing((VendorScope it) -> it.vendor().name())
                .thenComparing(it -> it.vendor().id()))
        .toList();
  }

  /** The vendor that a text names, however it is spelled. */
  public static Optional<Vendor> find(Survey survey, String name) {
    return survey.facility().vendors().stream()
        .filter(it -> names(it).contains(Spelling.foldCompany(name)))
        .findFirst();
  }

  private VendorScope scope(Vendor vendor) {
    Set<String> names = names(vendor);
    Set<String> systems = systems(vendor, names);
    List<Asset> assets =
        survey.facility().assets().stream()
            .filter(it -> serves(names, systems, it))
            .sorted(
                Comparator.comparing(Asset::kind)
                    .thenComparing(Asset::label)
                    .thenComparing(Asset::id))
            .toList();
    assets.stream()
        .map(it -> it.placement().system())
        .filter(it -> !it.isEmpty())
        .forEach(systems::add);
    List<ExternalConnection> connections =
        survey.connections().stream().filter(it -> uses(names, it)).toList();
    List<ListedThing> contracts =
        survey.facility().lists().contracts().stream().filter(it -> binds(names, it)).toList();
    List<Account> accounts =
        survey.facility().accounts().stream().filter(it -> speaksOf(names, it.holder())).toList();
    Set<String> things = things(assets, connections, contracts, accounts);
    return new VendorScope(
        vendor, List.copyOf(systems), assets, connections, contracts, accounts, findings(things));
  }

  private static Set<String> names(Vendor vendor) {
    return Stream.concat(Stream.of(vendor.name()), vendor.aliases().stream())
        .map(Spelling::foldCompany)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toSet());
  }

  private Set<String> systems(Vendor vendor, Set<String> names) {
    Set<String> systems = new TreeSet<>(vendor.systems());
    survey.facility().systems().stream()
        .filter(it -> names.contains(Spelling.foldCompany(it.vendor())))
        .map(CareSystem::name)
        .forEach(systems::add);
    return systems;
  }

  /** An asset is served by the vendor it names; else by the one that serves its system. */
  private static boolean serves(Set<String> names, Set<String> systems, Asset asset) {
    String stated = asset.placement().vendor();
    return stated.isEmpty()
        ? systems.contains(asset.placement().system())
        : names.contains(Spelling.foldCompany(stated));
  }

  private static boolean uses(Set<String> names, ExternalConnection it) {
    return Stream.of(
            it.counterpart(), it.purpose().owner(), it.purpose().name(), it.purpose().purpose())
        .anyMatch(text -> speaksOf(names, text));
  }

  private static boolean binds(Set<String> names, ListedThing contract) {
    return Stream.of(ListField.COUNTERPART, ListField.VENDOR)
        .anyMatch(it -> speaksOf(names, contract.entry().text(it)));
  }

  private static boolean speaksOf(Set<String> names, String text) {
    String folded = Spelling.foldCompany(text);
    return names.stream()
        .anyMatch(it -> folded.equals(it) || (it.length() >= LEAST_NAME && folded.contains(it)));
  }

  private static Set<String> things(
      List<Asset> assets,
      List<ExternalConnection> connections,
      List<ListedThing> contracts,
      List<Account> accounts) {
    Set<String> things = new HashSet<>();
    assets.forEach(it -> things.add(it.id()));
    connections.forEach(it -> things.add(it.id()));
    contracts.forEach(it -> things.add(it.id()));
    accounts.forEach(it -> things.add(it.id()));
    return things;
  }

  private List<Finding> findings(Set<String> things) {
    return survey.findings().stream()
        .filter(it -> it.subjects().stream().anyMatch(things::contains))
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::id))
        .toList();
  }
}
