package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.spelling.Spelling;

/** Finds what a phrase names: exactly where it can, else by the pieces of its words. */
final class Names {

  private static final Pattern PIECES =
      Pattern.compile("[a-z]+[a-z0-9.]*|[0-9][0-9.]*|[ァ-ヺー]+|[一-龠々]+");
  private static final Map<String, CareSystem.Role> ROLES =
      Map.ofEntries(
          Map.entry("バックアップ", CareSystem.Role.BACKUP),
          Map.entry("電子カルテ", CareSystem.Role.EHR),
          Map.entry("カルテ", CareSystem.Role.EHR),
          Map.entry("ehr", CareSystem.Role.EHR),
          Map.entry("emr", CareSystem.Role.EHR),
          Map.entry("画像", CareSystem.Role.PACS),
          Map.entry("pacs", CareSystem.Role.PACS),
          Map.entry("医事", CareSystem.Role.BILLING),
          Map.entry("会計", CareSystem.Role.BILLING),
          Map.entry("レセコン", CareSystem.Role.BILLING),
          Map.entry("認証", CareSystem.Role.DIRECTORY),
          Map.entry("ドメイン", CareSystem.Role.DIRECTORY),
          Map.entry("ad", CareSystem.Role.DIRECTORY));

  /**
   * Something that has names.
   *
   * @param names its own, folded
   * @param about everything said of it, folded
   */
  private record Named(Start what, List<String> names, String about) {}

  private final Facility facility;
  private final List<Named> connections = new ArrayList<>();
  private final List<Named> segments = new ArrayList<>();
  private final List<Named> assets = new ArrayList<>();

  Names(Facility facility, List<ExternalConnection> all) {
    this.facility = facility;
    all.forEach(this::connection);
    for (Segment it : facility.segments()) {
      List<String> own = new ArrayList<>(ports(it));
      own.addAll(List.of(it.name(), it.range().toString(), it.zone(), it.id()));
      List<String> names = folded(own);
      String bare = it.name() + it.site() + it.zone() + String.join("", ports(it));
      String about = Spelling.fold(bare + "セグメント" + it.range() + japanese(bare));
      segments.add(new Named(new Start.Segment(it.id()), names, about));
    }
    facility.assets().forEach(this::asset);
  }

  /** What people call the parts of a hospital, by what configurations call them. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("guest", "ゲスト"),
          Map.entry("jimu", "事務"),
          Map.entry("office", "事務"),
          Map.entry("byoto", "病棟"),
          Map.entry("ward", "病棟"),
          Map.entry("gairai", "外来"),
          Map.entry("kensa", "検査"),
          Map.entry("lab", "検査"),
          Map.entry("hoshasen", "放射線"),
          Map.entry("modality", "放射線"),
          Map.entry("server", "サーバ"),
          Map.entry("kanri", "管理"),
          Map.entry("mgmt", "管理"),
          Map.entry("musen", "無線"),
          Map.entry("wifi", "無線"),
          Map.entry("wlan", "無線"));

  private static String japanese(String name) {
    String folded = Spelling.fold(name);
    StringBuilder words = new StringBuilder();
    PARTS.forEach((latin, word) -> words.append(folded.contains(latin) ? word : ""));
    return words.toString();
  }

  /** What its gateways call the interfaces that stand in it. */
  private List<String> ports(Segment segment) {
    return facility.devices().stream()
        .filter(it -> segment.gateways().contains(it.asset()))
        .flatMap(it -> it.configuration().network().interfaces().stream())
        .filter(it -> it.addresses().stream().anyMatch(a -> a.network().equals(segment.range())))
        .map(NetworkInterface::name)
        .toList();
  }

  private void connection(ExternalConnection it) {
    List<String> names =
        folded(List.of(it.purpose().name(), it.purpose().purpose(), it.id(), it.counterpart()));
    String device =
        facility.asset(it.end().device()).map(Asset::label).orElse(it.end().deviceAsWritten());
    String about =
        Spelling.fold(
            String.join(
                " ",
                it.label(),
                it.purpose().purpose(),
                it.purpose().technology(),
                it.counterpart(),
                it.kind().japanese(),
                it.end().interfaceName(),
                device));
    connections.add(new Named(new Start.Connection(it.id()), names, about));
  }

  private void asset(Asset it) {
    List<String> names = new ArrayList<>(it.names().aliases());
    names.addAll(List.of(it.names().name(), it.names().hostname(), it.id()));
    names.addAll(it.attachment().addresses());
    String about =
        Spelling.fold(
            String.join(
                " ",
                it.names().name(),
                it.names().hostname(),
                String.join(" ", it.names().aliases()),
                it.placement().system(),
                it.product().make(),
                it.product().model()));
    assets.add(new Named(new Start.Asset(it.id()), folded(names), about));
  }

  private static List<String> folded(Collection<String> names) {
    return names.stream().map(Spelling::fold).filter(it -> it.length() > 1).distinct().toList();
  }

  /** Beginnings that a phrase names: connections before segments before assets. */
  List<Start> starts(String phrase) {
    String folded = Spelling.fold(phrase);
    for (List<Named> kind : List.of(connections, segments, assets)) {
      List<Start> exact = exactly(folded, kind);
      if (!exact.isEmpty()) {
        return exact;
      }
    }
    for (List<Named> kind : List.of(connections, segments, assets)) {
      List<Start> loose = byPieces(folded, kind);
      if (!loose.isEmpty()) {
        return loose;
      }
    }
    return List.of();
  }

  /** Ids of assets that a phrase names; of a segment, all that live there are not meant. */
  List<String> assets(String phrase) {
    String folded = Spelling.fold(phrase);
    List<String> system = ROLES.containsKey(bare(folded)) ? ofRole(folded) : List.of();
    boolean named = assets.stream().anyMatch(it -> it.names().contains(folded));
    if (!system.isEmpty() && !named) {
      return system;
    }
    List<Start> found = exactly(folded, assets);
    if (found.isEmpty()) {
      found = byPieces(folded, assets);
    }
    return found.isEmpty() ? ofRole(folded) : found.stream().map(Start::id).toList();
  }

  /** As {@link #assets}; of a segment named as such, all that live there. */
  List<String> targets(String phrase) {
    List<String> found = assets(phrase);
    if (!found.isEmpty()) {
      return found;
    }
    List<Start> named = exactly(Spelling.fold(phrase), segments);
    return facility.segments().stream()
        .filter(it -> named.contains(new Start.Segment(it.id())))
        .flatMap(it ->
            facility.assets().stream()
                .filter(a ->
                    a.attachment().addresses().stream()
                        .flatMap(text -> AddressBlock.tryParse(text).stream())
                        .anyMatch(block -> it.range().contains(block))))
        .map(Asset::id)
        .distinct()
        .toList();
  }

  /** Words beside a name that say no more than it does. */
  private static final List<String> FILLERS =
      List.of(
          "サーバー", "サーバ", "セグメント", "ネットワーク", "システム", "パソコン", "インターネット", "vpn", "pc", "端末", "機器",
          "装置", "回線", "接続", "通信", "系", "側", "内", "全部", "全体", "すべて", "病院", "当院", "院内", "院外", "外部",
          "上", "中", "先", "用", "等");

  /** Words of a phrase that nothing of what it was taken for bears, as they were written. */
  List<String> strange(String phrase, Collection<Start> taken) {
    String rest = Spelling.fold(phrase);
    List<Named> meant = new ArrayList<>();
    for (List<Named> kind : List.of(connections, segments, assets)) {
      kind.stream().filter(it -> taken.contains(it.what())).forEach(meant::add);
    }
    List<String> known = new ArrayList<>(ROLES.keySet());
    meant.forEach(it -> known.addAll(it.names()));
    known.addAll(FILLERS);
    known.sort(Comparator.comparingInt(String::length).reversed());
    for (String it : known) {
      rest = rest.replace(it, " ");
    }
    List<String> strange = new ArrayList<>();
    Matcher matcher = PIECES.matcher(rest);
    while (matcher.find()) {
      String piece = matcher.group();
      if (meant.stream().noneMatch(it -> it.about().contains(piece))) {
        strange.add(piece);
      }
    }
    return strange;
  }

  /** Up to three names that share most with a phrase, for whoever meant one of them. */
  List<String> near(String phrase) {
    String folded = Spelling.fold(phrase).replace("パソコン", "pc");
    Map<String, Integer> scores = new TreeMap<>();
    for (List<Named> kind : List.of(connections, segments, assets)) {
      for (Named it : kind) {
        String id = Spelling.fold(it.what().id());
        it.names().stream()
            .filter(name -> name.length() < 30 && !name.equals(id))
            .forEach(name -> scores.merge(name, shared(folded, name), Math::max));
      }
    }
    return scores.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Runs of two characters that both have. */
  private static int shared(String phrase, String name) {
    int shared = 0;
    for (int i = 0; i + 2 <= phrase.length(); i++) {
      shared += name.contains(phrase.substring(i, i + 2)) ? 1 : 0;
    }
    return shared;
  }

  /** Those whose name is the phrase; else the one that it may mean, where it says enough. */
  List<String> named(String phrase) {
    String folded = Spelling.fold(phrase);
    List<String> same =
        assets.stream()
            .filter(it -> it.names().contains(folded))
            .map(it -> it.what().id())
            .toList();
    List<String> loose = !same.isEmpty() || folded.length() < 3 ? List.of() : assets(phrase);
    return loose.size() == 1 ? loose : same;
  }

  /** A role without what people add to it. */
  private static String bare(String folded) {
    return folded.replaceFirst("(?:の)?(?:システム|サーバー?|サーバー?類|機器)$", "");
  }

  /** The machines of the systems that play a part; what only carries their traffic is none. */
  private List<String> ofRole(String folded) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    ROLES.entrySet().stream()
        .filter(it -> folded.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .forEach(role ->
            facility.systems().stream()
                .filter(it -> it.role() == role)
                .flatMap(it -> it.assets().stream())
                .filter(this::isMachine)
                .forEach(id -> found.put(id, true)));
    return List.copyOf(found.keySet());
  }

  private boolean isMachine(String id) {
    return facility.asset(id).map(it -> it.kind() != AssetKind.NETWORK).orElse(false);
  }

  /** Those whose name is the phrase; else those with the longest name within it. */
  private static List<Start> exactly(String phrase, List<Named> all) {
    List<Start> same = new ArrayList<>();
    List<Start> within = new ArrayList<>();
    int longest = 2;
    for (Named it : all) {
      for (String name : it.names()) {
        if (name.equals(phrase)) {
          add(same, it.what());
        } else if (name.length() >= longest && isWithin(name, phrase)) {
          if (name.length() > longest) {
            within.clear();
            longest = name.length();
          }
          add(within, it.what());
        }
      }
    }
    return same.isEmpty() ? within : same;
  }

  private static void add(List<Start> found, Start it) {
    if (!found.contains(it)) {
      found.add(it);
    }
  }

  /** Not in the middle of an address or a word of letters. */
  private static boolean isWithin(String name, String phrase) {
    int at = phrase.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || !continues(phrase.charAt(at - 1), name.charAt(0));
      boolean ends =
          end == phrase.length() || !continues(name.charAt(name.length() - 1), phrase.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = phrase.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean continues(char left, char right) {
    return isLatin(left) && isLatin(right);
  }

  private static boolean isLatin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '/';
  }

  private static List<Start> byPieces(String phrase, List<Named> all) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECES.matcher(phrase);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    if (pieces.isEmpty()) {
      return List.of();
    }
    return all.stream()
        .filter(it -> pieces.stream().allMatch(it.about()::contains))
        .map(Named::what)
        .toList();
  }
}
