package org.yagura.analysis.attackpath.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.Vulnerabilities;

/** The model, the connections and the vulnerabilities, with the usual look-ups. */
public final class Premises {

  private final Survey survey;
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, Device> devices = new HashMap<>();
  private final Map<String, List<Match>> matches;
  private final Set<String> files;

  public Premises(Survey survey) {
    this.survey = survey;
    survey.facility().assets().forEach(it -> assets.put(it.id(), it));
    survey.facility().devices().forEach(it -> devices.putIfAbsent(it.asset(), it));
    matches = vulnerabilities().matches().stream().collect(Collectors.groupingBy(Match::asset));
    files = survey.materials().stream().map(MaterialReport::path).collect(Collectors.toSet());
  }

  public Facility facility() {
    return survey.facility();
  }

  public List<ExternalConnection> connections() {
    return survey.connections();
  }

  public Vulnerabilities vulnerabilities() {
    return survey.assessments().vulnerabilities();
  }

  public Optional<Asset> asset(String id) {
    return Optional.ofNullable(assets.get(id));
  }

  public Optional<ExternalConnection> connection(String id) {
    return connections().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The configuration of an asset, where it was read. */
  public Optional<Device> device(String asset) {
    return Optional.ofNullable(devices.get(asset));
  }

  /** What people call an asset; the id itself where it is none. */
  public String label(String id) {
    Asset asset = assets.get(id);
    return asset == null ? id : asset.label();
  }

  /** The vulnerabilities that an asset has or may have. */
  public List<Match> matches(String asset) {
    return matches.getOrDefault(asset, List.of());
  }

  /** Assets that play a part, by the systems that the facility is known to have. */
  public Set<String> assetsOf(CareSystem.Role role) {
    return facility().systems().stream()
        .filter(it -> it.role() == role)
        .flatMap(it -> it.assets().stream())
        .collect(Collectors.toSet());
  }

  /** What of the evidence stands in the facility's own materials, not in public records. */
  public List<Evidence> own(List<Evidence> evidence) {
    return files.isEmpty()
        ? evidence
        : evidence.stream().filter(it -> files.contains(it.at().file())).toList();
  }

  /** The segments in which an asset has an address. */
  public List<Segment> segments(Asset asset) {
    List<AddressBlock> addresses =
        asset.attachment().addresses().stream()
            .flatMap(it -> AddressBlock.tryParse(it).stream())
            .toList();
    return facility().segments().stream()
        .filter(it -> addresses.stream().anyMatch(a -> it.range().contains(a)))
        .toList();
  }

  /** Whether it runs Windows, by its operating system. */
  public static boolean isWindows(Asset asset) {
    return asset.product().os().contains("Windows");
  }

  /** Whether it may be ruled and lost like a computer: no printers, medical or mobile devices. */
  public static boolean isComputer(Asset asset) {
    return switch (asset.kind()) {
      case SERVER, STORAGE, TERMINAL, NETWORK -> true;
      case OTHER -> !asset.attachment().openPorts().isEmpty();
      case MEDICAL, PRINTER, MOBILE -> false;
    };
  }

  /** Whether it is a server or keeps data. */
  public static boolean holdsSystems(Asset asset) {
    return asset.kind() == AssetKind.SERVER
        || asset.kind() == AssetKind.STORAGE
        || (asset.kind() == AssetKind.OTHER && asset.product().os().contains("Server"));
  }
}
