package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.Exposure;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Segment;

/** Where every asset of a survey is to be shown: each in exactly one place. */
final class Inventory {

  private final Survey survey;
  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Map<String, List<Asset>> members = new TreeMap<>();
  private final List<Asset> edges = new ArrayList<>();
  private final List<Asset> inner = new ArrayList<>();
  private final List<Asset> unplaced = new ArrayList<>();
  private final TreeSet<String> ends = new TreeSet<>();
  private final Map<String, String> marks = new TreeMap<>();
  private final boolean anyListed;

  Inventory(Survey survey) {
    this.survey = survey;
    survey.facility().assets().forEach(it -> assets.put(it.id(), it));
    anyListed = assets.values().stream().anyMatch(it -> it.provenance().listed());
    survey.connections().forEach(it -> ends.add(it.end().device()));
    mark();
    survey.facility().segments().forEach(it -> members.put(it.id(), new ArrayList<>()));
    Map<String, Integer> joined = networksJoined();
    assets.values().forEach(it -> place(it, joined.getOrDefault(it.id(), 0)));
  }

  /** The worst of what is known against an asset; being published weighs as much as 高. */
  private void mark() {
    connections()
        .flatMap(it -> it.exposes().stream())
        .filter(it -> it.nature() == Exposure.Nature.PUBLISHED)
        .forEach(it -> marks.put(it.to(), Severity.HIGH.mark()));
    for (Severity severity : List.of(Severity.HIGH, Severity.CRITICAL)) {
      survey.findings().stream()
          .filter(it -> it.severity() == severity)
          .flatMap(it -> it.subjects().stream())
          .forEach(it -> marks.put(it, severity.mark()));
    }
  }

  /** ◆ beside what has a finding of 緊急, ▲ beside 高 and published services, else nothing. */
  String mark(Asset asset) {
    return marks.getOrDefault(asset.id(), "");
  }

  private Map<String, Integer> networksJoined() {
    Map<String, Integer> joined = new TreeMap<>();
    for (Segment segment : survey.facility().segments()) {
      segment.gateways().forEach(it -> joined.merge(it, 1, Integer::sum));
    }
    return joined;
  }

  private void place(Asset asset, int networks) {
    Optional<Segment> home = home(asset);
    boolean ending = ends.contains(asset.id());
    boolean network = asset.kind() == AssetKind.NETWORK || asset.provenance().mobileRouter();
    if ((ending && (network || home.isEmpty())) || asset.provenance().mobileRouter()) {
      edges.add(asset);
    } else if (networks > 1) {
      inner.add(asset);
    } else if (home.isPresent()) {
      members.computeIfAbsent(home.get().id(), it -> new ArrayList<>()).add(asset);
    } else {
      unplaced.add(asset);
    }
  }

  private Optional<Segment> home(Asset asset) {
    List<AddressBlock> blocks =
        asset.attachment().addresses().stream()
            .map(AddressBlock::tryParse)
            .flatMap(Optional::stream)
            .toList();
    return survey.facility().segments().stream()
        .filter(it -> blocks.stream().anyMatch(it.range()::contains))
        .filter(it -> sameSite(it.site(), asset.placement().site()))
        .min(
            Comparator.comparing((Segment it) -> !it.site().equals(asset.placement().site()))
                .thenComparingLong(it -> it.range().size())
                .thenComparing(Segment::id));
  }

  /** An unstated site may be any. */
  private static boolean sameSite(String left, String right) {
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  Survey survey() {
    return survey;
  }

  Collection<Asset> assets() {
    return Collections.unmodifiableCollection(assets.values());
  }

  Optional<Asset> asset(String id) {
    return Optional.ofNullable(assets.get(id));
  }

  /** In the order of their addresses, those of one site together. */
  List<Segment> segments() {
    return survey.facility().segments().stream()
        .sorted(
            Comparator.comparing(Segment::site)
                .thenComparing(Segment::range)
                .thenComparing(Segment::id))
        .toList();
  }

  /**
   * The assets shown within a segment, which are those with an address in it and no lane of their
   * own.
   */
  List<Asset> members(Segment segment) {
    return Collections.unmodifiableList(members.getOrDefault(segment.id(), List.of()));
  }

  /** Devices on which something from outside ends. */
  List<Asset> edges() {
    return Collections.unmodifiableList(edges);
  }

  /** Devices that join networks and on which nothing from outside ends. */
  List<Asset> inner() {
    return Collections.unmodifiableList(inner);
  }

  List<Asset> unplaced() {
    return Collections.unmodifiableList(unplaced);
  }

  boolean endsConnection(Asset asset) {
    return ends.contains(asset.id());
  }

  /** Whether it was seen and neither a list nor the directory names it; never so without lists. */
  boolean unknown(Asset asset) {
    var known = asset.provenance();
    return anyListed
        && !known.listed()
        && !known.inDirectory()
        && (known.measured() || known.configured());
  }

  /** Whether there is more than one site, so that names of sites matter. */
  boolean manySites() {
    return survey.facility().segments().stream()
            .map(Segment::site)
            .filter(it -> !it.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  /** The connection that carries another. */
  Optional<ExternalConnection> connection(String id) {
    return connections().filter(it -> it.id().equals(id)).findFirst();
  }

  Stream<ExternalConnection> connections() {
    return survey.connections().stream();
  }
}
