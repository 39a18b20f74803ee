package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.Administration.ManagementService;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.Tunnel;
import org.yagura.model.evidence.Evidence;

/** What answers on the device itself: management, and the doors of its VPNs. */
public final class Services {

  private static final Set<String> IKE = Set.of("IPsec", "L2TP/IPsec", "L2TPv3/IPsec");

  private final DeviceConfiguration device;

  public Services(DeviceConfiguration device) {
    this.device = device;
  }

  /** A stage that lets pass what answers to packets that come by a port. */
  public Stage answering(String in) {
    return new Stage.Filter(
        in + " で待ち受けるサービス",
        Stage.Sees.TRANSLATED,
        clauses(in),
        Clause.Action.DENY,
        device.identity().evidence());
  }

  /** What lets in all that answers at a port. */
  public List<Clause> clauses(String in) {
    List<Clause> clauses = new ArrayList<>(management(in));
    for (DialIn it : device.remoteAccess().dialIns()) {
      if (it.enabled() && it.listensOn(in)) {
        clauses.addAll(door(it));
      }
    }
    for (Tunnel it : device.remoteAccess().tunnels()) {
      boolean here = it.carrier().isEmpty() || it.carrier().equals(in);
      if (it.enabled() && here && IKE.contains(it.technology())) {
        clauses.add(ike(it));
      }
    }
    return clauses;
  }

  /** What lets in the management that answers at a port. */
  public List<Clause> management(String in) {
    List<Clause> clauses = new ArrayList<>();
    for (ManagementService it : device.administration().services()) {
      if (it.enabled() && (it.openOn().isEmpty() || it.openOn().contains(in))) {
        clauses.add(management(it));
      }
    }
    return clauses;
  }

  private static Clause management(ManagementService it) {
    Service service = Service.to(it.protocol(), port(it.port()));
    String byDefault = it.byDefault() ? "（機器の初期値）" : "";
    return permit(
        "管理 %s（%s/%d）%s".formatted(it.service(), it.protocol(), it.port(), byDefault),
        it.allowedSources(),
        List.of(service),
        it.evidence());
  }

  /** A port that cannot be is any, since nobody knows which one is meant. */
  private static PortSet port(int number) {
    return number >= 0 && number <= 65_535 ? PortSet.of(number) : PortSet.ANY;
  }

  private static List<Clause> door(DialIn it) {
    List<Service> services = new ArrayList<>();
    for (String word : it.listens().split(" ", -1)) {
      int slash = word.indexOf('/');
      PortSet port = slash < 0 ? PortSet.ANY : number(word.substring(slash + 1));
      if (!word.isEmpty() && !port.isEmpty()) {
        services.add(Service.to(slash < 0 ? word : word.substring(0, slash), port));
      }
    }
    return services.isEmpty()
        ? List.of()
        : List.of(
            permit(
                "%s「%s」の接続口".formatted(it.technology(), it.name()),
                it.access().allowedSources(),
                services,
                it.evidence()));
  }

  private static PortSet number(String text) {
    boolean decimal =
        !text.isEmpty()
            && text.length() <= 5
            && text.chars().allMatch(it -> it >= '0' && it <= '9')
            && Integer.parseInt(text) <= 65_535;
    return decimal ? PortSet.of(Integer.parseInt(text)) : PortSet.NONE;
  }

  private static Clause ike(Tunnel it) {
    AddressSet peer = AddressBlock.tryParse(it.peer()).map(AddressSet::of).orElse(AddressSet.ANY);
    return permit(
        "VPN「%s」の接続口".formatted(it.name()),
        peer,
        List.of(
            Service.to("udp", PortSet.of(500)),
            Service.to("udp", PortSet.of(4500)),
            Service.to("esp", PortSet.ANY)),
        it.evidence());
  }

  private static Clause permit(
      String label, AddressSet from, List<Service> services, Evidence evidence) {
    return new Clause(
        label, Match.of(from, AddressSet.ANY, services), Clause.Action.PERMIT, true, evidence);
  }
}
