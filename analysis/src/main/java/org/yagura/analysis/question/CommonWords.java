package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yagura.analysis.reachability.Start;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;
import org.yagura.model.spelling.Spelling;

/**
 * What people call kinds of lines, machines and places, where no material bears the word itself.
 */
final class CommonWords {

  /** More machines than these are asked about by the segments they live in. */
  private static final int MOST_MACHINES = 12;

  private static final Set<String> INTERNET = Set.of("インターネット", "ネット", "インターネット回線", "インターネット側");
  private static final Set<String> OUTSIDE = Set.of("外部", "院外", "外", "病院の外", "そと", "社外");
  private static final Pattern VENDOR =
      Pattern.compile("業者|保守会社|保守業者|ベンダ|メーカ|委託先|取引先|保守回線|リモート保守|遠隔保守");
  private static final Pattern DIALS_IN =
      Pattern.compile("vpn|リモート接続|リモートアクセス|リモートワーク|在宅|テレワーク|自宅");
  private static final Pattern WIRELESS = Pattern.compile("無線|wifi|ワイファイ|wlan");
  private static final Pattern GUEST = Pattern.compile("ゲスト|来客|来院|患者用|患者さん|guest|フリー");
  private static final Pattern MACHINES =
      Pattern.compile("(?:の)?(?:パソコン|端末|pc|ノートpc|コンピューター?|クライアント|人|職員|部署|フロア|lan)(?:たち)?$");
  private static final Pattern OFFICE = Pattern.compile("(?:部門|部|科|室|課|係|センター|局|棟)$");
  private static final Pattern ANY_MACHINE =
      Pattern.compile(
          "^(?:院内|病院|当院|うち|中|内部)?(?:の)?(?:サーバー?|機器|システム|ネットワーク|装置|どこか|もの)?(?:類|全部|全体)?$");

  private final Facility facility;
  private final List<ExternalConnection> connections;

  CommonWords(Facility facility, List<ExternalConnection> connections) {
    this.facility = facility;
    this.connections = connections;
  }

  /** Lines that a word for the outside means; empty where it is no such word. */
  List<Start> outside(String phrase) {
    String folded = Spelling.fold(phrase);
    if (INTERNET.contains(folded)) {
      return lines(it -> it.kind() == ConnectionKind.INTERNET);
    }
    return OUTSIDE.contains(folded) ? lines(it -> true) : List.of();
  }

  /** Lines, segments or machines that a phrase means by their kind. */
  List<Start> starts(String phrase) {
    String folded = Spelling.fold(phrase);
    if (VENDOR.matcher(folded).find()) {
      return lines(it -> it.kind() != ConnectionKind.INTERNET && isForOthers(it));
    }
    if (DIALS_IN.matcher(folded).find()) {
      return lines(it -> it.kind() == ConnectionKind.VPN);
    }
    if (GUEST.matcher(folded).find()) {
      return segments(it -> GUEST.matcher(it).find());
    }
    if (WIRELESS.matcher(folded).find()) {
      List<Start> found = segments(it -> WIRELESS.matcher(it).find() || GUEST.matcher(it).find());
      found.addAll(lines(it -> it.kind() == ConnectionKind.WIRELESS));
      return found;
    }
    return ofOffice(folded);
  }

  private static boolean isForOthers(ExternalConnection it) {
    boolean kept = it.label().contains("保守") || it.purpose().purpose().contains("保守");
    return kept
        || Spelling.fold(it.label()).contains("hoshu")
        || !it.counterpart().isEmpty()
        || it.kind() == ConnectionKind.REMOTE_TOOL;
  }

  /** {@code 薬剤部のパソコン}: the machines of that office, or where they live. */
  private List<Start> ofOffice(String folded) {
    String bare = MACHINES.matcher(folded).replaceFirst("");
    String office = bare.length() > 2 ? OFFICE.matcher(bare).replaceFirst("") : bare;
    if (office.length() < 2) {
      return List.of();
    }
    List<Asset> machines =
        facility.assets().stream()
            .filter(it -> it.kind() != AssetKind.SERVER && it.kind() != AssetKind.NETWORK)
            .filter(it -> !it.attachment().addresses().isEmpty())
            .filter(it ->
                Spelling.fold(it.placement().department()).contains(office)
                    || Spelling.fold(it.placement().location()).contains(office)
                    || Spelling.fold(it.label()).contains(office))
            .toList();
    if (machines.size() <= MOST_MACHINES) {
      return machines.stream().map(it -> (Start) new Start.Asset(it.id())).toList();
    }
    return facility.segments().stream()
        .filter(it -> machines.stream().anyMatch(m -> livesIn(m, it)))
        .map(it -> (Start) new Start.Segment(it.id()))
        .toList();
  }

  private static boolean livesIn(Asset machine, Segment segment) {
    return machine.attachment().addresses().stream()
        .flatMap(it -> org.yagura.model.address.AddressBlock.tryParse(it).stream())
        .anyMatch(it -> segment.range().contains(it));
  }

  private List<Start> lines(Predicate<ExternalConnection> meant) {
    return new ArrayList<>(
        connections.stream().filter(meant).map(it -> new Start.Connection(it.id())).toList());
  }

  private List<Start> segments(Predicate<String> meant) {
    return new ArrayList<>(
        facility.segments().stream()
            .filter(it -> meant.test(Spelling.fold(it.name() + it.zone() + it.id())))
            .map(it -> (Start) new Start.Segment(it.id()))
            .toList());
  }

  /** Whether a target is whatever there is: {@code 院内のサーバ}. */
  static boolean isAnything(String phrase) {
    return ANY_MACHINE.matcher(Spelling.fold(phrase)).matches();
  }
}
