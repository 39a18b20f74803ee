package org.yagura.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.Route;
import org.yagura.model.device.RoutingProcess;
import org.yagura.model.device.RoutingProcess.Participant;
import org.yagura.model.device.RoutingProcess.Protocol;
import org.yagura.model.device.RoutingProcess.Redistributed;

/** What devices do together: share an address, tell each other of networks. */
final class Neighbours {

  private final NetworkDraft network;
  private final Random random;

  Neighbours(NetworkDraft network) {
    this.network = network;
    this.random = network.random;
  }

  /** Now and then two devices of one segment share its address {@code .254}. */
  void sharedAddresses() {
    for (AddressBlock segment : network.segments) {
      List<DeviceDraft> there = new ArrayList<>();
      for (DeviceDraft device : network.devices) {
        if (leg(device, segment) != null) {
          there.add(device);
        }
      }
      if (there.size() > 1 && random.nextInt(3) == 0) {
        share(segment, there.subList(0, 2));
      }
    }
  }

  private void share(AddressBlock segment, List<DeviceDraft> pair) {
    long address = segment.first() + 254;
    List<String> own = new ArrayList<>();
    for (DeviceDraft device : pair) {
      Leg leg = leg(device, segment);
      if (leg != null) {
        own.add(Ipv4.format(leg.address()));
        device.virtualAddresses.add(
            new VirtualAddress(
                leg.name(), address, "1", 100 + pair.indexOf(device), device.at("vrrp 1")));
      }
    }
    for (DeviceDraft device : network.devices) {
      boolean other = !pair.contains(device);
      device.routes.replaceAll(it ->
          other && own.contains(it.gateway()) && random.nextBoolean()
              ? by(it, Ipv4.format(address))
              : it);
    }
  }

  private static Route by(Route route, String gateway) {
    return new Route(
        route.destination(),
        gateway,
        route.interfaceName(),
        route.distance(),
        route.condition(),
        route.evidence(),
        route.context());
  }

  private static @org.jspecify.annotations.Nullable Leg leg(
      DeviceDraft device, AddressBlock segment) {
    return device.legs.stream()
        .filter(it -> it.address() != 0 && it.network().equals(segment))
        .findFirst()
        .orElse(null);
  }

  /** In one network of three, most devices speak OSPF and do without many of their routes. */
  void routingProtocols() {
    if (random.nextInt(3) != 0) {
      return;
    }
    for (DeviceDraft device : network.devices) {
      if (random.nextInt(4) != 0) {
        speak(device);
      }
    }
  }

  private void speak(DeviceDraft device) {
    List<Participant> participants = new ArrayList<>();
    if (random.nextBoolean()) {
      AddressBlock inside = AddressBlock.of("10.0.0.0/8");
      participants.add(new Participant("", inside, "0", false));
    } else {
      for (Leg it : device.inside()) {
        if (it.address() != 0) {
          boolean passive = random.nextInt(5) == 0;
          participants.add(new Participant(it.name(), AddressBlock.ANY, "0", passive));
        }
      }
    }
    List<Redistributed> more = new ArrayList<>();
    for (Redistributed it :
        List.of(Redistributed.CONNECTED, Redistributed.STATIC, Redistributed.DEFAULT)) {
      if (random.nextInt(3) == 0) {
        more.add(it);
      }
    }
    device.routing.add(
        new RoutingProcess(
            Protocol.OSPF,
            "1",
            "",
            participants,
            List.of(),
            List.of(),
            more,
            device.at("router ospf 1")));
    device.routes.removeIf(it ->
        it.context().isEmpty()
            && network.segments.contains(it.destination())
            && random.nextInt(4) != 0);
  }
}
