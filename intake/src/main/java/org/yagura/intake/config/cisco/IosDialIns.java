package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.RemoteAccess;

/** Services that let people dial in: SSL-VPN, Easy VPN, FlexVPN, L2TP and PPTP. */
final class IosDialIns {

  private static final String IKE = "udp/500 udp/4500";

  private final Notes notes;
  private final IosCrypto crypto;
  private final Map<String, AddressSet> pools = new HashMap<>();
  private final Map<String, Block> gateways = new LinkedHashMap<>();
  private final List<Block> contexts = new ArrayList<>();
  private final List<Block> groups = new ArrayList<>();
  private final List<Block> dialUps = new ArrayList<>();
  private final List<Block> profiles = new ArrayList<>();
  private boolean remoteAuthentication;
  private List<String> users = List.of();

  IosDialIns(Notes notes, IosCrypto crypto) {
    this.notes = notes;
    this.crypto = crypto;
  }

  boolean read(Block command) {
    if (command.starts("ip", "local", "pool")) {
      AddressSet pool =
          AddressBlock.tryParse(
                  command.size() > 5 ? command.word(4) + "-" + command.word(5) : command.word(4))
              .map(AddressSet::of)
              .orElse(AddressSet.NONE);
      pools.put(command.word(3), pool);
    } else if (command.starts("webvpn", "gateway")) {
      gateways.put(command.word(2), command);
    } else if (command.starts("webvpn", "context")) {
      contexts.add(command);
    } else if (command.starts("crypto", "isakmp", "client", "configuration", "group")) {
      groups.add(command);
    } else if (command.starts("vpdn-group")) {
      dialUps.add(command);
    } else if (command.starts("crypto", "ikev2", "profile")) {
      profiles.add(command);
    } else if (command.starts("aaa", "authentication")) {
      remoteAuthentication |= command.has("group");
    } else {
      return false;
    }
    notes.useAll(command);
    return true;
  }

  List<RemoteAccess.DialIn> build(IosInterfaces interfaces, List<String> localUsers) {
    users = localUsers;
    List<RemoteAccess.DialIn> dialIns = new ArrayList<>();
    contexts.forEach(it -> sslVpn(it, interfaces, dialIns));
    groups.forEach(it -> dialIns.add(easyVpn(it, interfaces)));
    profiles.stream()
        .filter(it -> it.find("virtual-template").isPresent())
        .forEach(it -> dialIns.add(flexVpn(it, interfaces)));
    dialUps.stream()
        .filter(it -> it.find("accept-dialin").isPresent() || it.find("protocol").isPresent())
        .forEach(it -> tunnelledPpp(it, interfaces, dialIns));
    if (dialIns.isEmpty()) {
      crypto.dynamicMaps().forEach((name, map) -> dialIns.add(anyPeer(name, map, interfaces)));
    }
    return dialIns;
  }

  private RemoteAccess.Access access(AddressSet pool) {
    return new RemoteAccess.Access(
        pool,
        AddressSet.ANY,
        remoteAuthentication ? List.of() : users,
        remoteAuthentication
            ? RemoteAccess.SecondFactor.UNKNOWN
            : RemoteAccess.SecondFactor.ABSENT);
  }

  private AddressSet pool(String name) {
    return pools.getOrDefault(name, AddressSet.NONE);
  }

  private void sslVpn(Block context, IosInterfaces interfaces, List<RemoteAccess.DialIn> dialIns) {
    String gatewayName = context.find("gateway").map(it -> it.word(1)).orElse("");
    Block gateway = gateways.get(gatewayName);
    Optional<Block> at = gateway == null ? Optional.empty() : gateway.find("ip", "address");
    String address = at.map(it -> it.word(2)).orElse("");
    int port = Math.max(at.map(it -> Ports.port(it.after("port"))).orElse(443), 0);
    boolean on =
        context.find("inservice").isPresent()
            && gateway != null
            && gateway.find("inservice").isPresent();
    String pool =
        context.children().stream()
            .flatMap(it -> it.children().stream())
            .filter(it -> it.starts("svc", "address-pool"))
            .map(it -> it.word(2).replace("\"", ""))
            .findFirst()
            .orElse("");
    dialIns.add(
        new RemoteAccess.DialIn(
            context.word(2),
            "",
            "",
            "SSL-VPN",
            owner(address, interfaces),
            "tcp/" + (port == 0 ? 443 : port),
            access(pool(pool)),
            on,
            notes.evidence(context)));
  }

  private RemoteAccess.DialIn easyVpn(Block group, IosInterfaces interfaces) {
    String carrier = "";
    for (String dynamic : crypto.dynamicMaps().keySet()) {
      String bound = crypto.boundTo(crypto.mapOf(dynamic), interfaces);
      carrier = bound.isEmpty() ? carrier : bound;
    }
    String pool = group.find("pool").map(it -> it.word(1)).orElse("");
    return new RemoteAccess.DialIn(
        group.word(5),
        "",
        "",
        "IPsec",
        carrier,
        IKE,
        access(pool(pool)),
        !carrier.isEmpty() || crypto.dynamicMaps().isEmpty(),
        notes.evidence(group));
  }

  private RemoteAccess.DialIn flexVpn(Block profile, IosInterfaces interfaces) {
    String template =
        "Virtual-Template" + profile.find("virtual-template").map(it -> it.word(1)).orElse("");
    Port arrival = interfaces.find(template);
    String carrier = arrival == null ? "" : carrier(arrival, interfaces);
    return new RemoteAccess.DialIn(
        profile.word(3),
        "",
        template,
        "IPsec",
        carrier,
        IKE,
        access(AddressSet.NONE),
        true,
        notes.evidence(profile));
  }

  /** The interface whose address an unnumbered template lends. */
  private static String carrier(Port arrival, IosInterfaces interfaces) {
    String lender = arrival.first.find("ip", "unnumbered").map(it -> it.word(2)).orElse("");
    Port port = interfaces.find(lender);
    return port != null && !lender.startsWith("Loopback") ? lender : "";
  }

  private void tunnelledPpp(
      Block group, IosInterfaces interfaces, List<RemoteAccess.DialIn> dialIns) {
    List<Block> inner = new ArrayList<>(group.children());
    group.children().forEach(it -> inner.addAll(it.children()));
    Optional<Block> protocol = inner.stream().filter(it -> it.starts("protocol")).findFirst();
    Optional<Block> template =
        inner.stream().filter(it -> it.starts("virtual-template")).findFirst();
    if (template.isEmpty()) {
      return;
    }
    String arrival = "Virtual-Template" + template.get().word(1);
    Port port = interfaces.find(arrival);
    boolean l2tp = protocol.isPresent() && !protocol.get().word(1).equals("pptp");
    boolean secured = l2tp && !crypto.dynamicMaps().isEmpty();
    String plain = l2tp ? "L2TP" : "PPTP";
    dialIns.add(
        new RemoteAccess.DialIn(
            group.word(1),
            "",
            arrival,
            secured ? "L2TP/IPsec" : plain,
            secured ? dynamicCarrier(interfaces) : "",
            secured ? IKE + " udp/1701" : l2tp ? "udp/1701" : "tcp/1723",
            access(port == null ? AddressSet.NONE : pool(port.pool)),
            true,
            notes.whole(group)));
  }

  private String dynamicCarrier(IosInterfaces interfaces) {
    return crypto.dynamicMaps().keySet().stream()
        .map(it -> crypto.boundTo(crypto.mapOf(it), interfaces))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A dynamic map lets any peer in that knows the key. */
  private RemoteAccess.DialIn anyPeer(String name, Block map, IosInterfaces interfaces) {
    String carrier = crypto.boundTo(crypto.mapOf(name), interfaces);
    return new RemoteAccess.DialIn(
        name,
        "",
        "",
        "IPsec",
        carrier,
        IKE,
        new RemoteAccess.Access(
            AddressSet.NONE,
            AddressSet.ANY,
            List.of(),
            crypto.asksClients(crypto.mapOf(name))
                ? RemoteAccess.SecondFactor.UNKNOWN
                : RemoteAccess.SecondFactor.ABSENT),
        !carrier.isEmpty(),
        notes.whole(map));
  }

  private static String owner(String address, IosInterfaces interfaces) {
    for (Port port : interfaces.all()) {
      boolean has =
          port.allAddresses().stream().anyMatch(it -> Ipv4.format(it.address()).equals(address));
      if (has) {
        return port.name;
      }
    }
    return "";
  }
}
