package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.NetworkInterface.Addressing;
import org.yagura.model.device.Route;

/**
 * The addresses at which a device is met. An address that a provider gives is not known: whatever
 * arrives there for none of the networks that the device knows is taken to be for it, and 0.0.0.n
 * (RFC 1122, never a destination) stands for it from then on.
 */
public final class OwnAddresses {

  private static final AddressSet INTERNAL =
      AddressSet.of(
          AddressBlock.of("10.0.0.0/8"),
          AddressBlock.of("172.16.0.0/12"),
          AddressBlock.of("192.168.0.0/16"),
          AddressBlock.of("100.64.0.0/10"),
          AddressBlock.of("127.0.0.0/8"),
          AddressBlock.of("169.254.0.0/16"));

  private static final AddressSet NEVER_GIVEN =
      AddressSet.of(AddressBlock.of("0.0.0.0/8"), AddressBlock.of("224.0.0.0/3"));

  private final DeviceConfiguration device;
  private final AddressSet unknown;

  public OwnAddresses(DeviceConfiguration device) {
    this.device = device;
    this.unknown = unknown(device);
  }

  private static AddressSet unknown(DeviceConfiguration device) {
    List<AddressBlock> known = new ArrayList<>(NEVER_GIVEN.blocks());
    for (NetworkInterface it : device.network().interfaces()) {
      it.addresses().forEach(address -> known.add(address.network()));
    }
    for (Route route : device.network().routes()) {
      if (!route.isDefault()) {
        known.add(route.destination());
      }
    }
    device.remoteAccess().dialIns().forEach(it -> known.addAll(it.access().pool().blocks()));
    device
        .remoteAccess()
        .tunnels()
        .forEach(it ->
            known.addAll(
                it.remoteNetworks().blocks().stream()
                    .filter(b -> !b.equals(AddressBlock.ANY))
                    .toList()));
    AddressSet rest = AddressSet.of(known).complement();
    // Routes that others announce may lead anywhere inside.
    return device.forwarding().routing().isEmpty() ? rest : rest.minus(INTERNAL);
  }

  /** Every address of an interface at which packets are for the device, or its stand-in. */
  public AddressSet answers(NetworkInterface it) {
    List<AddressBlock> own = new ArrayList<>();
    it.addresses().forEach(address -> own.add(single(address.address())));
    device.forwarding().virtualAddresses().stream()
        .filter(virtual -> virtual.interfaceName().equals(it.name()))
        .map(Forwarding.VirtualAddress::address)
        .forEach(address -> own.add(single(address)));
    if (isGiven(it)) {
      own.add(standIn(it));
    }
    return AddressSet.of(own);
  }

  private static AddressBlock single(long address) {
    return new AddressBlock(address, address);
  }

  private static boolean isGiven(NetworkInterface it) {
    boolean asks = it.addressing() == Addressing.DHCP || it.addressing() == Addressing.NEGOTIATED;
    return asks && it.addresses().isEmpty();
  }

  private AddressBlock standIn(NetworkInterface it) {
    long number = device.network().interfaces().indexOf(it) + 1L;
    return single(number);
  }

  /** Where packets to the interface's own address go: the address, or all that may be it. */
  public AddressSet met(String interfaceName) {
    Optional<NetworkInterface> found = device.network().find(interfaceName);
    if (found.isEmpty()) {
      return AddressSet.NONE;
    }
    return isGiven(found.get()) ? unknown : answers(found.get());
  }

  /** The one address of an interface that stands for all of them; none where it has none. */
  public AddressSet first(String interfaceName) {
    return device
        .network()
        .find(interfaceName)
        .map(it -> isGiven(it) ? AddressSet.of(standIn(it)) : primary(it))
        .orElse(AddressSet.NONE);
  }

  private static AddressSet primary(NetworkInterface it) {
    return it.addresses().isEmpty()
        ? AddressSet.NONE
        : AddressSet.of(single(it.addresses().getFirst().address()));
  }

  /** As whom the interface itself sends. */
  public AddressSet sends(String interfaceName) {
    Optional<NetworkInterface> found = device.network().find(interfaceName);
    if (found.isEmpty() || isGiven(found.get())) {
      return unknown;
    }
    return found.get().addresses().isEmpty() ? lent() : primary(found.get());
  }

  /** An interface without a number borrows one of the device's other addresses. */
  private AddressSet lent() {
    AddressSet all = AddressSet.NONE;
    for (NetworkInterface it : device.network().interfaces()) {
      all = all.union(answers(it));
    }
    return all.isEmpty() ? unknown : all;
  }

  /** The stage that hands packets to an address that is not known over to the device. */
  public List<Stage> arriving(String interfaceName) {
    Optional<NetworkInterface> found =
        device.network().find(interfaceName).filter(OwnAddresses::isGiven);
    if (found.isEmpty()) {
      return List.of();
    }
    Match match =
        new Match(AddressSet.ANY, unknown, List.of(Service.ANY), List.of(), Match.Redirected.NOT);
    return List.of(
        new Stage.Translate(
            List.of(
                new Stage.Redirection(
                    "%s の自アドレス".formatted(interfaceName),
                    match,
                    AddressSet.of(standIn(found.get())),
                    PortSet.NONE,
                    found.get().evidence()))));
  }
}
