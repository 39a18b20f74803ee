package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Vlan;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Segment;

/**
 * The networks inside: what the devices' own interfaces say; and, where no configuration covers an
 * asset's address, its /24, marked as guessed.
 */
final class SegmentsFound {

  /** Smaller networks link two routers and hold nobody. */
  private static final int LONGEST_PREFIX = 30;

  private static final class Draft {
    final AddressBlock range;
    final String site;
    final Set<String> gateways = new TreeSet<>();
    final Set<Evidence> evidence = new TreeSet<>();
    int vlan;
    String name = "";
    String zone = "";
    boolean guessed;

    Draft(AddressBlock range, String site) {
      this.range = range;
      this.site = site;
    }

    Segment build() {
      String id = "segment-" + (site.isEmpty() ? "" : site + "-") + range;
      return new Segment(
          id, range, vlan, name, zone, site, List.copyOf(gateways), guessed, List.copyOf(evidence));
    }
  }

  private final Map<String, Draft> drafts = new TreeMap<>();
  private final Map<String, String> siteOf = new LinkedHashMap<>();
  private final List<Asset> sited;

  private SegmentsFound(List<Asset> assets) {
    assets.forEach(it -> siteOf.put(it.id(), it.placement().site()));
    sited = assets.stream().filter(it -> !it.placement().site().isEmpty()).toList();
  }

  static List<Segment> of(List<Device> devices, List<Asset> assets) {
    SegmentsFound found = new SegmentsFound(assets);
    devices.stream().filter(it -> !found.site(it).isEmpty()).forEach(found::configured);
    devices.stream().filter(it -> found.site(it).isEmpty()).forEach(found::configured);
    found.sited.forEach(found::guess);
    assets.stream().filter(it -> it.placement().site().isEmpty()).forEach(found::guess);
    return found.drafts.values().stream()
        .map(Draft::build)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  private void configured(Device device) {
    for (NetworkInterface it : device.configuration().network().interfaces()) {
      for (NetworkInterface.Address address : it.addresses()) {
        if (isInside(it, address)) {
          add(device, it, address);
        }
      }
    }
  }

  private static boolean isInside(NetworkInterface it, NetworkInterface.Address address) {
    return it.enabled()
        && address.prefixLength() <= LONGEST_PREFIX
        && Ipv4.isInternal(address.address())
        && it.placement().facing() != NetworkInterface.Facing.OUTSIDE
        && it.type() != NetworkInterface.Type.PPP
        && it.type() != NetworkInterface.Type.LOOPBACK
        && it.type() != NetworkInterface.Type.TUNNEL
        && it.type() != NetworkInterface.Type.MOBILE;
  }

  private void add(Device device, NetworkInterface it, NetworkInterface.Address address) {
    String own = site(device);
    String site = own.isEmpty() ? onlySiteWithin(address.network()) : own;
    Draft draft = draft(address.network(), site);
    draft.gateways.add(device.asset());
    draft.evidence.add(it.evidence());
    if (draft.vlan == 0) {
      draft.vlan = it.link().vlan();
    }
    String name =
        it.description().isEmpty() ? vlanName(device, it.link().vlan()) : it.description();
    if (draft.name.isEmpty()) {
      draft.name = name;
    }
    if (draft.zone.isEmpty()) {
      draft.zone = it.placement().zone();
    }
  }

  private String site(Device device) {
    return siteOf.getOrDefault(device.asset(), "");
  }

  /** The one site that has this network or somebody in it; empty where none or several have. */
  private String onlySiteWithin(AddressBlock network) {
    Set<String> sites = new TreeSet<>();
    drafts.values().stream()
        .filter(it -> it.range.equals(network))
        .forEach(it -> sites.add(it.site));
    for (Asset asset : sited) {
      boolean within =
          asset.attachment().addresses().stream()
              .flatMap(it -> AddressBlock.tryParse(it).stream())
              .anyMatch(network::contains);
      if (within) {
        sites.add(asset.placement().site());
      }
    }
    sites.remove("");
    return sites.size() == 1 ? sites.iterator().next() : "";
  }

  private static String vlanName(Device device, int number) {
    return device.configuration().network().vlans().stream()
        .filter(it -> it.number() == number && number != 0)
        .map(Vlan::name)
        .findFirst()
        .orElse("");
  }

  private void guess(Asset asset) {
    if (asset.provenance().configured()) {
      return; // its own interfaces told all its networks, its tunnels and loopbacks are none
    }
    for (String text : asset.attachment().addresses()) {
      AddressBlock.tryParse(text)
          .filter(it -> Ipv4.isInternal(it.first()))
          .ifPresent(it -> guess(asset, it));
    }
  }

  private void guess(Asset asset, AddressBlock address) {
    String site = asset.placement().site();
    List<Draft> around =
        drafts.values().stream().filter(it -> it.range.contains(address.first())).toList();
    // What names no site lives where only one site has such a network.
    boolean onlyOne = around.stream().map(it -> it.site).distinct().count() == 1;
    if (around.stream().anyMatch(it -> it.site.equals(site)) || (site.isEmpty() && onlyOne)) {
      return;
    }
    Draft draft = draft(AddressBlock.network(address.first(), 24), site);
    draft.guessed = true;
    if (draft.evidence.size() < 3) {
      draft.evidence.addAll(new ArrayList<>(asset.evidence()).subList(0, 1));
    }
  }

  private Draft draft(AddressBlock range, String site) {
    return drafts.computeIfAbsent(site + " " + range, it -> new Draft(range, site));
  }
}
