package org.yagura.analysis.reachability.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yagura.analysis.reachability.forwarding.Appliance;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;
import org.yagura.model.facility.Facility;
import org.yagura.model.facility.Segment;

/**
 * Finds the segments: ports whose networks coincide share one, and segments of the facility that no
 * known port stands in stay alone.
 */
final class Lans {

  /** A segment in the making. */
  private static final class Draft {
    final AddressBlock block;
    final Set<String> sites = new HashSet<>();
    final List<Segment> segments = new ArrayList<>();
    final List<Lan.Foot> ports = new ArrayList<>();
    final List<Lan.Host> hosts = new ArrayList<>();

    Draft(AddressBlock block) {
      this.block = block;
    }

    boolean holds(long address, String device) {
      return ports.stream().anyMatch(it -> it.own() == address && !it.at().device().equals(device));
    }

    boolean isAt(String site) {
      return site.isEmpty() || sites.isEmpty() || sites.contains(site);
    }
  }

  private final Map<String, String> siteOf = new HashMap<>();
  private final Map<String, List<Published>> published = new HashMap<>();
  private final Map<AddressBlock, List<Draft>> drafts = new TreeMap<>();
  private final Map<Integer, Map<Long, List<Draft>>> bySize = new TreeMap<>();

  private Lans(Facility facility) {
    facility.assets().forEach(it -> siteOf.put(it.id(), it.placement().site()));
    for (Device device : facility.devices()) {
      published.put(device.asset(), device.configuration().translation().published());
    }
  }

  static List<Lan> of(Facility facility, Map<String, Appliance> appliances) {
    Lans lans = new Lans(facility);
    appliances.values().forEach(lans::stand);
    facility.segments().forEach(lans::segment);
    lans.index();
    for (Asset asset : facility.assets()) {
      if (!appliances.containsKey(asset.id())) {
        lans.live(asset);
      }
    }
    return lans.build();
  }

  private void stand(Appliance device) {
    String site = siteOf.getOrDefault(device.asset(), "");
    for (Port port : device.ports()) {
      for (NetworkInterface.Address address : port.addresses()) {
        if (address.prefixLength() < 32) {
          Draft draft = draftFor(address, device.asset(), site);
          draft.ports.add(foot(device, port, address));
          if (!site.isEmpty()) {
            draft.sites.add(site);
          }
        }
      }
    }
  }

  /** The same network at another site is another one where it gives an address a second time. */
  private Draft draftFor(NetworkInterface.Address address, String device, String site) {
    List<Draft> same = drafts.computeIfAbsent(address.network(), it -> new ArrayList<>());
    for (Draft it : same) {
      if (!it.holds(address.address(), device) || it.isAt(site)) {
        return it;
      }
    }
    Draft made = new Draft(address.network());
    same.add(made);
    return made;
  }

  private Lan.Foot foot(Appliance device, Port port, NetworkInterface.Address address) {
    AddressSet network = AddressSet.of(address.network());
    AddressSet answers = port.answers().intersect(network);
    for (Published it : published.getOrDefault(device.asset(), List.of())) {
      boolean here =
          it.interfaceName().isEmpty()
              || it.interfaceName().equals("any")
              || it.interfaceName().equals(port.name());
      // An address as wide as the network is no address the device speaks up for.
      if (it.inUse() && here && !it.outside().contains(network)) {
        answers = answers.union(it.outside().intersect(network));
      }
    }
    return new Lan.Foot(new PortRef(device.asset(), port.name()), address.address(), answers);
  }

  private void segment(Segment segment) {
    List<Draft> same = drafts.computeIfAbsent(segment.range(), it -> new ArrayList<>());
    for (Draft it : same) {
      boolean stands =
          it.ports.stream().anyMatch(p -> segment.gateways().contains(p.at().device()));
      if (stands || (it.isAt(segment.site()) && segment.gateways().isEmpty())) {
        it.segments.add(segment);
        return;
      }
    }
    Draft made = new Draft(segment.range());
    made.segments.add(segment);
    if (!segment.site().isEmpty()) {
      made.sites.add(segment.site());
    }
    same.add(made);
  }

  private void index() {
    drafts.forEach((block, same) ->
        bySize
            .computeIfAbsent(Long.numberOfTrailingZeros(block.size()), it -> new HashMap<>())
            .computeIfAbsent(block.first(), it -> new ArrayList<>())
            .addAll(same));
  }

  private void live(Asset asset) {
    Map<AddressBlock, Boolean> once = new LinkedHashMap<>();
    for (String text : asset.attachment().addresses()) {
      AddressBlock.tryParse(text).ifPresent(it -> once.put(it, true));
    }
    for (AddressBlock block : once.keySet()) {
      place(block, asset.placement().site(), asset.id());
    }
  }

  /** In the smallest segment around it, at its own site where several have the address. */
  private void place(AddressBlock block, String site, String asset) {
    for (Map.Entry<Integer, Map<Long, List<Draft>>> size : bySize.entrySet()) {
      long first = block.first() >>> size.getKey() << size.getKey();
      List<Draft> same =
          size.getValue().getOrDefault(first, List.of()).stream()
              .filter(it -> it.block.overlaps(block))
              .toList();
      if (!same.isEmpty()) {
        Draft home = same.stream().filter(it -> it.isAt(site)).findFirst().orElse(same.getFirst());
        long last = Math.min(block.last(), home.block.last());
        home.hosts.add(new Lan.Host(new AddressBlock(block.first(), last), asset));
        return;
      }
    }
  }

  private List<Lan> build() {
    List<Lan> lans = new ArrayList<>();
    for (List<Draft> same : drafts.values()) {
      for (Draft it : same) {
        it.ports.sort(Comparator.comparing(Lan.Foot::at).thenComparingLong(Lan.Foot::own));
        it.hosts.sort(Comparator.comparing(Lan.Host::addresses).thenComparing(Lan.Host::asset));
        lans.add(new Lan(lans.size(), it.block, it.segments, it.ports, it.hosts));
      }
    }
    return lans;
  }
}
