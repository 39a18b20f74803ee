package org.yagura.truth;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.intake.folder.Progress;
import org.yagura.intake.folder.SurveyFolder;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.model.address.Ipv4;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.Shared;
import org.yagura.testkit.network.Shrinking;

/** Batfish's answers about a synthetic hospital, and the hospital as Yagura reads it. */
final class Batfish {

  private static final Set<String> SUCCESS =
      Set.of("ACCEPTED", "DELIVERED_TO_SUBNET", "EXITS_NETWORK");

  final Facility facility;
  final List<ExternalConnection> connections;
  private final Path answers;

  /**
   * One example that Batfish gives.
   *
   * @param interfaceName empty where the flow begins on the node itself
   * @param before whether it succeeds in the network of the question
   * @param after whether it succeeds in the reference, where there is one
   * @param accepted whether it ends at an address of a device itself: Batfish asks neither policies
   *     nor services then
   */
  record Flow(
      String node,
      String interfaceName,
      Packet packet,
      boolean before,
      boolean after,
      boolean accepted) {

    String start() {
      return interfaceName.isEmpty() ? node : node + "[" + interfaceName + "]";
    }
  }

  /** Each is read once; tests skip where the folder is absent. */
  private static final Map<String, Batfish> READ = new ConcurrentHashMap<>();

  static Batfish hospital() {
    return READ.computeIfAbsent("S", it -> new Batfish(folder("S"), folder("answers")));
  }

  /** The same hospital with one more rule on fw1. */
  static Batfish changed() {
    return READ.computeIfAbsent(
        "S-changed", it -> new Batfish(folder("S-changed"), folder("answers")));
  }

  private static Path folder(String name) {
    Optional<Path> found = Shared.folder("data/synthetic-hospital/" + name);
    assumeThat(found).isPresent();
    return found.orElseThrow();
  }

  private Batfish(Path folder, Path answers) {
    this.answers = answers;
    try {
      var reading = SurveyFolder.read(folder, Set.of(), 1L << 28, Progress.NONE);
      facility = Reconciler.reconcile(reading.observations()).facility();
      connections = ExternalConnections.find(facility).connections();
    } catch (IOException e) {
      throw new UncheckedIOException("folder (%s)".formatted(folder), e);
    }
  }

  private Batfish(Facility facility, List<ExternalConnection> connections, Path answers) {
    this.facility = facility;
    this.connections = connections;
    this.answers = answers;
  }

  /** The same hospital with some devices as another one has them. */
  Batfish withDevicesOf(Batfish other, String node) {
    List<Device> devices = new ArrayList<>();
    for (Device it : facility.devices()) {
      boolean exchanged = it.asset().equals(device(node));
      devices.add(
          exchanged
              ? new Device(it.asset(), other.facility.devices().getFirst().configuration())
              : it);
    }
    return new Batfish(Shrinking.withDevices(facility, devices), connections, answers);
  }

  /** The facility with one more asset, which stands for a slice of addresses. */
  static Facility with(Facility facility, String id, String addresses) {
    List<Asset> assets = new ArrayList<>(facility.assets());
    assets.add(
        new Asset(
            id,
            new Asset.Names(id, "", List.of()),
            AssetKind.SERVER,
            new Asset.Product("", "", "", "", ""),
            new Asset.Attachment(List.of(addresses), List.of(), List.of()),
            new Asset.Placement("", "", "", "", "", ""),
            1,
            new Asset.Dates("", "", "", ""),
            new Asset.Provenance(true, false, false, false, false),
            List.of(Evidence.of(SourceRef.Line.of("slices.csv", 1), addresses))));
    assets.sort(Comparator.comparing(Asset::id));
    return new Facility(
        facility.profile(),
        assets,
        facility.segments(),
        facility.systems(),
        facility.vendors(),
        facility.accounts(),
        facility.devices(),
        facility.lists());
  }

  static String node(Facility facility, String asset) {
    return facility.asset(asset).map(it -> it.names().hostname()).orElse(asset);
  }

  static long address(String dotted) {
    return Ipv4.tryParse(dotted).orElseThrow();
  }

  /** The id of the asset of a hostname. */
  String device(String node) {
    return facility.assets().stream()
        .filter(it -> it.names().hostname().equals(node))
        .map(Asset::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no device is called " + node));
  }

  Json answer(String question) {
    return Json.read(answers.resolve(question + ".json"));
  }

  List<Flow> flows(String question) {
    List<Flow> flows = new ArrayList<>();
    for (Json row : answer(question).get("rows").items()) {
      Json flow = row.get("Flow");
      String protocol = flow.get("ipProtocol").text().toLowerCase(Locale.ROOT);
      Packet packet =
          new Packet(
              address(flow, "srcIp"),
              address(flow, "dstIp"),
              protocol,
              flow.get("srcPort").number(),
              flow.get("dstPort").number());
      boolean two = !row.get("Reference_Traces").items().isEmpty();
      flows.add(
          new Flow(
              flow.get("ingressNode").text(),
              flow.get("ingressInterface").text(),
              packet,
              succeeds(row.get(two ? "Snapshot_Traces" : "Traces")),
              succeeds(row.get("Reference_Traces")),
              row.get("Traces").items().stream()
                  .anyMatch(it -> it.get("disposition").text().equals("ACCEPTED"))));
    }
    return flows;
  }

  private static long address(Json flow, String name) {
    return Ipv4.tryParse(flow.get(name).text()).orElseThrow();
  }

  private static boolean succeeds(Json traces) {
    return traces.items().stream().anyMatch(it -> SUCCESS.contains(it.get("disposition").text()));
  }
}
