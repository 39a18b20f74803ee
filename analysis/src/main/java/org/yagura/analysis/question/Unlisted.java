package org.yagura.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;

/**
 * Addresses that a question names and no list: a rule may lead to them all the same, so that they
 * are asked about like any machine.
 */
public final class Unlisted {

  private static final Pattern ADDRESS =
      Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9./])");

  private Unlisted() {}

  /** The facility with a machine at each such address that a configuration or a segment knows. */
  public static Facility added(Facility facility, String asked) {
    List<Asset> assets = new ArrayList<>(facility.assets());
    Matcher matcher = ADDRESS.matcher(asked);
    while (matcher.find()) {
      Optional<AddressBlock> address = AddressBlock.tryParse(matcher.group());
      if (address.isPresent() && !isKnown(facility, address.get())) {
        place(facility, address.get()).ifPresent(it -> assets.add(asset(address.get(), it)));
      }
    }
    return assets.size() == facility.assets().size()
        ? facility
        : new Facility(
            facility.profile(),
            assets,
            facility.segments(),
            facility.systems(),
            facility.vendors(),
            facility.accounts(),
            facility.devices(),
            facility.lists(),
            facility.rules());
  }

  private static boolean isKnown(Facility facility, AddressBlock address) {
    boolean listed =
        facility.assets().stream()
            .flatMap(it -> it.attachment().addresses().stream())
            .flatMap(it -> AddressBlock.tryParse(it).stream())
            .anyMatch(it -> it.contains(address));
    return listed
        || facility.devices().stream()
            .flatMap(it -> it.configuration().network().interfaces().stream())
            .flatMap(it -> it.addresses().stream())
            .anyMatch(it -> it.address() == address.first());
  }

  /** What names the address: a translation to it, else its segment. */
  private static Optional<Evidence> place(Facility facility, AddressBlock address) {
    AddressSet one = AddressSet.of(address);
    for (Device device : facility.devices()) {
      Optional<Evidence> published =
          device.configuration().translation().published().stream()
              .filter(it -> it.inside().contains(one) && !it.inside().isAny())
              .map(it -> it.evidence())
              .findFirst();
      if (published.isPresent()) {
        return published;
      }
    }
    return facility.segments().stream()
        .filter(it -> it.range().contains(address))
        .flatMap(it -> it.evidence().stream())
        .findFirst();
  }

  private static Asset asset(AddressBlock address, Evidence evidence) {
    return new Asset(
        "unlisted " + address,
        new Asset.Names(address + "（台帳にない機器）", "", List.of(address.toString())),
        AssetKind.OTHER,
        new Asset.Product("", "", "", "", ""),
        new Asset.Attachment(List.of(address.toString()), List.of(), List.of()),
        new Asset.Placement("", "", "", "", "", ""),
        1,
        new Asset.Dates("", "", "", ""),
        new Asset.Provenance(false, false, false, false, false),
        List.of(evidence));
  }
}
