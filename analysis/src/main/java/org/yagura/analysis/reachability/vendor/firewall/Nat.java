package org.yagura.analysis.reachability.vendor.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.analysis.reachability.forwarding.Match;
import org.yagura.analysis.reachability.forwarding.Stage.Masking;
import org.yagura.analysis.reachability.forwarding.Stage.Redirection;
import org.yagura.analysis.reachability.vendor.part.Clauses;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.Forwarding.VirtualAddress;
import org.yagura.model.device.NetworkInterface;

/** Translations of the model as stages know them. */
public final class Nat {

  private final DeviceConfiguration device;

  public Nat(DeviceConfiguration device) {
    this.device = device;
  }

  /** An interface's own addresses; everything where the provider gives them, or none is known. */
  public AddressSet own(String interfaceName) {
    List<AddressBlock> blocks = new ArrayList<>();
    Optional<NetworkInterface> found = device.network().find(interfaceName);
    found.ifPresent(port ->
        port.addresses().forEach(it -> blocks.add(new AddressBlock(it.address(), it.address()))));
    for (VirtualAddress it : device.forwarding().virtualAddresses()) {
      if (it.interfaceName().equals(interfaceName)) {
        blocks.add(new AddressBlock(it.address(), it.address()));
      }
    }
    return blocks.isEmpty() ? AddressSet.ANY : AddressSet.of(blocks);
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
    AddressSet outside = published.outside().isEmpty() ? own(in) : published.outside();
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
   * A new source for traffic that leaves by a port; one for each part of it that surely matches.
   *
   * @param out the interface whose own address counts where no other is named
   */
  public List<Masking> maskings(SourceTranslation rule, String out, Match.Redirected redirected) {
    if (!rule.enabled()) {
      return List.of();
    }
    AddressSet outside =
        rule.exempt() ? AddressSet.NONE : rule.outside().isEmpty() ? own(out) : rule.outside();
    return Clauses.matches(rule.inside(), rule.destination(), rule.services(), it -> it).stream()
        .filter(Clauses.Part::certain)
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
                rule.evidence()))
        .toList();
  }
}
