package org.yagura.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.analysis.exposure.ExternalConnections;
import org.yagura.analysis.reachability.Change;
import org.yagura.analysis.reachability.Reaching;
import org.yagura.analysis.reachability.Start;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.reconcile.Reconciler;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.observation.Observation;

/**
 * Reachability of synthetic hospitals of three sizes, in CPU seconds of one thread, cold: each row
 * is one run of one process. Beside it stand the rival's figures (Batfish, on networks of the same
 * shape and size, 2 cores, CPU seconds, cold), which were measured once and are not repeated here.
 */
final class ReachabilityBench {

  /** Parse and data plane; one question; differential question; peak memory in GB. */
  private static final Map<SyntheticNetwork.Size, String[]> BATFISH =
      Map.of(
          SyntheticNetwork.Size.S, new String[] {"9.9", "1.2", "1.5", "0.56", "3.2"},
          SyntheticNetwork.Size.M, new String[] {"22.0", "2.7", "4.7", "4.7", "4.7"},
          SyntheticNetwork.Size.L, new String[] {"51.3", "8.8", "19.9", "35.7", "10.2"});

  private final SyntheticNetwork.Size size;
  private final Table table;

  private ReachabilityBench(SyntheticNetwork.Size size, Table table) {
    this.size = size;
    this.table = table;
  }

  /**
   * Measures some sizes.
   *
   * @param asked names of sizes among other words; all sizes where there is none
   */
  static Table run(Set<String> asked) {
    Table table =
        new Table(
            "Reachability (CPU s of one thread, cold; Batfish: measured once on networks of this shape)",
            "size",
            "step",
            "CPU s",
            "heap MB",
            "Batfish CPU s",
            "what");
    List<SyntheticNetwork.Size> sizes =
        Arrays.stream(SyntheticNetwork.Size.values())
            .filter(it -> asked.contains(it.name()))
            .toList();
    boolean small = asked.contains("small");
    for (SyntheticNetwork.Size size : SyntheticNetwork.Size.values()) {
      boolean meant =
          sizes.isEmpty() ? !small || size == SyntheticNetwork.Size.S : sizes.contains(size);
      if (meant) {
        new ReachabilityBench(size, table).measure();
      }
    }
    return table;
  }

  private void measure() {
    String[] rival = BATFISH.getOrDefault(size, new String[] {"", "", "", "", ""});
    Map<String, String> files = SyntheticNetwork.of(size);
    List<Observation> observations =
        step("parse", rival[0], files.size() + " files", () -> parse(files));
    Facility facility =
        step("reconcile", "", "", () -> Reconciler.reconcile(observations).facility());
    List<ExternalConnection> connections =
        step("connections", "", "", () -> ExternalConnections.find(facility).connections());
    Reaching reaching =
        step(
            "build",
            rival[1],
            facility.devices().size() + " devices",
            () -> Reaching.of(facility, connections));
    List<Start> entrances = entrances(facility, reaching);
    List<String> critical = critical(facility);
    step(
        "one question",
        rival[2],
        "",
        () -> reaching.between(entrances.getFirst(), critical.getFirst()));
    step(
        "all entrances, all servers",
        "",
        entrances.size() + " x " + critical.size(),
        () -> ask(reaching, entrances, critical));
    whatIf(facility, reaching, entrances, critical, rival[3]);
    fromEverySegment(facility, reaching, critical, rival[3]);
    table.row(size.toString(), "peak", "", megabytes(peak()), "", rival[4] + " GB (Batfish)");
  }

  private void fromEverySegment(
      Facility facility, Reaching reaching, List<String> critical, String rival) {
    Reaching towards = reaching.towards(critical);
    step(
        "all segments, all servers",
        "",
        facility.segments().size() + " x " + critical.size(),
        () -> ask(towards, segments(facility), critical));
    whatIf(facility, towards, segments(facility), critical, rival);
    step(
        "all segments, everything",
        "",
        facility.segments().size() + " x " + facility.assets().size(),
        () -> whole(reaching, segments(facility)));
  }

  private static List<Observation> parse(Map<String, String> files) {
    List<Observation> all = new ArrayList<>();
    List<MaterialReader> readers = List.of(new ConfigMaterials(), new LedgerReader());
    files.forEach((name, text) -> {
      Material material = new Material(name, text.getBytes(StandardCharsets.UTF_8));
      for (MaterialReader reader : readers) {
        var reading = reader.read(material);
        if (reading.isPresent()) {
          all.addAll(reading.get().observations());
          return;
        }
      }
    });
    return all;
  }

  private static List<Start> entrances(Facility facility, Reaching reaching) {
    List<Start> starts = new ArrayList<>();
    reaching.connections().forEach(it -> starts.add(new Start.Connection(it)));
    return starts.isEmpty() ? segments(facility) : starts;
  }

  private static List<Start> segments(Facility facility) {
    return facility.segments().stream()
        .map(Segment::id)
        .map(it -> (Start) new Start.Segment(it))
        .toList();
  }

  private static List<String> critical(Facility facility) {
    return facility.assets().stream()
        .filter(it -> it.kind() == AssetKind.SERVER)
        .map(Asset::id)
        .toList();
  }

  private static Integer ask(Reaching reaching, List<Start> starts, List<String> assets) {
    int found = 0;
    for (Start start : starts) {
      for (String asset : assets) {
        found += reaching.between(start, asset).reaches().size();
      }
    }
    return found;
  }

  private static Integer whole(Reaching reaching, List<Start> starts) {
    int found = 0;
    for (Start start : starts) {
      found += reaching.from(start).reaches().size();
    }
    return found;
  }

  /** One rule added in the middle of the firewall before the record. */
  private void whatIf(
      Facility facility, Reaching reaching, List<Start> starts, List<String> assets, String rival) {
    String device = device(facility);
    FilterRule rule =
        new FilterRule(
            "new",
            "",
            FilterRule.Action.PERMIT,
            true,
            FilterRule.Path.ANY,
            AddressMatch.ANY,
            AddressMatch.of("10.201.0.10", AddressSet.of(AddressBlock.of("10.201.0.10"))),
            List.of(Service.to("tcp", PortSet.of(445))),
            FilterRule.Condition.NONE,
            facility.devices().getFirst().configuration().identity().evidence());
    Change.AddRule change = new Change.AddRule(device, "outside_in", middle(facility), rule);
    step(
        "one rule added, asked again",
        rival,
        starts.size() + " starts",
        () -> {
          Reaching after = reaching.with(List.of(change));
          return ask(after, changed(after, starts), assets);
        });
  }

  private static List<Start> changed(Reaching after, List<Start> starts) {
    return starts.stream().filter(it -> !after.isAsBefore(it)).toList();
  }

  /** The rule in the middle of the list. */
  private static String middle(Facility facility) {
    return facility.devices().stream()
        .flatMap(it -> it.configuration().filtering().list("outside_in").stream())
        .findFirst()
        .map(it -> it.rules().get(it.rules().size() / 4).id())
        .orElse("");
  }

  private static String device(Facility facility) {
    return facility.devices().stream()
        .filter(it -> it.configuration().filtering().list("outside_in").isPresent())
        .map(Device::asset)
        .findFirst()
        .orElse("");
  }

  private <T> T step(String name, String rival, String what, Supplier<T> task) {
    long[] cpu = new long[1];
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = task.get();
    cpu[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    String told = result instanceof Integer ? what + ", " + result + " flows" : what;
    table.row(size.toString(), name, Table.number(cpu[0] / 1e9), megabytes(used()), rival, told);
    return result;
  }

  private static String megabytes(long bytes) {
    return Table.number(bytes / 1e6);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(it -> it.getType() == MemoryType.HEAP)
        .mapToLong(it -> it.getPeakUsage().getUsed())
        .sum();
  }
}
