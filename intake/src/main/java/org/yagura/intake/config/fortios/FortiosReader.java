package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.LineLedger;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.VendorReader;
import org.yagura.intake.config.fortios.forwarding.Forwardings;
import org.yagura.intake.config.fortios.forwarding.Names;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.intake.config.fortios.tree.LineAccount;
import org.yagura.intake.config.fortios.tree.Tree;
import org.yagura.intake.config.fortios.tree.TreeReader;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.Administration;
import org.yagura.model.device.Administration.LocalUser;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.DeviceIdentity;
import org.yagura.model.device.DeviceNetwork;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.Forwarding;
import org.yagura.model.device.RemoteAccess;
import org.yagura.model.device.Route;
import org.yagura.model.device.RuleList;

/**
 * Reads FortiOS configurations as a backup, {@code show} or {@code show full-configuration} print
 * them, with or without the header. A device with virtual domains is one device; the domain of an
 * interface is its context.
 */
public final class FortiosReader implements VendorReader {

  private static final int LINES_SEEN = 3000;
  private static final Set<String> AREAS =
      Set.of(
          "system", "firewall", "router", "vpn", "user", "log", "wireless-controller", "webfilter");

  @Override
  public int recognise(ConfigText text) {
    int sections = 0;
    int settings = 0;
    int last = Math.min(LINES_SEEN, text.lines().size());
    for (int number = 1; number <= last; number++) {
      String line = text.line(number).strip();
      if (line.startsWith("#config-version=")) {
        return 100;
      }
      if (line.contains("Platform Full Name") && !line.contains("FortiGate")) {
        // FortiManager and FortiAnalyzer speak a language of the same shape about other things.
        return 0;
      }
      if (line.startsWith("Version: FortiGate") || line.startsWith("# Version: FortiGate")) {
        return 95;
      }
      sections += isSection(line) ? 1 : 0;
      settings += line.startsWith("set ") || line.startsWith("edit ") ? 1 : 0;
    }
    return sections > 0 && settings > 0 ? 85 : 0;
  }

  private static boolean isSection(String line) {
    if (!line.startsWith("config ")) {
      return false;
    }
    String rest = line.substring("config ".length());
    int blank = rest.indexOf(' ');
    return blank > 0 && AREAS.contains(rest.substring(0, blank));
  }

  @Override
  public Parsed read(ConfigText text) {
    LineLedger ledger = new LineLedger(text);
    Tree tree = TreeReader.read(text);
    Domain global = Domain.global(text, tree.root());
    Optional<DeviceIdentity> identity = Identity.read(global, ledger);
    return identity
        .map(it -> new Parsed(List.of(device(text, tree, ledger, it)), List.of()))
        .orElseGet(() -> new Parsed(List.of(), List.of()));
  }

  private static DeviceConfiguration device(
      ConfigText text, Tree tree, LineLedger ledger, DeviceIdentity identity) {
    Domain global = Domain.global(text, tree.root());
    List<Domain> domains = Domain.of(text, tree.root());
    Notes notes = new Notes();
    Interfaces interfaces = new Interfaces(global, domains, notes);
    Set<String> names = interfaces.names();
    List<Route> routes = new ArrayList<>();
    for (Domain domain : domains) {
      routes.addAll(new Routes(domain, new Addresses(domain, notes)).all());
    }
    DeviceNetwork network =
        new DeviceNetwork(
            interfaces.interfaces(),
            interfaces.vlans(),
            interfaces.zones(),
            routes,
            interfaces.wireless());
    Filtering filtering = filtering(domains, notes, names);
    AddressTranslation translation = translation(domains, notes);
    RemoteAccess remoteAccess = remoteAccess(domains, global, notes, routes);
    Administration administration = administration(domains, global, notes);
    new Review(text, tree, notes).all(global, domains, names);
    Forwarding forwarding = Forwardings.of(global, domains, it -> Meanings.of(it, notes));
    LineAccount.settle(text, tree.root(), ledger);
    return new DeviceConfiguration(
        text.file(),
        identity,
        network,
        filtering,
        translation,
        remoteAccess,
        administration,
        notes.inOrder(),
        ledger.close(),
        forwarding);
  }

  private static Filtering filtering(List<Domain> domains, Notes notes, Set<String> names) {
    List<RuleList> lists = new ArrayList<>();
    for (Domain domain : domains) {
      lists.addAll(new Policies(domain, notes, names).lists());
    }
    return new Filtering(lists, List.of());
  }

  private static AddressTranslation translation(List<Domain> domains, Notes notes) {
    List<AddressTranslation.Published> published = new ArrayList<>();
    List<AddressTranslation.Hidden> hidden = new ArrayList<>();
    for (Domain domain : domains) {
      Translations all = new Translations(domain, new Addresses(domain, notes), notes);
      published.addAll(all.published());
      hidden.addAll(all.hidden());
    }
    return new AddressTranslation(published, hidden);
  }

  private static RemoteAccess remoteAccess(
      List<Domain> domains, Domain global, Notes notes, List<Route> routes) {
    List<RemoteAccess.Tunnel> tunnels = new ArrayList<>();
    List<RemoteAccess.DialIn> dialIns = new ArrayList<>();
    for (Domain domain : domains) {
      Tunnels all = new Tunnels(domain, global, notes);
      tunnels.addAll(all.tunnels(routes));
      dialIns.addAll(all.dialIns());
      new SslVpn(domain, global, notes).dialIn().ifPresent(dialIns::add);
    }
    return new RemoteAccess(tunnels, dialIns);
  }

  private static Administration administration(List<Domain> domains, Domain global, Notes notes) {
    List<LocalUser> users = new ArrayList<>();
    domains.forEach(it -> users.addAll(new Accounts(it, notes).users()));
    return new Management(global, domains).all(users);
  }

  /** What names stand for in one virtual domain. */
  private record Meanings(Domain domain, Addresses addresses, Services services, Notes notes)
      implements Names {

    static Meanings of(Domain domain, Notes notes) {
      return new Meanings(domain, new Addresses(domain, notes), new Services(domain, notes), notes);
    }

    @Override
    public AddressMatch addresses(Block block, String setting) {
      List<String> written = block.values(setting);
      String online = setting.equals("srcaddr") ? "internet-service-src" : "internet-service";
      if (block.enabled(online, false)) {
        List<String> names = List.of(online);
        return new AddressMatch(names, AddressSet.NONE, names);
      }
      return written.isEmpty()
          ? AddressMatch.ANY
          : addresses.match(
              written,
              block.enabled(setting + "-negate", false),
              () -> domain.evidence(block, setting));
    }

    @Override
    public List<Service> services(Block block, String setting) {
      List<String> written = block.values(setting);
      return written.isEmpty() || block.enabled(setting + "-negate", false)
          ? List.of(Service.ANY)
          : services.resolve(written, () -> domain.evidence(block, setting));
    }

    @Override
    public AddressSet pools(Block block, String setting) {
      return new Translations(domain, addresses, notes).pools(block, block.values(setting));
    }
  }
}
