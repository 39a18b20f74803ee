package org.yagura.report.diagram.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.spelling.NameRuns;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.diagram.drawing.Icon;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.plan.Row;
import org.yagura.report.diagram.plan.Text;

/** Turns the assets of a box into rows: some by name, the others by number. */
final class Members {

  /** The kinds counted together where names do not fit, in the order in which they are told. */
  private static final List<AssetKind> KINDS = List.of(AssetKind.values());

  private final Inventory inventory;
  private final SegmentLanes lanes;
  private final Describe describe;

  Members(Inventory inventory, SegmentLanes lanes, Describe describe) {
    this.inventory = inventory;
    this.lanes = lanes;
    this.describe = describe;
  }

  /**
   * Rows of at most {@code named} assets by name, those on which a connection ends always, then the
   * unknown, servers, and so on; then the numbers of all others.
   *
   * @param room the width of a row's text in points
   */
  List<Row> rows(String box, List<Asset> assets, int named, double room) {
    List<Asset> sorted = assets.stream().sorted(byWeight()).toList();
    List<Row> rows = new ArrayList<>();
    List<Asset> unknown = new ArrayList<>();
    Map<AssetKind, List<Asset>> counted = new EnumMap<>(AssetKind.class);
    Map<String, List<Asset>> runs = runs(sorted);
    Set<String> told = new HashSet<>();
    for (Asset asset : sorted) {
      List<Asset> run = runs.getOrDefault(asset.id(), List.of());
      if (told.contains(asset.id())) {
        continue;
      }
      if (!run.isEmpty() && rows.size() < named) {
        rows.add(row(run));
        run.forEach(it -> told.add(it.id()));
      } else if (inventory.endsConnection(asset) || (worthNaming(asset) && rows.size() < named)) {
        rows.add(row(asset));
      } else if (inventory.unknown(asset)) {
        unknown.add(asset);
      } else {
        counted.computeIfAbsent(asset.kind(), it -> new ArrayList<>()).add(asset);
      }
    }
    if (!unknown.isEmpty()) {
      rows.add(unknown(box, unknown));
    }
    rows.addAll(counts(box, counted, room));
    return rows;
  }

  /** Numbered terminals of one kind with the same mark, each by every one of its run. */
  private Map<String, List<Asset>> runs(List<Asset> assets) {
    Map<String, List<Asset>> alike = new TreeMap<>();
    assets.stream()
        .filter(it -> isEndDevice(it) && it.count() == 1 && worthNaming(it))
        .filter(it -> !inventory.endsConnection(it) && !inventory.unknown(it))
        .forEach(it ->
            alike
                .computeIfAbsent(it.kind().id() + inventory.mark(it), key -> new ArrayList<>())
                .add(it));
    Map<String, List<Asset>> runs = new HashMap<>();
    alike.values().stream()
        .flatMap(it -> NameRuns.of(it, Describe::called).stream())
        .filter(it -> it.size() > 1)
        .forEach(run -> run.forEach(it -> runs.put(it.id(), run)));
    return runs;
  }

  private static boolean isEndDevice(Asset it) {
    return rank(it) == 5;
  }

  private Row row(List<Asset> run) {
    Asset first = run.getFirst();
    String range = NameRuns.name(run.stream().map(Describe::called).toList());
    String name = (inventory.mark(first) + " " + range).strip();
    return new Row(
        "row-" + first.id(),
        Describe.icon(first.kind()),
        false,
        List.of(new Text(name, TextStyle.STRONG)),
        0,
        "",
        describe.assets(name, run));
  }

  /** How many of the assets would be named if there were room. */
  long namedAtMost(List<Asset> assets) {
    return assets.stream().filter(this::worthNaming).count();
  }

  private boolean worthNaming(Asset asset) {
    return inventory.unknown(asset)
        || !inventory.mark(asset).isEmpty()
        || switch (asset.kind()) {
          case SERVER, STORAGE, NETWORK, MEDICAL, OTHER -> true;
          case TERMINAL, PRINTER, MOBILE -> false;
        };
  }

  private Comparator<Asset> byWeight() {
    return Comparator.comparing((Asset it) -> !inventory.endsConnection(it))
        .thenComparing(it -> !inventory.unknown(it))
        .thenComparing(it -> inventory.mark(it).isEmpty())
        .thenComparing(it -> lanes.role(it).map(Enum::ordinal).orElse(KINDS.size()))
        .thenComparingInt(Members::rank)
        .thenComparing(Asset::label, NaturalOrder.NAMES)
        .thenComparing(Asset::id);
  }

  private static int rank(Asset asset) {
    return switch (asset.kind()) {
      case SERVER -> 0;
      case STORAGE -> 1;
      case MEDICAL -> 2;
      case NETWORK -> 3;
      case OTHER -> 4;
      case TERMINAL, PRINTER, MOBILE -> 5;
    };
  }

  private Row row(Asset asset) {
    boolean unknown = inventory.unknown(asset);
    String mark = inventory.mark(asset);
    String name = (mark + " " + Describe.called(asset)).strip() + Describe.times(asset);
    List<Text> lines =
        unknown
            ? List.of(new Text("◆ 台帳にない機器", TextStyle.ALERT), new Text(name, TextStyle.ALERT))
            : List.of(new Text(name, mark.isEmpty() ? TextStyle.BODY : TextStyle.STRONG));
    return new Row(
        "row-" + asset.id(),
        Describe.icon(asset.kind()),
        unknown,
        lines,
        0,
        lastOctet(asset),
        describe.asset(asset));
  }

  private static String lastOctet(Asset asset) {
    return asset.attachment().addresses().stream()
        .map(AddressBlock::tryParse)
        .flatMap(java.util.Optional::stream)
        .filter(AddressBlock::isSingle)
        .findFirst()
        .map(it -> Ipv4.format(it.first()))
        .map(it -> it.substring(it.lastIndexOf('.')))
        .orElse("");
  }

  private Row unknown(String box, List<Asset> assets) {
    String what = "◆ 台帳にない機器 " + total(assets) + "台";
    return new Row(
        box + "-unknown",
        Icon.OTHER,
        true,
        List.of(new Text(what, TextStyle.ALERT)),
        0,
        "",
        describe.assets(what, assets));
  }

  private List<Row> counts(String box, Map<AssetKind, List<Asset>> counted, double room) {
    List<Row> rows = new ArrayList<>();
    List<AssetKind> pending = new ArrayList<>();
    for (AssetKind kind : counted.keySet()) {
      pending.add(kind);
      if (width(words(pending, counted)) > room && pending.size() > 1) {
        rows.add(count(box, pending.subList(0, pending.size() - 1), counted));
        pending = new ArrayList<>(List.of(kind));
      }
    }
    if (!pending.isEmpty()) {
      rows.add(count(box, pending, counted));
    }
    return rows;
  }

  private Row count(String box, List<AssetKind> kinds, Map<AssetKind, List<Asset>> counted) {
    String what = words(kinds, counted);
    List<Asset> assets =
        kinds.stream().flatMap(it -> counted.getOrDefault(it, List.of()).stream()).toList();
    return new Row(
        box + "-" + kinds.getFirst().id(),
        Describe.icon(kinds.getFirst()),
        false,
        List.of(new Text(what, TextStyle.BODY)),
        0,
        "",
        describe.assets(what, assets));
  }

  private static String words(List<AssetKind> kinds, Map<AssetKind, List<Asset>> counted) {
    return String.join(
        "・",
        kinds.stream()
            .map(it -> shortName(it) + " " + total(counted.getOrDefault(it, List.of())) + "台")
            .toList());
  }

  private static String shortName(AssetKind kind) {
    return switch (kind) {
      case NETWORK -> "通信機器";
      case PRINTER -> "プリンタ";
      case SERVER, TERMINAL, MEDICAL, STORAGE, MOBILE, OTHER -> kind.japanese();
    };
  }

  static int total(List<Asset> assets) {
    return assets.stream().mapToInt(Asset::count).sum();
  }

  private static double width(String words) {
    return TextMetrics.width(words, TextStyle.BODY.size());
  }
}
