package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.acl.Words;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Forwarding.SourceTranslation;
import org.yagura.model.device.NetworkInterface;
import org.yagura.model.device.Route;

/** Reads {@code ip nat} of the global level. */
final class IosNat {

  private final Notes notes;
  private final IosAccessLists accessLists;
  private final IosRouteMaps routeMaps;
  private final Map<String, AddressSet> pools = new HashMap<>();
  private final References poolNames = new References();
  private final List<Block> statics = new ArrayList<>();
  private final List<Block> dynamics = new ArrayList<>();
  private final List<Block> outsides = new ArrayList<>();

  IosNat(Notes notes, IosAccessLists accessLists, IosRouteMaps routeMaps) {
    this.notes = notes;
    this.accessLists = accessLists;
    this.routeMaps = routeMaps;
  }

  boolean read(Block command) {
    if (!command.starts("ip", "nat")) {
      return false;
    }
    if (command.word(2).equals("pool")) {
      pool(command);
    } else if (command.starts("ip", "nat", "inside", "source", "static")) {
      statics.add(command);
    } else if (command.starts("ip", "nat", "inside", "source")) {
      dynamics.add(command);
    } else if (outsideSource(command).isPresent()) {
      outsides.add(command);
    } else if (command.starts("ip", "nat", "outside") || command.has("destination")) {
      // Not followed: the line stays among those that were not understood.
      accessLists.named(command, "list");
      poolNames.use(command.after("pool"), command);
      routeMaps.use(command.after("route-map"), command);
    } else {
      notes.skip(command);
    }
    return true;
  }

  private void pool(Block command) {
    poolNames.define(command.word(3), command);
    Optional<AddressBlock> range = AddressBlock.tryParse(command.word(4) + "-" + command.word(5));
    if (range.isEmpty()) {
      notes.unreadable(command, "「ip nat pool 名前 先頭 末尾 netmask マスク」");
      return;
    }
    notes.useAll(command);
    pools.put(command.word(3), AddressSet.of(range.get()));
  }

  AddressTranslation build(IosInterfaces interfaces) {
    List<AddressTranslation.Published> published = new ArrayList<>();
    List<AddressTranslation.Hidden> hidden = new ArrayList<>();
    for (Block command : statics) {
      Optional<AddressTranslation.Published> each = published(command, interfaces);
      if (each.isPresent()) {
        notes.use(command);
        published.add(each.get());
      } else {
        notes.unreadable(command, "「ip nat inside source static tcp 内側 ポート 外側 ポート」");
      }
    }
    for (Block command : dynamics) {
      notes.use(command);
      hidden.add(hidden(command, interfaces));
    }
    poolNames.report(notes);
    return new AddressTranslation(published, hidden);
  }

  private Optional<AddressTranslation.Published> published(
      Block command, IosInterfaces interfaces) {
    Words words = new Words(command.words(), 5);
    routeMaps.use(command.after("route-map"), command);
    if (words.accept("network")) {
      return network(command, words, interfaces);
    }
    String protocol = "any";
    if (words.peek().equals("tcp") || words.peek().equals("udp") || words.peek().equals("esp")) {
      protocol = words.next();
    }
    boolean ported = protocol.equals("tcp") || protocol.equals("udp");
    Optional<AddressBlock> inside = AddressBlock.tryParse(words.next());
    Optional<PortSet> insidePorts = ported ? port(words.next()) : Optional.of(PortSet.ANY);
    String interfaceName = "";
    Optional<AddressSet> outside;
    if (words.accept("interface")) {
      interfaceName = words.next();
      outside = Optional.of(AddressSet.NONE);
    } else {
      outside = AddressBlock.tryParse(words.next()).map(AddressSet::of);
      interfaceName = onlyOutside(interfaces);
    }
    Optional<PortSet> outsidePorts = ported ? port(words.next()) : Optional.of(PortSet.ANY);
    if (inside.isEmpty() || outside.isEmpty() || insidePorts.isEmpty() || outsidePorts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AddressTranslation.Published(
            command.text(5),
            interfaceName,
            outside.get(),
            protocol,
            outsidePorts.get(),
            AddressSet.of(inside.get()),
            insidePorts.get(),
            inUse(interfaceName, interfaces),
            notes.evidence(command)));
  }

  private Optional<AddressTranslation.Published> network(
      Block command, Words words, IosInterfaces interfaces) {
    String inside = words.next();
    String outside = words.next();
    String mask = words.next();
    String length = mask.startsWith("/") ? mask : "/" + mask;
    Optional<AddressBlock> in = AddressBlock.tryParse(inside + length);
    Optional<AddressBlock> out = AddressBlock.tryParse(outside + length);
    if (in.isEmpty() || out.isEmpty()) {
      return Optional.empty();
    }
    String interfaceName = onlyOutside(interfaces);
    return Optional.of(
        new AddressTranslation.Published(
            command.text(5),
            interfaceName,
            AddressSet.of(out.get()),
            "any",
            PortSet.ANY,
            AddressSet.of(in.get()),
            PortSet.ANY,
            inUse(interfaceName, interfaces),
            notes.evidence(command)));
  }

  private static Optional<PortSet> port(String word) {
    int port = Ports.port(word);
    return port < 0 ? Optional.empty() : Optional.of(PortSet.of(port));
  }

  private AddressTranslation.Hidden hidden(Block command, IosInterfaces interfaces) {
    String list = accessLists.named(command, "list");
    String routeMap = command.after("route-map");
    routeMaps.use(routeMap, command);
    String pool = command.after("pool");
    poolNames.use(pool, command);
    AddressSet inside = list != null ? accessLists.sources(list) : routeMaps.sources(routeMap);
    String interfaceName = command.after("interface");
    return new AddressTranslation.Hidden(
        command.text(4),
        interfaceName.isEmpty() ? onlyOutside(interfaces) : interfaceName,
        inside,
        pools.getOrDefault(pool, AddressSet.NONE),
        notes.evidence(command));
  }

  /**
   * What is hidden, entry by entry of the lists that choose it: a denial there is an exemption. It
   * holds between interfaces marked inside and outside.
   */
  List<SourceTranslation> translations(IosInterfaces interfaces) {
    List<String> inside = marked(interfaces, NetworkInterface.Facing.INSIDE);
    List<SourceTranslation> translations = new ArrayList<>();
    for (Block command : dynamics) {
      String leaves = command.after("interface");
      List<String> outside =
          leaves.isEmpty() ? marked(interfaces, NetworkInterface.Facing.OUTSIDE) : List.of(leaves);
      AddressSet pool = pools.getOrDefault(command.after("pool"), AddressSet.NONE);
      FilterRule.Path path = new FilterRule.Path(inside, outside);
      for (FilterRule rule : chosen(command)) {
        boolean exempt = rule.action() == FilterRule.Action.DENY;
        translations.add(
            new SourceTranslation(
                command.text(4),
                path,
                rule.source(),
                rule.destination(),
                rule.services(),
                exempt ? AddressSet.NONE : pool,
                exempt,
                !inside.isEmpty() && !outside.isEmpty(),
                notes.evidence(command)));
      }
    }
    for (Block command : outsides) {
      notes.use(command);
      outsideSource(command)
          .map(it -> fromOutside(command, it, inside, interfaces))
          .ifPresent(translations::add);
    }
    return translations;
  }

  /**
   * A sender outside and as whom the inside sees it.
   *
   * @param global its own addresses
   * @param local as many, in the same order
   */
  private record Stranger(AddressBlock global, AddressBlock local) {}

  /**
   * {@code ip nat outside source static GLOBAL LOCAL}, or {@code static network GLOBAL LOCAL MASK};
   * empty for single ports and for lists, which are not followed.
   */
  private static Optional<Stranger> outsideSource(Block command) {
    if (!command.starts("ip", "nat", "outside", "source", "static")) {
      return Optional.empty();
    }
    boolean network = command.word(5).equals("network");
    int at = network ? 6 : 5;
    String mask = command.word(at + 2);
    String length = !network ? "" : mask.startsWith("/") ? mask : "/" + mask;
    Optional<AddressBlock> global = AddressBlock.tryParse(command.word(at) + length);
    Optional<AddressBlock> local = AddressBlock.tryParse(command.word(at + 1) + length);
    return global.isPresent() && local.isPresent() && global.get().size() == local.get().size()
        ? Optional.of(new Stranger(global.get(), local.get()))
        : Optional.empty();
  }

  private SourceTranslation fromOutside(
      Block command, Stranger stranger, List<String> inside, IosInterfaces interfaces) {
    List<String> outside = marked(interfaces, NetworkInterface.Facing.OUTSIDE);
    return new SourceTranslation(
        command.text(2),
        new FilterRule.Path(outside, inside),
        AddressMatch.of(command.word(5), AddressSet.of(stranger.global())),
        AddressMatch.ANY,
        List.of(Service.ANY),
        AddressSet.of(stranger.local()),
        false,
        !inside.isEmpty() && !outside.isEmpty(),
        notes.evidence(command));
  }

  /** {@code add-route} leads the inside's name of a stranger to the stranger. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Block command : outsides) {
      Optional<Stranger> stranger = outsideSource(command);
      if (command.has("add-route") && stranger.isPresent()) {
        routes.add(
            new Route(
                stranger.get().local(),
                Ipv4.format(stranger.get().global().first()),
                "",
                1,
                "",
                notes.evidence(command)));
      }
    }
    return routes;
  }

  private List<FilterRule> chosen(Block command) {
    String list = command.after("list");
    return list.isEmpty() ? routeMaps.rules(command.after("route-map")) : accessLists.rules(list);
  }

  private static List<String> marked(IosInterfaces interfaces, NetworkInterface.Facing facing) {
    return interfaces.all().stream().filter(it -> it.facing == facing).map(it -> it.name).toList();
  }

  /** The one interface marked outside; empty where there are none or several. */
  private static String onlyOutside(IosInterfaces interfaces) {
    List<String> outside =
        interfaces.all().stream()
            .filter(it -> it.facing == NetworkInterface.Facing.OUTSIDE)
            .map(it -> it.name)
            .toList();
    return outside.size() == 1 ? outside.getFirst() : "";
  }

  /** A translation works only between interfaces marked inside and outside. */
  private static boolean inUse(String interfaceName, IosInterfaces interfaces) {
    return interfaces.all().stream()
        .anyMatch(it ->
            it.enabled()
                && it.facing == NetworkInterface.Facing.OUTSIDE
                && (interfaceName.isEmpty() || it.name.equals(interfaceName)));
  }
}
