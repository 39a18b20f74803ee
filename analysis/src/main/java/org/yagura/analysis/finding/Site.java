package org.yagura.analysis.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.vulnerability.Vulnerabilities;

/** What the rules look at: the model, the connections and the day, with the usual look-ups. */
public final class Site {

  private final Survey survey;
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, List<Segment>> segmentsOf = new HashMap<>();

  Site(Survey survey) {
    this.survey = survey;
    survey.facility().assets().forEach(it -> assets.put(it.id(), it));
    for (Asset asset : survey.facility().assets()) {
      segmentsOf.put(asset.id(), findSegments(asset));
    }
  }

  public Facility facility() {
    return survey.facility();
  }

  public List<ExternalConnection> connections() {
    return survey.connections();
  }

  /** Every file, and what became of it. */
  public List<MaterialReport> materials() {
    return survey.materials();
  }

  /** What public records say about the facility. */
  public Vulnerabilities vulnerabilities() {
    return survey.assessments().vulnerabilities();
  }

  /** What attackers could do; empty before attack paths were looked for. */
  public AttackAnalysis attack() {
    return survey.assessments().attack();
  }

  /** What people call a connection; the id itself where it is none. */
  public String connectionLabel(String id) {
    return connections().stream()
        .filter(it -> it.id().equals(id))
        .map(ExternalConnection::label)
        .findFirst()
        .orElse(id);
  }

  /** Files of scans that asked the network, and so can tell who did not answer. */
  public Set<String> scans() {
    return survey.scans();
  }

  /** The day the survey speaks for. */
  public LocalDate asOf() {
    return survey.asOf();
  }

  public List<Device> devices() {
    return survey.facility().devices();
  }

  public Optional<Asset> asset(String id) {
    return Optional.ofNullable(assets.get(id));
  }

  /** What people call an asset; 機器不明 where the id is empty, the id itself where it is no asset. */
  public String label(String id) {
    if (id.isEmpty()) {
      return "機器不明";
    }
    Asset asset = assets.get(id);
    return asset == null ? id : asset.label();
  }

  /** The segments that an asset has an address in. */
  public List<Segment> segments(Asset asset) {
    return segmentsOf.getOrDefault(asset.id(), List.of());
  }

  /** What people call a segment: its name and range. */
  public static String label(Segment segment) {
    return segment.name().isEmpty()
        ? segment.range().toString()
        : segment.name() + "（" + segment.range() + "）";
  }

  /** Assets of systems with a role. */
  public Stream<Asset> assetsOf(CareSystem.Role role) {
    return facility().systems().stream()
        .filter(it -> it.role() == role)
        .flatMap(it -> it.assets().stream())
        .distinct()
        .flatMap(it -> asset(it).stream());
  }

  private List<Segment> findSegments(Asset asset) {
    List<AddressBlock> addresses =
        asset.attachment().addresses().stream()
            .flatMap(it -> AddressBlock.tryParse(it).stream())
            .toList();
    return survey.facility().segments().stream()
        .filter(it -> mayBeAt(it.site(), asset.placement().site()))
        .filter(it -> addresses.stream().anyMatch(a -> it.range().contains(a)))
        .toList();
  }

  private static boolean mayBeAt(String site, String other) {
    return site.isEmpty() || other.isEmpty() || site.equals(other);
  }
}
