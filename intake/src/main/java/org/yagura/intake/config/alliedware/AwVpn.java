package org.yagura.intake.config.alliedware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;

/** Tunnel interfaces: IPsec, GRE, L2TPv3 between sites, and OpenVPN servers for people. */
final class AwVpn {

  private final Notes notes;
  private final AwInterfaces interfaces;
  private final AwNetwork network;

  AwVpn(Notes notes, AwInterfaces interfaces, AwNetwork network) {
    this.notes = notes;
    this.interfaces = interfaces;
    this.network = network;
  }

  boolean read(Block command) {
    boolean profile =
        command.starts("crypto", "ipsec", "profile")
            || command.starts("crypto", "isakmp", "profile");
    boolean peer =
        command.starts("crypto", "isakmp", "key") || command.starts("crypto", "isakmp", "peer");
    boolean l2tp = command.starts("l2tp") || command.starts("l2tp-profile");
    if (!profile && !peer && !l2tp) {
      return false;
    }
    notes.useAll(command);
    if (profile) {
      command.all("transform").forEach(it -> weak(command.word(3), it));
    }
    return true;
  }

  private void weak(String profile, Block transform) {
    String encryption = transform.after("encryption").toUpperCase(Locale.ROOT);
    String integrity = transform.after("integrity").toUpperCase(Locale.ROOT);
    String group = transform.after("group");
    if (encryption.equals("3DES")
        || encryption.equals("DES")
        || encryption.equals("NULL")
        || integrity.equals("MD5")
        || group.equals("1")
        || group.equals("2")) {
      notes.remark(Remark.Kind.WEAK_CRYPTO, profile, transform);
    }
  }

  RemoteAccess build() {
    List<RemoteAccess.Tunnel> tunnels = new ArrayList<>();
    List<RemoteAccess.DialIn> dialIns = new ArrayList<>();
    for (AwPort port : interfaces.all()) {
      if (!port.tunnel.isEmpty()) {
        if (port.tunnel("mode").startsWith("openvpn")) {
          dialIns.add(openVpn(port));
        } else {
          tunnels.add(tunnel(port));
        }
      }
    }
    return new RemoteAccess(tunnels, dialIns);
  }

  private RemoteAccess.Tunnel tunnel(AwPort port) {
    String mode = port.tunnel("mode");
    boolean secured = port.tunnel("protection").startsWith("ipsec") || mode.startsWith("ipsec");
    String plain = mode.startsWith("l2tp") ? "L2TPv3" : "GRE";
    String destination = port.tunnel("destination");
    return new RemoteAccess.Tunnel(
        port.name,
        port.description,
        port.name,
        secured && !mode.startsWith("l2tp") ? "IPsec" : plain,
        destination.equals("dynamic") ? "" : destination,
        interfaces.find(port.tunnel("source")) != null ? port.tunnel("source") : "",
        selected(port).union(network.behind(port)),
        !port.shutdown,
        notes.whole(port.first));
  }

  /** {@code tunnel remote selector [1] 192.168.2.0/24}. */
  private static AddressSet selected(AwPort port) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (Block line : port.tunnel) {
      if (line.starts("tunnel", "remote", "selector")) {
        AddressBlock.tryParse(line.word(line.size() - 1)).ifPresent(blocks::add);
      }
    }
    return AddressSet.of(blocks);
  }

  /** People log on through RADIUS, so that the configuration does not tell of a second factor. */
  private RemoteAccess.DialIn openVpn(AwPort port) {
    String stated =
        port.tunnel.stream()
            .filter(it -> it.starts("tunnel", "openvpn", "port"))
            .map(it -> it.word(3))
            .findFirst()
            .orElse("1194");
    AddressSet pool = AddressSet.of(port.addresses.stream().map(it -> it.network()).toList());
    return new RemoteAccess.DialIn(
        port.name,
        port.description,
        port.name,
        "OpenVPN",
        interfaces.find(port.tunnel("source")) != null ? port.tunnel("source") : "",
        "udp/" + stated,
        new RemoteAccess.Access(pool, AddressSet.ANY, List.of(), RemoteAccess.SecondFactor.UNKNOWN),
        !port.shutdown,
        notes.whole(port.first));
  }
}
