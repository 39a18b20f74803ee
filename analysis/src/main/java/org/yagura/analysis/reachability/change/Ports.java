package org.yagura.analysis.reachability.change;

import java.util.List;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;

/** Interfaces and VPNs switched off. */
final class Ports {

  private Ports() {}

  static DeviceConfiguration without(DeviceConfiguration device, String port) {
    RemoteAccess remote = device.remoteAccess();
    List<Tunnel> tunnels =
        remote.tunnels().stream()
            .filter(
                it -> !port.equals(it.interfaceName().isEmpty() ? it.name() : it.interfaceName()))
            .toList();
    List<DialIn> dialIns =
        remote.dialIns().stream()
            .filter(
                it -> !port.equals(it.interfaceName().isEmpty() ? it.name() : it.interfaceName()))
            .toList();
    return Configurations.with(
        Configurations.with(device, new RemoteAccess(tunnels, dialIns)),
        without(device.network(), port));
  }

  static DeviceNetwork without(DeviceNetwork network, String name) {
    List<NetworkInterface> interfaces =
        network.interfaces().stream().map(it -> it.name().equals(name) ? off(it) : it).toList();
    return new DeviceNetwork(
        interfaces, network.vlans(), network.zones(), network.routes(), network.wireless());
  }

  static NetworkInterface off(NetworkInterface it) {
    return new NetworkInterface(
        it.name(),
        it.description(),
        it.type(),
        false,
        it.addressing(),
        it.addresses(),
        it.link(),
        it.placement(),
        it.evidence());
  }
}
