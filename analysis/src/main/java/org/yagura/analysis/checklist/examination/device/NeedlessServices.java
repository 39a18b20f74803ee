package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;

/** Services that no server or terminal of today needs, as a scan saw them. */
final class NeedlessServices implements Examination {

  /** Unencrypted remote control and file transfer, and services that only tell of the host. */
  private static final Map<String, String> NEEDLESS =
      Map.ofEntries(
          Map.entry("tcp/7", "echo"),
          Map.entry("tcp/13", "daytime"),
          Map.entry("tcp/19", "chargen"),
          Map.entry("tcp/21", "FTP"),
          Map.entry("tcp/23", "telnet"),
          Map.entry("udp/69", "TFTP"),
          Map.entry("tcp/79", "finger"),
          Map.entry("tcp/512", "rexec"),
          Map.entry("tcp/513", "rlogin"),
          Map.entry("tcp/514", "rsh"));

  @Override
  public String id() {
    return "needless-services";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Asset> scanned =
        asked.facility().assets().stream()
            .filter(it -> asked.row().equals("terminal") == (it.kind() == AssetKind.TERMINAL))
            .filter(it -> it.kind() == AssetKind.TERMINAL || it.kind() == AssetKind.SERVER)
            .filter(it -> !it.attachment().openPorts().isEmpty())
            .toList();
    List<Fact> against = scanned.stream().flatMap(NeedlessServices::needless).toList();
    return against.isEmpty() && !scanned.isEmpty()
        ? Stream.of(
            Fact.supporting(
                "スキャンした %d 台に、telnet や FTP などの不要なサービスは見えませんでした。".formatted(scanned.size()),
                false,
                scanned.stream().flatMap(it -> answered(it).stream().limit(1)).limit(3).toList()))
        : against.stream();
  }

  private static Stream<Fact> needless(Asset asset) {
    List<String> ports =
        asset.attachment().openPorts().stream()
            .map(NeedlessServices::port)
            .filter(NEEDLESS::containsKey)
            .distinct()
            .toList();
    String names = ports.stream().map(NEEDLESS::get).collect(Collectors.joining("、"));
    return ports.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Fact.against(
                "%s で %s が動いています。".formatted(asset.label(), names),
                true,
                ports.stream().flatMap(it -> asset.measured(it).stream()).limit(3).toList()));
  }

  /** What a scan heard of it. */
  private static List<Evidence> answered(Asset asset) {
    return asset.attachment().openPorts().stream()
        .flatMap(it -> asset.measured(port(it)).stream())
        .toList();
  }

  private static String port(String openPort) {
    return openPort.split(" ", 2)[0];
  }
}
