package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.reachability.forwarding.Clause;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Masking;
import org.yagura.analysis.reachability.forwarding.Stage.Redirection;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.Switch;

/** Translations that routers attach to an interface. */
public final class Translations {

  private final DeviceConfiguration device;
  private final OwnAddresses own;
  private final boolean ownInside;

  public Translations(DeviceConfiguration device, OwnAddresses own) {
    this(device, own, false);
  }

  /**
   * @param ownInside whether a published service without an inside address is the device's own at
   *     the interface
   */
  public Translations(DeviceConfiguration device, OwnAddresses own, boolean ownInside) {
    this.device = device;
    this.own = own;
    this.ownInside = ownInside;
  }

  /** What is published on an interface, or on any; none where nothing is. */
  public List<Stage> published(String in) {
    List<Redirection> redirections = new ArrayList<>();
    for (Published it : device.translation().published()) {
      boolean here = it.interfaceName().isEmpty() || it.interfaceName().equals(in);
      AddressSet inside = it.inside().isEmpty() && ownInside ? own.first(in) : it.inside();
      if (it.inUse() && here && !inside.isEmpty()) {
        redirections.add(redirection(it, inside, in));
      }
    }
    // What takes everything else is tried last, wherever it is written.
    redirections.sort((a, b) -> Boolean.compare(takesAll(a), takesAll(b)));
    return redirections.isEmpty() ? List.of() : List.of(new Stage.Translate(redirections));
  }

  private static boolean takesAll(Redirection it) {
    return it.name().endsWith(" incoming");
  }

  private Redirection redirection(Published it, AddressSet inside, String in) {
    AddressSet outside = it.outside().isEmpty() ? own.met(in) : it.outside();
    boolean ported = it.protocol().equals("tcp") || it.protocol().equals("udp");
    Service service =
        ported || it.protocol().equals("any")
            ? new Service(it.protocol(), PortSet.ANY, it.outsidePorts(), "")
            : Service.to(it.protocol(), PortSet.ANY);
    boolean kept = it.outsidePorts().equals(it.insidePorts()) || !ported;
    return new Redirection(
        it.name(),
        Match.of(it.allowedSources(), outside, List.of(service)),
        inside,
        kept ? PortSet.NONE : it.insidePorts(),
        it.evidence());
  }

  /**
   * Drops what is sent to the addresses behind which an interface hides and no translation expects;
   * none where it hides nothing or lets everything through.
   *
   * @param setting how the vendor calls the setting, for the label
   */
  public List<Stage> refusesUnexpected(String in, String setting) {
    List<Switch> switches =
        device
            .forwarding()
            .switches(Switch.Kind.UNEXPECTED_REFUSED)
            .filter(it -> it.subject().equals(in))
            .toList();
    if (switches.isEmpty() || switches.stream().anyMatch(it -> !it.on())) {
      return List.of();
    }
    AddressSet outside = AddressSet.NONE;
    for (Hidden it : hidden(in)) {
      outside = outside.union(it.outside().isEmpty() ? own.met(in) : it.outside());
    }
    if (outside.isEmpty()) {
      return List.of();
    }
    Match unexpected =
        new Match(AddressSet.ANY, outside, List.of(Service.ANY), List.of(), Match.Redirected.NOT);
    Switch last = switches.getLast();
    Clause refusal = new Clause(setting, unexpected, Clause.Action.DENY, true, last.evidence());
    return List.of(
        new Stage.Filter(
            "%s のアドレス変換".formatted(in),
            Stage.Sees.TRANSLATED,
            List.of(refusal),
            Clause.Action.PERMIT,
            last.evidence()));
  }

  private List<Hidden> hidden(String at) {
    return device.translation().hidden().stream()
        .filter(it -> it.interfaceName().equals(at))
        .toList();
  }

  /** As whom traffic leaves by an interface; none where it keeps its source. */
  public List<Stage> hiding(String in, String out) {
    List<Masking> maskings = new ArrayList<>();
    for (Published it : device.translation().published()) {
      boolean here = it.interfaceName().isEmpty() || it.interfaceName().equals(out);
      boolean host = it.protocol().equals("any") && it.outsidePorts().isAny();
      if (it.inUse() && here && host && !it.inside().isEmpty() && !it.outside().isEmpty()) {
        Match from = Match.of(it.inside(), AddressSet.ANY, List.of(Service.ANY));
        maskings.add(new Masking(it.name(), from, it.outside(), it.evidence()));
      }
    }
    if (device.forwarding().sourceTranslations().isEmpty()) {
      hidden(out).forEach(it -> mask(it, out, maskings));
    }
    for (SourceTranslation it : device.forwarding().sourceTranslations()) {
      if (it.enabled() && names(it.path().from(), in) && names(it.path().to(), out)) {
        mask(it, out, maskings);
      }
    }
    return maskings.isEmpty() ? List.of() : List.of(new Stage.Hide(maskings));
  }

  /** As whom senders outside are seen inside ({@code ip nat outside source}). */
  public List<Stage> renaming(String in) {
    List<Masking> maskings = new ArrayList<>();
    for (SourceTranslation it : device.forwarding().sourceTranslations()) {
      if (it.enabled() && it.path().from().contains(in)) {
        mask(it, in, maskings);
      }
    }
    return maskings.isEmpty() ? List.of() : List.of(new Stage.Hide(maskings));
  }

  /** What the inside sends to such a sender's inside name, to its own address. */
  public List<Stage> naming(String in, String out) {
    List<Redirection> redirections = new ArrayList<>();
    for (SourceTranslation it : device.forwarding().sourceTranslations()) {
      boolean back = it.path().to().contains(in) && it.path().from().contains(out);
      if (it.enabled() && back) {
        redirections.add(
            new Redirection(
                it.name(),
                Match.of(AddressSet.ANY, it.outside(), List.of(Service.ANY)),
                it.inside().addresses(),
                PortSet.NONE,
                it.evidence()));
      }
    }
    return redirections.isEmpty() ? List.of() : List.of(new Stage.Translate(redirections));
  }

  private static boolean names(List<String> interfaces, String one) {
    return interfaces.isEmpty() || interfaces.contains(one);
  }

  private void mask(Hidden it, String out, List<Masking> maskings) {
    AddressSet as = it.outside().isEmpty() ? own.sends(out) : it.outside();
    Match from = Match.of(it.inside(), AddressSet.ANY, List.of(Service.ANY));
    if (!it.inside().isEmpty() && !as.isEmpty()) {
      maskings.add(new Masking(it.name(), from, as, it.evidence()));
    }
  }

  private void mask(SourceTranslation it, String out, List<Masking> maskings) {
    AddressSet as = it.outside().isEmpty() ? own.sends(out) : it.outside();
    for (Clauses.Part part :
        Clauses.matches(it.inside(), it.destination(), it.services(), all -> all)) {
      maskings.add(
          new Masking(
              it.name(),
              part.match(),
              it.exempt() ? AddressSet.NONE : as,
              it.evidence(),
              part.certain()));
    }
  }
}
