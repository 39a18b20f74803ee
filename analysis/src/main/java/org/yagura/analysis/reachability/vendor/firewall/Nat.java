package org.yagura.analysis.reachability.vendor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage;
import org.yagura.analysis.reachability.forwarding.Stage.Masking;
import org.yagura.analysis.reachability.forwarding.Stage.Redirection;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.analysis.reachability.vendor.part.OwnAddresses;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;

/** Translations of the model as stages know them. */
public final class Nat {

  private final OwnAddresses own;

  public Nat(DeviceConfiguration device) {
    own = new OwnAddresses(device);
  }

  /**
   * The stages that change destinations of what comes by a port: one for what is published, then
   * one for an address of the device that only its provider knows.
   */
  public List<Stage> arriving(List<Redirection> published, String in) {
    List<Stage> stages = new ArrayList<>();
    if (published.stream().anyMatch(it -> !it.inside().isEmpty())) {
      stages.add(new Stage.Translate(published));
    }
    stages.addAll(own.arriving(in));
    return stages;
  }

  /**
   * What is published, as traffic that comes by a port meets it; empty where it leads nowhere.
   *
   * @param in the interface whose own address counts where no other is published
   */
  public Optional<Redirection> redirection(Published published, String in) {
    if (published.inside().isEmpty() || !published.inUse()) {
      return Optional.empty();
    }
    AddressSet outside = published.outside().isEmpty() ? own.met(in) : published.outside();
    Service service = new Service(published.protocol(), PortSet.ANY, published.outsidePorts(), "");
    boolean keeps =
        published.insidePorts().isEmpty()
            || published.insidePorts().isAny()
            || published.insidePorts().equals(published.outsidePorts());
    return Optional.of(
        new Redirection(
            published.name(),
            Match.of(published.allowedSources(), outside, List.of(service)),
            published.inside(),
            keeps ? PortSet.NONE : published.insidePorts(),
            published.evidence()));
  }

  /**
   * A new source for traffic that leaves by a port; one for each part of it that matches or may.
   *
   * @param out the interface whose own address counts where no other is named
   */
  public List<Masking> maskings(SourceTranslation rule, String out, Match.Redirected redirected) {
    if (!rule.enabled()) {
      return List.of();
    }
    AddressSet outside =
        rule.exempt()
            ? AddressSet.NONE
            : rule.outside().isEmpty() ? own.sends(out) : rule.outside();
    return Clauses.matches(rule.inside(), rule.destination(), rule.services(), it -> it).stream()
        .map(it ->
            new Masking(
                rule.name(),
                new Match(
                    it.match().sources(),
                    it.match().destinations(),
                    it.match().services(),
                    List.of(),
                    redirected),
                outside,
                rule.evidence(),
                it.certain()))
        .toList();
  }
}
