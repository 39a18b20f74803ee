package org.yagura.intake.config.fortios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.fortios.tree.Block;
import org.yagura.intake.config.fortios.tree.Domain;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.Ipv4;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.evidence.Evidence;

/**
 * Address objects and groups. A virtual IP in a policy stands for the addresses it maps to, for
 * FortiOS translates destinations before it looks at policies.
 */
final class Addresses {

  private static final int MOST_WILDCARD_BLOCKS = 256;
  private static final int DEEPEST = 20;

  private final Domain domain;
  private final Notes notes;
  private final Map<String, Sum> groups = new HashMap<>();

  /** What names stand for, and those whose addresses nobody can know. */
  private static final class Sum {
    private final List<AddressBlock> blocks = new ArrayList<>();
    private final List<String> unresolved = new ArrayList<>();

    private AddressSet set() {
      return AddressSet.of(blocks);
    }
  }

  Addresses(Domain domain, Notes notes) {
    this.domain = domain;
    this.notes = notes;
  }

  /** One side of a rule; no names match nothing. */
  AddressMatch match(List<String> names, boolean negated, Supplier<Evidence> at) {
    Sum sum = sum(names, at, Set.of());
    AddressSet set = sum.set();
    if (negated) {
      // What an unknown address excludes is unknown: everything else may match.
      set = set.complement();
    }
    List<String> written = new ArrayList<>();
    for (String name : names) {
      written.add(negated ? "!" + name : name);
      // Whether a policy sees translated traffic depends on the virtual IPs it names.
      written.addAll(
          domain.entry("firewall vipgrp", name).map(it -> it.values("member")).orElse(List.of()));
    }
    return new AddressMatch(written, set, sum.unresolved);
  }

  /** The line on which a block's setting was made. */
  Evidence evidence(Block block, String setting) {
    return domain.evidence(block, setting);
  }

  /** All addresses that names are known to stand for. */
  AddressSet resolve(List<String> names, Supplier<Evidence> at) {
    return sum(names, at, Set.of()).set();
  }

  private Sum sum(List<String> names, Supplier<Evidence> at, Set<String> path) {
    Sum sum = new Sum();
    for (String name : names) {
      add(name, sum, at, path);
    }
    return sum;
  }

  /**
   * @param path the groups that the name was found in
   */
  private void add(String name, Sum sum, Supplier<Evidence> at, Set<String> path) {
    if (path.size() > DEEPEST) {
      sum.unresolved.add(name);
      return;
    }
    if (path.contains(name)) {
      notes.circular(name, at.get());
      return; // it adds nothing to what the group holds already
    }
    Optional<Block> group = domain.entry("firewall addrgrp", name);
    if (group.isPresent()) {
      addGroup(group.get(), sum, path);
      return;
    }
    Optional<Block> address = domain.entry("firewall address", name);
    if (address.isPresent()) {
      addAddress(address.get(), sum);
      return;
    }
    Optional<Block> vipGroup = domain.entry("firewall vipgrp", name);
    if (vipGroup.isPresent()) {
      Supplier<Evidence> members = () -> domain.evidence(vipGroup.get(), "member");
      Set<String> within = with(path, name);
      vipGroup.get().values("member").forEach(it -> add(it, sum, members, within));
      return;
    }
    Optional<Block> vip = domain.entry("firewall vip", name);
    if (vip.isPresent()) {
      sum.blocks.addAll(Translations.mapped(vip.get(), this).blocks());
    } else if (name.equals("all") || name.equals("any")) {
      sum.blocks.add(AddressBlock.ANY);
    } else if (!name.equals("none")) {
      predefinedOrUndefined(name, sum, at);
    }
  }

  private void predefinedOrUndefined(String name, Sum sum, Supplier<Evidence> at) {
    sum.unresolved.add(name);
    if (!Predefined.isObject(name)) {
      notes.undefined(name, at.get());
    }
  }

  private static Set<String> with(Set<String> path, String name) {
    Set<String> longer = new HashSet<>(path);
    longer.add(name);
    return longer;
  }

  private void addGroup(Block group, Sum sum, Set<String> path) {
    Sum known = groups.get(group.name());
    if (known == null) {
      known = members(group, with(path, group.name()));
      groups.put(group.name(), known);
    }
    sum.blocks.addAll(known.blocks);
    sum.unresolved.addAll(known.unresolved);
  }

  private Sum members(Block group, Set<String> path) {
    Sum members = new Sum();
    Supplier<Evidence> at = () -> domain.evidence(group, "member");
    for (String member : group.values("member")) {
      // A member may occur in several groups; only the groups above must not come again.
      add(member, members, at, path);
    }
    AddressSet set = members.set();
    if (group.enabled("exclude", false)) {
      set = set.minus(sum(group.values("exclude-member"), at, path).set());
    }
    Sum merged = new Sum();
    merged.blocks.addAll(set.blocks());
    members.unresolved.stream().distinct().forEach(merged.unresolved::add);
    return merged;
  }

  private void addAddress(Block address, Sum sum) {
    Optional<AddressSet> known =
        switch (address.value("type", "ipmask")) {
          case "ipmask", "interface-subnet" -> subnet(address);
          case "iprange" -> range(address);
          case "wildcard" -> wildcard(address.values("wildcard"));
          default -> Optional.empty();
        };
    known.ifPresentOrElse(
        it -> sum.blocks.addAll(it.blocks()), () -> sum.unresolved.add(address.name()));
  }

  private Optional<AddressSet> subnet(Block address) {
    List<String> words = address.values("subnet");
    if (words.isEmpty()) {
      Optional<Block> port = domain.entry("system interface", address.value("interface", ""));
      return address.value("type", "ipmask").equals("interface-subnet") && port.isPresent()
          ? Interfaces.address(port.get().values("ip")).map(it -> AddressSet.of(it.network()))
          : Optional.of(AddressSet.ANY);
    }
    return block(words).map(AddressSet::of);
  }

  /** {@code 10.0.0.0 255.0.0.0} or {@code 10.0.0.0/8}. */
  static Optional<AddressBlock> block(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return AddressBlock.tryParse(
        words.size() > 1 ? words.get(0) + "/" + words.get(1) : words.getFirst());
  }

  private static Optional<AddressSet> range(Block address) {
    String first = address.value("start-ip", "");
    String last = address.value("end-ip", first);
    return AddressBlock.tryParse(first + "-" + last).map(AddressSet::of);
  }

  /** Enumerates the runs of a mask with holes, where they are few. */
  static Optional<AddressSet> wildcard(List<String> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    OptionalLong base = Ipv4.tryParse(words.get(0));
    OptionalLong mask = Ipv4.tryParse(words.get(1));
    if (base.isEmpty() || mask.isEmpty()) {
      return Optional.empty();
    }
    long free = ~mask.getAsLong() & AddressBlock.HIGHEST;
    long low = Long.lowestOneBit(~free) - 1;
    long holes = free & ~low;
    if (Long.bitCount(holes) > Long.numberOfTrailingZeros(MOST_WILDCARD_BLOCKS)) {
      return Optional.empty();
    }
    List<AddressBlock> blocks = new ArrayList<>();
    long start = base.getAsLong() & mask.getAsLong();
    long bits = 0;
    do {
      blocks.add(new AddressBlock(start | bits, start | bits | low));
      bits = (bits - holes) & holes;
    } while (bits != 0);
    return Optional.of(AddressSet.of(blocks));
  }
}
