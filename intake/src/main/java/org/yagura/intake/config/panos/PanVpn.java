package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.Remark;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.device.Route;

/** IPsec tunnels between sites. */
final class PanVpn {

  private static final Set<String> WEAK = Set.of("des", "3des", "md5", "null", "group1", "group2");

  private final Pan pan;
  private final List<Route> routes;

  PanVpn(Pan pan, List<Route> routes) {
    this.pan = pan;
    this.routes = routes;
  }

  RemoteAccess build() {
    List<Tunnel> tunnels = new ArrayList<>();
    for (Node tunnel : pan.onDevices("network", "tunnel", "ipsec")) {
      tunnels.add(tunnel(tunnel));
    }
    return new RemoteAccess(tunnels, new PanGlobalProtect(pan).dialIns());
  }

  private Tunnel tunnel(Node tunnel) {
    List<String> names = tunnel.words("auto-key", "ike-gateway");
    String name = names.isEmpty() ? "" : names.getFirst();
    Optional<Node> gateway =
        pan.onDevices("network", "ike", "gateway").stream()
            .filter(it -> it.word().equals(name))
            .findFirst();
    if (gateway.isEmpty() && !name.isEmpty()) {
      pan.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, tunnel);
    }
    String interfaceName = tunnel.value("tunnel-interface");
    AddressSet remote = AddressSet.NONE;
    AddressSet local = AddressSet.NONE;
    for (Node pair : tunnel.all("auto-key", "proxy-id")) {
      Optional<AddressBlock> block = AddressBlock.tryParse(pair.value("remote"));
      remote = block.isPresent() ? remote.union(AddressSet.of(block.get())) : remote;
      Optional<AddressBlock> here = AddressBlock.tryParse(pair.value("local"));
      local = here.isPresent() ? local.union(AddressSet.of(here.get())) : local;
    }
    List<AddressBlock> behind =
        routes.stream()
            .filter(it -> !interfaceName.isEmpty() && it.interfaceName().equals(interfaceName))
            .map(Route::destination)
            .toList();
    crypto("ipsec-crypto-profiles", tunnel.value("auto-key", "ipsec-crypto-profile"));
    boolean on = !Pan.isYes(tunnel, "disabled");
    tunnel.useAll();
    return new Tunnel(
        tunnel.word(),
        tunnel.value("comment"),
        interfaceName,
        "IPsec",
        gateway.map(this::peer).orElse(""),
        gateway.map(it -> it.value("local-address", "interface")).orElse(""),
        remote.union(AddressSet.of(behind)),
        on && gateway.map(it -> !Pan.isYes(it, "disabled")).orElse(true),
        pan.source().evidence(tunnel),
        local.isAny() ? AddressSet.NONE : local);
  }

  /** The other end's address or name; empty where any may come. */
  private String peer(Node gateway) {
    for (String version : List.of("ikev1", "ikev2")) {
      crypto("ike-crypto-profiles", gateway.value("protocol", version, "ike-crypto-profile"));
    }
    String peer = gateway.value("peer-address", "ip") + gateway.value("peer-address", "fqdn");
    gateway.useAll();
    return peer;
  }

  private void crypto(String kind, String name) {
    for (Node profile : pan.onDevices("network", "ike", "crypto-profiles", kind)) {
      if (profile.word().equals(name)) {
        weak(name, profile);
      }
    }
  }

  private void weak(String name, Node node) {
    for (Node child : node.raw()) {
      if (WEAK.contains(child.word())) {
        pan.source().remark(Remark.Kind.WEAK_CRYPTO, name, child);
      }
      weak(name, child.use());
    }
  }
}
