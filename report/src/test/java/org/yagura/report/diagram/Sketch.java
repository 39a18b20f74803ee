package org.yagura.report.diagram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Lists;
import org.yagura.model.facility.Profile;
import org.yagura.model.facility.Segment;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.measure.Effort;

/** A facility sketched in few words; it says only what a diagram reads. */
final class Sketch {

  static final Evidence SEEN = Evidence.of(SourceRef.Line.of("sketch.txt", 1), "sketch");

  private final String name;
  private final List<Asset> assets = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<CareSystem> systems = new ArrayList<>();
  private final List<ExternalConnection> connections = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<MaterialReport> materials = new ArrayList<>();

  Sketch(String name) {
    this.name = name;
  }

  /** How a connection stands, and what it opens. */
  record Look(ConnectionKind kind, ConnectionStatus status, String technology, List<String> opens) {
    Look {
      opens = List.copyOf(opens);
    }

    Look(ConnectionKind kind, ConnectionStatus status, String technology, String... opens) {
      this(kind, status, technology, List.of(opens));
    }
  }

  Sketch segment(String range, int vlan, String name, String... gateways) {
    return segmentOf("", range, vlan, name, gateways);
  }

  Sketch segmentOf(String site, String range, int vlan, String name, String... gateways) {
    segments.add(
        new Segment(
            "segment-" + site + range,
            AddressBlock.of(range),
            vlan,
            name,
            "",
            site,
            Arrays.stream(gateways).sorted().toList(),
            name.isEmpty(),
            List.of(SEEN)));
    return this;
  }

  Sketch asset(AssetKind kind, String id, String name, String address) {
    return assetOf("", kind, id, name, address, 1);
  }

  Sketch assets(AssetKind kind, String id, String name, String address, int count) {
    return assetOf("", kind, id, name, address, count);
  }

  Sketch assetOf(String site, AssetKind kind, String id, String name, String address, int count) {
    var listed = new Asset.Provenance(true, false, !address.isEmpty(), false, false);
    return put(site, kind, id, name, address, count, "", listed);
  }

  /** A device whose configuration was read. */
  Sketch device(String id, String name, String model, String address) {
    var read = new Asset.Provenance(true, true, true, false, false);
    return put("", AssetKind.NETWORK, id, name, address, 1, model, read);
  }

  /** Something that only a scan shows. */
  Sketch unknown(AssetKind kind, String id, String name, String address, boolean mobileRouter) {
    var seen = new Asset.Provenance(false, false, true, false, mobileRouter);
    return put("", kind, id, name, address, 1, "", seen);
  }

  private Sketch put(
      String site,
      AssetKind kind,
      String id,
      String name,
      String address,
      int count,
      String model,
      Asset.Provenance provenance) {
    assets.add(
        new Asset(
            id,
            new Asset.Names(name, "", List.of()),
            kind,
            new Asset.Product("", model, "", "", ""),
            new Asset.Attachment(
                address.isEmpty() ? List.of() : List.of(address), List.of(), List.of()),
            new Asset.Placement(site, "", "", "", "", ""),
            count,
            new Asset.Dates("", "", "", ""),
            provenance,
            List.of(SEEN)));
    return this;
  }

  Sketch system(CareSystem.Role role, String name, String... assetIds) {
    systems.add(new CareSystem("system-" + name, name, role, "", List.of(assetIds), List.of(SEEN)));
    return this;
  }

  Sketch line(String id, Look look, String device, String counterpart, String name) {
    List<Exposure> exposes =
        look.opens().stream()
            .map(it -> it.split(" ", 2))
            .map(it ->
                new Exposure(
                    Exposure.Nature.PUBLISHED,
                    it[0],
                    "tcp",
                    it[1],
                    device,
                    AddressSet.ANY,
                    List.of(SEEN)))
            .toList();
    connections.add(
        new ExternalConnection(
            id,
            look.kind(),
            new ExternalConnection.End(device, "", "wan1", List.of()),
            counterpart,
            new ExternalConnection.Purpose(name, "", look.technology(), ""),
            "",
            look.status(),
            null,
            exposes,
            List.of(SEEN)));
    return this;
  }

  Sketch finding(Severity severity, String subject) {
    findings.add(
        new Finding(
            "finding-" + findings.size(),
            "rule",
            severity,
            "指摘",
            List.of(subject),
            new Finding.Because("見えたもの", "理由", List.of(SEEN)),
            new Finding.Measure("対策", "医療機関", Effort.SMALL, ""),
            List.of(),
            List.of()));
    return this;
  }

  Sketch material(MaterialReport material) {
    materials.add(material);
    return this;
  }

  Survey survey() {
    List<Asset> sortedAssets = assets.stream().sorted(Comparator.comparing(Asset::id)).toList();
    List<Segment> sortedSegments =
        segments.stream().sorted(Comparator.comparing(Segment::id)).toList();
    Facility facility =
        new Facility(
            new Profile(name, "hospital", null, "", List.of(), null, List.of()),
            sortedAssets,
            sortedSegments,
            systems,
            List.of(),
            List.of(),
            List.of(),
            Lists.NONE);
    return new Survey(
        LocalDate.of(2026, 11, 20), materials, facility, connections, List.of(), findings);
  }
}
