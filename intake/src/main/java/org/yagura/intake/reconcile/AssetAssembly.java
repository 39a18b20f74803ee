package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.intake.reconcile.field.AddressChoice;
import org.yagura.intake.reconcile.field.FieldChoice;
import org.yagura.intake.reconcile.field.Sameness;
import org.yagura.intake.reconcile.field.Statement;
import org.yagura.intake.reconcile.identity.IdentityKeys;
import org.yagura.intake.reconcile.identity.Verdicts;
import org.yagura.knowledge.maker.MobileRouters;
import org.yagura.knowledge.product.WindowsReleases;
import org.yagura.model.address.Ipv4;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.OriginKind;
import org.yagura.model.spelling.Spelling;

/** Builds one asset from all sightings of it, and the disagreements met on the way. */
final class AssetAssembly {

  private static final List<AssetField> SINGLE =
      List.of(
          AssetField.HOSTNAME,
          AssetField.MAKE,
          AssetField.MODEL,
          AssetField.OS,
          AssetField.VERSION,
          AssetField.SERIAL,
          AssetField.LOCATION,
          AssetField.DEPARTMENT,
          AssetField.SITE,
          AssetField.SYSTEM,
          AssetField.VENDOR,
          AssetField.COUNT,
          AssetField.INSTALLED,
          AssetField.SUPPORT_UNTIL,
          AssetField.CONTRACT_UNTIL,
          AssetField.PURPOSE,
          AssetField.DISCLOSURE,
          AssetField.BILL);

  /** Two names for one maker or purpose are no contradiction that anyone should settle. */
  private static final Set<AssetField> NEVER_DISPUTED =
      Set.of(AssetField.MAKE, AssetField.PURPOSE, AssetField.SITE);

  /** What a ledger says of a device and no measurement could. */
  private static final Set<AssetField> OF_LEDGERS =
      Set.of(
          AssetField.NAME,
          AssetField.LOCATION,
          AssetField.DEPARTMENT,
          AssetField.SYSTEM,
          AssetField.VENDOR,
          AssetField.PURPOSE,
          AssetField.INSTALLED);

  private static final Pattern RETIRED =
      Pattern.compile("廃棄 \\d{4}.{0,20}|(?:廃棄|撤去|除却|処分|廃止|返却)(?:済み?|した|完了|しました)?(?:[（(].{0,30})?");

  private static final Pattern SERVERS =
      Pattern.compile("Windows Server|ESXi|Proxmox", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLIENTS =
      Pattern.compile("Windows (?:XP|Vista|7|8|10|11)\\b|macOS|Mac OS X", Pattern.CASE_INSENSITIVE);
  private static final Pattern HANDHELDS =
      Pattern.compile("iPadOS|\\bApple iOS|Android", Pattern.CASE_INSENSITIVE);

  private final String id;
  private final List<IdentityKeys> cluster;
  private final Map<AssetField, List<Statement>> statements = new EnumMap<>(AssetField.class);
  private final Map<AssetField, String> chosen = new HashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();

  AssetAssembly(String id, List<IdentityKeys> cluster, Collection<Statement> decided) {
    this.id = id;
    this.cluster = cluster;
    decided.forEach(this::add);
    for (IdentityKeys keys : cluster) {
      keys.sighting()
          .claims()
          .forEach(it -> add(new Statement(named(it), keys.sighting().origin())));
    }
  }

  /** A directory's build number as the release that people's lists name. */
  private static Claim named(Claim claim) {
    return claim.field() == AssetField.VERSION
        ? WindowsReleases.ofBuild(claim.value())
            .map(it -> new Claim(AssetField.VERSION, it, claim.evidence()))
            .orElse(claim)
        : claim;
  }

  private void add(Statement statement) {
    statements.computeIfAbsent(statement.claim().field(), it -> new ArrayList<>()).add(statement);
  }

  /** Everything said, and whatever disagreed; call once. */
  Asset assemble(List<Discrepancy> found) {
    for (AssetField field : SINGLE) {
      FieldChoice choice = FieldChoice.of(field, of(field));
      chosen.put(field, choice.kept());
      if (!NEVER_DISPUTED.contains(field)) {
        choice.discrepancy(id).ifPresent(discrepancies::add);
      }
    }
    hintFromGuess();
    AssetKind kind = kind();
    AddressChoice addresses = AddressChoice.of(of(AssetField.ADDRESS), kind == AssetKind.NETWORK);
    addresses.discrepancy(id).ifPresent(discrepancies::add);
    Asset asset =
        new Asset(
            id,
            names(),
            kind,
            new Asset.Product(
                text(AssetField.MAKE),
                text(AssetField.MODEL),
                text(AssetField.OS),
                text(AssetField.VERSION),
                text(AssetField.SERIAL),
                text(AssetField.DISCLOSURE),
                text(AssetField.BILL)),
            new Asset.Attachment(
                List.copyOf(addresses.kept()),
                distinct(AssetField.MAC),
                distinct(AssetField.OPEN_PORT),
                measuredAt()),
            placement(),
            count(),
            dates(),
            provenance(),
            evidence());
    found.addAll(discrepancies);
    return asset;
  }

  /**
   * A scanner's guess never wins over a list, but where they disagree a person should look (and
   * where nobody else says anything, a guess is better than nothing).
   */
  private void hintFromGuess() {
    List<Statement> guesses = of(AssetField.OS_GUESS);
    if (guesses.isEmpty()) {
      return;
    }
    if (text(AssetField.OS).isEmpty()) {
      chosen.put(AssetField.OS, guesses.getFirst().value());
      return;
    }
    FieldChoice choice = FieldChoice.of(AssetField.OS, of(AssetField.OS));
    List<Statement> rivals = new ArrayList<>(choice.rivals());
    guesses.stream()
        .filter(it -> !Sameness.agree(AssetField.OS, choice.kept(), it.value()))
        .forEach(rivals::add);
    if (rivals.size() > choice.rivals().size()) {
      discrepancies.removeIf(it -> it.field().equals(AssetField.OS.id()));
      new FieldChoice(AssetField.OS, choice.kept(), choice.supporters(), rivals)
          .discrepancy(id)
          .ifPresent(discrepancies::add);
    }
  }

  private Asset.Names names() {
    // People's lists name things for people; a directory only repeats the host name.
    List<Statement> names =
        of(AssetField.NAME).stream()
            .sorted(
                Comparator.comparing(AssetAssembly::isFromDirectory)
                    .thenComparing(Statement.BY_AUTHORITY))
            .toList();
    String hostname = text(AssetField.HOSTNAME);
    String name = names.isEmpty() ? firstOf(hostname, nameless()) : names.getFirst().value();
    Set<String> aliases = new TreeSet<>();
    names.forEach(it -> aliases.add(it.value()));
    of(AssetField.HOSTNAME).forEach(it -> aliases.add(it.value()));
    aliases.removeIf(it -> it.equals(name) || it.equals(hostname));
    return new Asset.Names(name, hostname, List.copyOf(aliases));
  }

  /** What stands for the name of a thing of which a list tells only what it is. */
  private String nameless() {
    if (anyOrigin(OriginKind.CONFIGURATION::equals)) {
      return unnamedDevice();
    }
    boolean addressed = !of(AssetField.ADDRESS).isEmpty() || !of(AssetField.MAC).isEmpty();
    return addressed ? "" : firstOf(text(AssetField.MODEL), text(AssetField.ASSET_TAG));
  }

  /** {@code RTX830（192.168.10.1）}: routers of some makers have no name of their own. */
  private String unnamedDevice() {
    String what = firstOf(text(AssetField.MODEL), text(AssetField.MAKE));
    String inside =
        of(AssetField.ADDRESS).stream()
            .filter(it -> it.origin().kind() == OriginKind.CONFIGURATION)
            .map(Statement::value)
            .filter(it -> Ipv4.isInternal(Ipv4.tryParse(it).orElse(0)))
            .findFirst()
            .orElse("");
    return what.isEmpty() || inside.isEmpty() ? what : what + "（" + inside + "）";
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static boolean isFromDirectory(Statement it) {
    return it.origin().kind() == OriginKind.DIRECTORY;
  }

  private AssetKind kind() {
    return of(AssetField.KIND).stream()
        .sorted(Statement.BY_AUTHORITY)
        .flatMap(it -> AssetKind.ofId(it.value()).stream())
        .filter(it -> it != AssetKind.OTHER)
        .findFirst()
        .orElseGet(() -> kindOf(text(AssetField.OS)));
  }

  /** What a machine is of which nobody says more than its system. */
  private static AssetKind kindOf(String os) {
    if (SERVERS.matcher(os).find()) {
      return AssetKind.SERVER;
    }
    if (CLIENTS.matcher(os).find()) {
      return AssetKind.TERMINAL;
    }
    return HANDHELDS.matcher(os).find() ? AssetKind.MOBILE : AssetKind.OTHER;
  }

  private Asset.Placement placement() {
    return new Asset.Placement(
        text(AssetField.SITE),
        text(AssetField.LOCATION),
        text(AssetField.DEPARTMENT),
        text(AssetField.SYSTEM),
        text(AssetField.VENDOR),
        text(AssetField.PURPOSE));
  }

  private Asset.Dates dates() {
    String lastSeen =
        of(AssetField.LAST_SEEN).stream().map(Statement::value).sorted().reduce("", (a, b) -> b);
    return new Asset.Dates(
        text(AssetField.INSTALLED),
        text(AssetField.SUPPORT_UNTIL),
        text(AssetField.CONTRACT_UNTIL),
        lastSeen);
  }

  private int count() {
    String text = text(AssetField.COUNT);
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }

  private Asset.Provenance provenance() {
    return new Asset.Provenance(
        anyOrigin(OriginKind.LIST::equals) || !entered().isEmpty(),
        anyOrigin(OriginKind.CONFIGURATION::equals),
        cluster.stream().anyMatch(it -> it.sighting().measured() && !it.isConfigured()),
        anyOrigin(OriginKind.DIRECTORY::equals),
        isMobileRouter(),
        isRetired());
  }

  /** Lists keep what was thrown away; what answers or tells its configuration is still there. */
  private boolean isRetired() {
    return cluster.stream().allMatch(IdentityKeys::isList)
        && of(AssetField.STATE).stream().anyMatch(it -> RETIRED.matcher(it.value()).matches());
  }

  private boolean isMobileRouter() {
    List<String> ports = distinct(AssetField.OPEN_PORT);
    List<String> words = new ArrayList<>();
    for (AssetField field : List.of(AssetField.HOSTNAME, AssetField.NAME, AssetField.MODEL)) {
      of(field).forEach(it -> words.add(it.value()));
    }
    List<String> makers = distinct(AssetField.MAKE);
    return words.stream().anyMatch(it -> MobileRouters.isMobileRouter("", it, List.of()))
        || makers.stream().anyMatch(it -> MobileRouters.isMobileRouter(it, "", ports))
        || MobileRouters.isMobileRouter("", "", ports);
  }

  private boolean anyOrigin(Predicate<OriginKind> kind) {
    return cluster.stream().anyMatch(it -> kind.test(it.sighting().origin().kind()));
  }

  private List<Evidence> evidence() {
    return Stream.concat(cluster.stream().map(it -> it.sighting().evidence()), entered().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Cells of the corrected workbook that enter the thing into the ledger: its name, its place. */
  private List<Evidence> entered() {
    return OF_LEDGERS.stream()
        .flatMap(it -> of(it).stream())
        .filter(it -> it.origin().kind() == OriginKind.DECISION)
        .map(it -> it.claim().evidence())
        .filter(it -> it.at() instanceof SourceRef.Cell)
        .sorted()
        .toList();
  }

  private List<String> distinct(AssetField field) {
    return of(field).stream().map(Statement::value).distinct().sorted().toList();
  }

  private Map<String, Evidence> measuredAt() {
    Map<String, Evidence> places = new HashMap<>();
    of(AssetField.OPEN_PORT)
        .forEach(it -> places.merge(it.value(), it.claim().evidence(), AssetAssembly::earlier));
    return places;
  }

  private static Evidence earlier(Evidence one, Evidence other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private List<Statement> of(AssetField field) {
    return statements.getOrDefault(field, List.of());
  }

  private String text(AssetField field) {
    return chosen.getOrDefault(field, "");
  }

  /** Whether a person's word for a thing means one of these sightings. */
  static boolean isMeant(String subject, String id, List<IdentityKeys> cluster) {
    return subject.equals(id)
        || cluster.stream().anyMatch(it -> Verdicts.isNamed(subject, it))
        || cluster.stream().anyMatch(it -> it.hostnames().contains(Spelling.fold(subject)));
  }
}
