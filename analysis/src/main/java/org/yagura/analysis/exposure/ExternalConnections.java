package org.yagura.analysis.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.analysis.exposure.wording.DeviceWords;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/**
 * Joins what devices show with what the hospital's line list says: one real connection is one
 * entry, recorded, unrecorded or recorded only (contract, "external-connections.json").
 */
public final class ExternalConnections {

  /** By kind, then by the device and interface they end on. */
  public static final Comparator<ExternalConnection> ORDER =
      Comparator.comparing(ExternalConnection::kind)
          .thenComparing(it -> it.end().device())
          .thenComparing(it -> it.end().interfaceName())
          .thenComparing(ExternalConnection::id);

  private final Facility facility;
  private final List<ListedLine> rows;
  private final List<Candidate> candidates;
  private final List<String> ids;
  private final Map<Integer, List<Integer>> rowsOf;
  private final Carriers carriers;
  private final List<Discrepancy> discrepancies = new ArrayList<>();
  private final Map<Integer, String> idOfRow = new HashMap<>();

  private ExternalConnections(Facility facility) {
    this.facility = facility;
    DeviceWords words = new DeviceWords(facility);
    Twins twins = new Twins(facility);
    this.rows =
        facility.lists().lines().stream().map(it -> ListedLine.of(it, words, twins)).toList();
    AddressOwners owners = new AddressOwners(facility, rows, twins);
    this.candidates = SeenConnections.of(facility, rows, twins, owners);
    this.ids = CandidateIds.of(candidates);
    this.rowsOf = LineMatching.match(facility, rows, candidates);
    this.carriers = new Carriers(facility, candidates, owners);
  }

  /** Everything that leaves the building or lets someone in. */
  public static ExposureSurvey find(Facility facility) {
    return new ExternalConnections(facility).run();
  }

  private ExposureSurvey run() {
    Map<String, ExternalConnection> all = new TreeMap<>();
    Set<Integer> carryingRecorded = carriersOfRecorded();
    for (int c = 0; c < candidates.size(); c++) {
      ExternalConnection connection = seen(c, carryingRecorded.contains(c));
      for (int row : rowsOf.getOrDefault(c, List.of())) {
        idOfRow.put(row, connection.id());
      }
      all.put(connection.id(), connection);
    }
    for (int r = 0; r < rows.size(); r++) {
      if (!idOfRow.containsKey(r)) {
        String id =
            freeId("connection-listed-" + Spelling.fold(rows.get(r).thing().name()), all.keySet());
        idOfRow.put(r, id);
        all.put(id, listedOnly(id, rows.get(r)));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      carryListed(r, all);
    }
    for (ListedThing row : VendorLines.of(facility, List.copyOf(all.values()))) {
      String words = row.entry().text(ListField.QUESTION);
      String id =
          freeId("connection-vendor-" + Spelling.fold(VendorLines.name(words)), all.keySet());
      all.put(id, VendorLines.connection(id, row));
    }
    List<ExternalConnection> sorted = all.values().stream().sorted(ORDER).toList();
    return new ExposureSurvey(sorted, discrepancies);
  }

  private static String freeId(String wanted, Set<String> used) {
    String id = wanted;
    for (int n = 2; used.contains(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  /** A line is recorded when the list names anything it carries. */
  private Set<Integer> carriersOfRecorded() {
    Set<Integer> carrying = new HashSet<>();
    for (int c : rowsOf.keySet()) {
      carrying.add(carriers.of(c));
      carrying.add(carriers.ofOtherEnd(c));
    }
    return carrying;
  }

  private ExternalConnection seen(int at, boolean carriesRecorded) {
    Candidate it = candidates.get(at);
    List<ListedLine> listed = rowsOf.getOrDefault(at, List.of()).stream().map(rows::get).toList();
    List<Evidence> evidence = new ArrayList<>(it.evidence());
    listed.forEach(row -> evidence.add(row.thing().entry().evidence()));
    int carrier = carriers.of(at);
    boolean recorded = !listed.isEmpty() || carriesRecorded;
    @Nullable Boolean alwaysOn = it.description().alwaysOn();
    for (ListedLine row : listed) {
      alwaysOn = row.alwaysOn() == null ? alwaysOn : row.alwaysOn();
    }
    String id = ids.get(at);
    listed.forEach(row -> disagreement(id, it, row));
    return new ExternalConnection(
        id,
        kind(it, listed),
        new ExternalConnection.End(it.device(), "", it.interfaceName(), it.addresses()),
        counterpart(it, listed),
        purpose(it, listed),
        carrier < 0 ? "" : ids.get(carrier),
        recorded ? ConnectionStatus.RECORDED : ConnectionStatus.UNRECORDED,
        alwaysOn,
        it.exposes(),
        evidence.stream().distinct().toList());
  }

  /** The device's word where it says the kind; else the list's, where it names a kind of line. */
  private static ConnectionKind kind(Candidate it, List<ListedLine> listed) {
    if (it.kindIsStated() || listed.isEmpty()) {
      return it.kind();
    }
    ConnectionKind told = listed.getFirst().kind();
    return switch (told) {
      case INTERNET, CLOSED_NETWORK, LEASED_LINE, MOBILE, DIAL_UP -> told;
      case VPN, WIRELESS, REMOTE_TOOL, OTHER -> it.kind();
    };
  }

  private static String counterpart(Candidate it, List<ListedLine> listed) {
    String told = first(listed, ListField.COUNTERPART);
    if (told.isEmpty()) {
      told = first(listed, ListField.PROVIDER);
    }
    return told.isEmpty() ? it.description().peer() : told;
  }

  private static ExternalConnection.Purpose purpose(Candidate it, List<ListedLine> listed) {
    String name = first(listed, ListField.NAME);
    String type = first(listed, ListField.TYPE);
    return new ExternalConnection.Purpose(
        name.isEmpty() ? it.description().name() : name,
        first(listed, ListField.PURPOSE),
        type.isEmpty() ? it.description().technology() : type,
        first(listed, ListField.OWNER));
  }

  private static String first(List<ListedLine> listed, ListField field) {
    return listed.stream()
        .map(it -> it.text(field))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The list states an outside address, and the device has others. */
  private void disagreement(String id, Candidate it, ListedLine row) {
    List<String> listed = row.addresses().stream().filter(ExternalConnections::isOutside).toList();
    List<String> own = it.addresses().stream().filter(ExternalConnections::isOutside).toList();
    if (listed.isEmpty() || own.isEmpty() || own.containsAll(listed)) {
      return;
    }
    Evidence cell =
        row.thing()
            .entry()
            .find(ListField.ADDRESS)
            .map(a -> a.evidence())
            .orElse(row.thing().entry().evidence());
    discrepancies.add(
        new Discrepancy(
            "discrepancy-" + id + "-addresses",
            id,
            "addresses",
            List.of(
                new Discrepancy.Stated(String.join(", ", own), it.evidence()),
                new Discrepancy.Stated(String.join(", ", listed), List.of(cell))),
            String.join(", ", own),
            "機器自身の設定を採用しました（回線一覧より実機を優先）。回線一覧のIPアドレスを確認し、直してください。"));
  }

  private static boolean isOutside(String address) {
    return org.yagura.model.address.AddressBlock.tryParse(address)
        .map(it -> Inbound.STRANGERS.contains(it.first()))
        .orElse(false);
  }

  private ExternalConnection listedOnly(String id, ListedLine row) {
    String device = row.devices().size() == 1 ? row.devices().iterator().next() : "";
    Optional<Asset> asset = facility.asset(device);
    // A device that answers but whose configuration nobody has vouches for its line.
    boolean seen =
        asset.map(Asset::provenance).map(it -> it.measured() && !it.configured()).orElse(false);
    return new ExternalConnection(
        id,
        row.kind(),
        new ExternalConnection.End(
            device,
            device.isEmpty() ? row.text(ListField.DEVICE) : "",
            "",
            List.copyOf(row.addresses())),
        counterpart(row),
        new ExternalConnection.Purpose(
            row.thing().name(),
            row.text(ListField.PURPOSE),
            row.text(ListField.TYPE),
            row.text(ListField.OWNER)),
        "",
        seen ? ConnectionStatus.RECORDED : ConnectionStatus.RECORDED_ONLY,
        row.alwaysOn(),
        List.of(),
        List.of(row.thing().entry().evidence()));
  }

  private static String counterpart(ListedLine row) {
    String told = row.text(ListField.COUNTERPART);
    return told.isEmpty() ? row.text(ListField.PROVIDER) : told;
  }

  /** 「No.2を利用」: the list itself says which line carries a row. */
  private void carryListed(int at, Map<String, ExternalConnection> all) {
    String id = idOfRow.getOrDefault(at, "");
    ExternalConnection it = all.get(id);
    if (it == null || !it.line().isEmpty() || it.kind() != ConnectionKind.VPN) {
      return;
    }
    String number = rows.get(at).carrierNumber().orElse("");
    for (int r = 0; r < rows.size(); r++) {
      String carrier = idOfRow.getOrDefault(r, "");
      boolean named = rows.get(r).isNumbered(number) && !carrier.equals(id);
      if (named) {
        all.put(
            id,
            new ExternalConnection(
                it.id(),
                it.kind(),
                it.end(),
                it.counterpart(),
                it.purpose(),
                carrier,
                it.status(),
                it.alwaysOn(),
                it.exposes(),
                it.evidence()));
        return;
      }
    }
  }
}
