package org.yagura.intake.config.asa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.intake.config.acl.Masks;
import org.yagura.intake.config.acl.ObjectBook;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.AddressTranslation.Hidden;
import org.yagura.model.device.AddressTranslation.Published;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.FilterRule.Path;
import org.yagura.model.device.Forwarding.SourceTranslation;

/**
 * NAT before 8.3: {@code static}, {@code nat} with a number and {@code global}. A real address is
 * sought in exemptions, then in static lines, then in lines that a list narrows, each as written,
 * then in the others, the narrowest network first (ASA 8.2 guide, "Order of NAT Rules Used to Match
 * Real Addresses").
 */
final class AsaOldNat {

  private final Notes notes;
  private final ObjectBook objects;
  private final AsaPolicy policy;
  private final List<Block> statics = new ArrayList<>();
  private final List<Block> numbered = new ArrayList<>();
  private final Map<String, List<Block>> globals = new LinkedHashMap<>();

  AsaOldNat(Notes notes, ObjectBook objects, AsaPolicy policy) {
    this.notes = notes;
    this.objects = objects;
    this.policy = policy;
  }

  boolean read(Block command) {
    boolean placed = command.word(1).startsWith("(");
    switch (command.word(0)) {
      case "static" -> {
        if (!placed) {
          return false;
        }
        statics.add(command);
        uses(command);
      }
      case "nat" -> {
        if (!placed || command.word(1).contains(",")) {
          return false;
        }
        numbered.add(command);
        uses(command);
      }
      case "global" -> {
        if (!placed) {
          return false;
        }
        globals.computeIfAbsent(command.word(2), it -> new ArrayList<>()).add(command);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void uses(Block command) {
    if (command.has("access-list")) {
      policy.use(command.after("access-list"), command);
    }
  }

  /** A static line, read. */
  private record Static(
      Block command,
      AddressSet mapped,
      AddressMatch real,
      AddressMatch others,
      String protocol,
      PortSet outside,
      PortSet inside) {

    boolean isIdentity() {
      return mapped.equals(real.addresses());
    }
  }

  /** Adds what is published and hidden, and what happens to sources, in the device's order. */
  void build(
      AsaInterfaces interfaces,
      List<Published> published,
      List<Hidden> hidden,
      List<SourceTranslation> sources) {
    numbered.stream()
        .filter(it -> it.word(2).equals("0") && it.has("access-list"))
        .forEach(it -> chosen(it, interfaces, "", AddressSet.NONE, sources));
    for (Block command : statics) {
      Optional<Static> one = parse(command);
      if (one.isPresent()) {
        notes.use(command);
        publish(one.get(), interfaces, published);
        sources.add(source(one.get(), interfaces));
      } else {
        notes.unreadable(command, "「static (内側,外側) 公開アドレス 実アドレス netmask マスク」");
      }
    }
    List<Block> dynamic = new ArrayList<>(numbered);
    dynamic.removeIf(it -> it.word(2).equals("0") && it.has("access-list"));
    dynamic.sort(
        Comparator.comparing((Block it) -> !it.has("access-list"))
            .thenComparingLong(it -> it.has("access-list") ? 0 : size(it)));
    dynamic.forEach(it -> dynamic(it, interfaces, hidden, sources));
    globals.values().forEach(all -> all.forEach(notes::use));
  }

  private long size(Block nat) {
    return network(nat).map(AddressBlock::size).orElse(0L);
  }

  /** {@code nat (inside) 1 10.0.0.0 255.0.0.0}; zeros may be shortened and the mask left out. */
  private Optional<AddressBlock> network(Block nat) {
    String base = objects.address(nat.word(3));
    String mask = nat.word(4);
    boolean whole = base.equals("0") || base.equals("0.0.0.0");
    return whole
        ? Optional.of(AddressBlock.ANY)
        : Masks.network(base, Masks.length(mask) < 0 ? "255.255.255.255" : mask);
  }

  private void dynamic(
      Block nat, AsaInterfaces interfaces, List<Hidden> hidden, List<SourceTranslation> sources) {
    boolean identity = nat.word(2).equals("0");
    boolean byList = nat.has("access-list");
    Optional<AddressBlock> network = byList ? Optional.of(AddressBlock.ANY) : network(nat);
    if (network.isEmpty()) {
      notes.unreadable(nat, "「nat (内側) 番号 ネットワーク マスク」");
      return;
    }
    if (identity) {
      from(nat, interfaces, "", AddressSet.NONE, network.get(), sources);
      return;
    }
    Map<String, AddressSet> pools = new LinkedHashMap<>();
    for (Block global : globals.getOrDefault(nat.word(2), List.of())) {
      AddressSet pool =
          AddressBlock.tryParse(objects.address(global.word(3)))
              .map(AddressSet::of)
              .orElse(AddressSet.NONE);
      pools.merge(bare(global.word(1)), pool, AddressSet::union);
    }
    if (pools.isEmpty()) {
      notes.unreadable(nat, "同じ番号の global");
      return;
    }
    pools.forEach((outside, pool) -> {
      if (byList) {
        chosen(nat, interfaces, outside, pool, sources);
      } else {
        from(nat, interfaces, outside, pool, network.get(), sources);
      }
      AddressSet inside =
          byList ? policy.sources(nat.after("access-list")) : AddressSet.of(network.get());
      hidden.add(
          new Hidden(nat.text(0), interfaces.nameOf(outside), inside, pool, notes.evidence(nat)));
    });
  }

  private static String bare(String inParentheses) {
    return inParentheses.replace("(", "").replace(")", "");
  }

  private Path path(Block nat, AsaInterfaces interfaces, String outside) {
    return new Path(
        List.of(interfaces.nameOf(bare(nat.word(1)))),
        outside.isEmpty() ? List.of() : List.of(interfaces.nameOf(outside)));
  }

  /** One for each entry of a list; its denials leave traffic to the lines behind. */
  private void chosen(
      Block nat,
      AsaInterfaces interfaces,
      String outside,
      AddressSet pool,
      List<SourceTranslation> sources) {
    notes.use(nat);
    for (FilterRule rule : policy.rules(nat.after("access-list"))) {
      if (rule.action() == FilterRule.Action.PERMIT) {
        sources.add(
            new SourceTranslation(
                nat.text(0),
                path(nat, interfaces, outside),
                rule.source(),
                rule.destination(),
                rule.services(),
                pool,
                outside.isEmpty(),
                rule.enabled(),
                notes.evidence(nat)));
      }
    }
  }

  private void from(
      Block nat,
      AsaInterfaces interfaces,
      String outside,
      AddressSet pool,
      AddressBlock network,
      List<SourceTranslation> sources) {
    notes.use(nat);
    sources.add(
        new SourceTranslation(
            nat.text(0),
            path(nat, interfaces, outside),
            AddressMatch.of(nat.word(3), AddressSet.of(network)),
            AddressMatch.ANY,
            List.of(Service.ANY),
            pool,
            outside.isEmpty(),
            true,
            notes.evidence(nat)));
  }

  private Optional<Static> parse(Block command) {
    boolean ported = command.word(2).equals("tcp") || command.word(2).equals("udp");
    int at = ported ? 3 : 2;
    AddressSet mapped = AddressSet.NONE;
    String first = objects.address(command.word(at));
    if (!first.equals("interface")) {
      Optional<AddressBlock> block = within(first, command);
      if (block.isEmpty()) {
        return Optional.empty();
      }
      mapped = AddressSet.of(block.get());
    }
    int mappedPort = ported ? Ports.port(command.word(at + 1)) : -1;
    int next = ported ? at + 2 : at + 1;
    String protocol = ported ? command.word(2) : "any";
    if (command.word(next).equals("access-list")) {
      return byList(command, mapped, ported, mappedPort);
    }
    Optional<AddressBlock> real = within(objects.address(command.word(next)), command);
    int realPort = ported ? Ports.port(command.word(next + 1)) : -1;
    boolean readable = real.isPresent() && (!ported || (mappedPort >= 0 && realPort >= 0));
    return readable
        ? Optional.of(
            new Static(
                command,
                mapped,
                AddressMatch.of(command.word(next), AddressSet.of(real.get())),
                AddressMatch.ANY,
                protocol,
                ported ? PortSet.of(mappedPort) : PortSet.ANY,
                ported ? PortSet.of(realPort) : PortSet.ANY))
        : Optional.empty();
  }

  /** Only for traffic between the two sides of the list's one entry. */
  private Optional<Static> byList(
      Block command, AddressSet mapped, boolean ported, int mappedPort) {
    List<FilterRule> rules = policy.rules(command.after("access-list"));
    if (rules.size() != 1 || (ported && mappedPort < 0)) {
      return Optional.empty();
    }
    FilterRule rule = rules.getFirst();
    PortSet inside = rule.services().stream().map(Service::source).findFirst().orElse(PortSet.ANY);
    return Optional.of(
        new Static(
            command,
            mapped,
            rule.source(),
            rule.destination(),
            ported ? command.word(2) : "any",
            ported ? PortSet.of(mappedPort) : PortSet.ANY,
            ported ? inside : PortSet.ANY));
  }

  private static Optional<AddressBlock> within(String base, Block command) {
    String mask = command.after("netmask");
    return Masks.network(base, mask.isEmpty() ? "255.255.255.255" : mask);
  }

  private void publish(Static it, AsaInterfaces interfaces, List<Published> published) {
    if (it.isIdentity()) {
      return;
    }
    published.add(
        new Published(
            it.command().text(0),
            AsaNat.side(it.command(), 1, interfaces),
            it.mapped(),
            it.protocol(),
            it.outside(),
            it.real().addresses(),
            it.inside(),
            true,
            notes.evidence(it.command()),
            it.others().addresses()));
  }

  private SourceTranslation source(Static it, AsaInterfaces interfaces) {
    Service sent =
        it.inside().isAny()
            ? Service.ANY
            : new Service(it.protocol(), it.inside(), PortSet.ANY, "");
    return new SourceTranslation(
        it.command().text(0),
        new Path(
            List.of(AsaNat.side(it.command(), 0, interfaces)),
            List.of(AsaNat.side(it.command(), 1, interfaces))),
        it.real(),
        it.others(),
        List.of(sent),
        it.isIdentity() ? AddressSet.NONE : it.mapped(),
        it.isIdentity(),
        true,
        notes.evidence(it.command()));
  }
}
