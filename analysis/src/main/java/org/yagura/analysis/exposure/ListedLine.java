package org.yagura.analysis.exposure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.analysis.exposure.wording.ConnectionWords;
import org.yagura.analysis.exposure.wording.DeviceWords;
import org.yagura.analysis.exposure.wording.InterfaceWords;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/**
 * A row of the hospital's own line list.
 *
 * @param devices ids of the assets that its device column may mean; empty when it names none that
 *     is known
 * @param addresses single addresses it states
 */
record ListedLine(
    ListedThing thing, ConnectionKind kind, Set<String> devices, Set<String> addresses) {

  private static final Pattern CARRIER =
      Pattern.compile(
          "(?:no\\.?|№|番号|回線)\\s*[:：]?\\s*([a-z]{0,3}-?\\d{1,4})", Pattern.CASE_INSENSITIVE);

  private static final Pattern ON_DEMAND =
      Pattern.compile(
          "都度|必要時|随時|オンデマンド|常時ではない|常時接続ではない|常時接続しない|常時接続なし|(?:使用|利用|接続|保守|作業|点検|障害|緊急)時のみ|必要なときだけ|普段は切断|通常は(?:切断|停止|オフ|off)");

  static ListedLine of(ListedThing thing, DeviceWords devices, Twins twins) {
    ListEntry entry = thing.entry();
    Set<String> addresses = new TreeSet<>();
    for (String part : entry.text(ListField.ADDRESS).split("[\\s,]+", -1)) {
      AddressBlock.tryParse(part)
          .filter(AddressBlock::isSingle)
          .ifPresent(it -> addresses.add(it.toString()));
    }
    Set<String> meant = twins.speakers(devices.meant(entry.text(ListField.DEVICE)));
    return new ListedLine(thing, kind(entry), meant, addresses);
  }

  /** The type column tells it; an access line alone (光) leaves it to what the line is for. */
  private static ConnectionKind kind(ListEntry entry) {
    String purpose =
        entry.text(ListField.NAME)
            + " "
            + entry.text(ListField.PURPOSE)
            + " "
            + entry.text(ListField.COUNTERPART);
    Optional<ConnectionKind> byType = ConnectionWords.kind(entry.text(ListField.TYPE));
    boolean accessOnly =
        byType.filter(ConnectionKind.INTERNET::equals).isPresent()
            && !Spelling.fold(entry.text(ListField.TYPE)).contains("インターネット");
    if (accessOnly && ConnectionWords.meanClosedNetwork(purpose)) {
      return ConnectionKind.CLOSED_NETWORK;
    }
    return byType
        .or(() -> byName(entry))
        .or(() -> ConnectionWords.kind(purpose))
        .or(() -> ConnectionWords.kind(entry.text(ListField.NOTE)))
        .or(() -> ConnectionWords.kind(entry.text(ListField.DEVICE)))
        .orElse(ConnectionKind.OTHER);
  }

  /** 「CATVインターネット」: a name that names the medium, whatever travels over it. */
  private static Optional<ConnectionKind> byName(ListEntry entry) {
    return ConnectionWords.kind(entry.text(ListField.NAME))
        .filter(it -> !ConnectionWords.meanClosedNetwork(entry.text(ListField.PURPOSE)));
  }

  String text(ListField field) {
    return thing.entry().text(field);
  }

  /** Everything the row says, folded. */
  String folded() {
    StringBuilder all = new StringBuilder();
    thing.entry().values().values().forEach(it -> all.append(it.value()).append(' '));
    return Spelling.fold(all.toString());
  }

  /** The number of another row that carries this one (「No.2を利用」); empty when it names none. */
  Optional<String> carrierNumber() {
    for (ListField field :
        List.of(ListField.TYPE, ListField.NOTE, ListField.PROVIDER, ListField.PURPOSE)) {
      Matcher matcher = CARRIER.matcher(Spelling.fold(text(field)));
      if (matcher.find() && !matcher.group(1).equals(Spelling.fold(text(ListField.NUMBER)))) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** Whether the list gives this row the number. */
  boolean isNumbered(String number) {
    return !number.isEmpty()
        && (Spelling.fold(text(ListField.NUMBER)).equals(number)
            || Spelling.fold(text(ListField.CONTRACT_NUMBER)).equals(number));
  }

  /**
   * Whether the row names this interface of the device as the line's end: by its name, or by its
   * address where the line is a private one.
   */
  boolean endsAt(String device, NetworkInterface it) {
    boolean line =
        switch (kind) {
          case INTERNET, CLOSED_NETWORK, LEASED_LINE, DIAL_UP, MOBILE -> true;
          case VPN, WIRELESS, REMOTE_TOOL, OTHER -> false;
        };
    if (!line || !devices.contains(device)) {
      return false;
    }
    boolean ownAddress =
        it.addresses().stream().anyMatch(a -> addresses.contains(Ipv4.format(a.address())));
    return (ownAddress && kind != ConnectionKind.INTERNET)
        || InterfaceWords.name(text(ListField.DEVICE), it.name());
  }

  /** Its own column tells it; without one the words of the row may. */
  @Nullable Boolean alwaysOn() {
    return switch (text(ListField.ALWAYS_ON)) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      case "" -> alwaysOn(folded());
      case "開放" -> Boolean.TRUE;
      default -> alwaysOn(Spelling.fold(text(ListField.ALWAYS_ON)));
    };
  }

  private static @Nullable Boolean alwaysOn(String folded) {
    if (ON_DEMAND.matcher(folded).find()) {
      return Boolean.FALSE;
    }
    boolean always = folded.contains("常時") || folded.contains("24時間");
    return always ? Boolean.TRUE : null;
  }
}
