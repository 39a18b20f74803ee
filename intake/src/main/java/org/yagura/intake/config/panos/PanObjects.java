package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Remark;

/** Addresses and groups as one virtual system sees them: its own, then shared ones. */
final class PanObjects {

  private record Meaning(AddressSet addresses, List<String> unresolved) {
    static Meaning unknown(String name) {
      return new Meaning(AddressSet.NONE, List.of(name));
    }
  }

  private final Pan pan;
  private final List<Node> places = new ArrayList<>();
  private final Map<Node, Meaning> known = new HashMap<>();
  private final Set<Node> busy = new HashSet<>();

  PanObjects(Pan pan, Node system) {
    this.pan = pan;
    places.add(system);
    if (system != pan.root()) {
      places.add(pan.root());
    }
    places.addAll(pan.shared());
  }

  /** One side of a rule; {@code any}, names, numbers, runs, regions and lists of elsewhere. */
  AddressMatch match(List<Node> operands, boolean negated) {
    AddressSet all = AddressSet.NONE;
    List<String> written = new ArrayList<>();
    Set<String> unresolved = new LinkedHashSet<>();
    for (Node operand : operands) {
      Meaning meaning = meaning(operand);
      written.add((negated ? "!" : "") + operand.word());
      all = all.union(meaning.addresses());
      unresolved.addAll(meaning.unresolved());
    }
    return new AddressMatch(written, negated ? all.complement() : all, List.copyOf(unresolved));
  }

  AddressSet addresses(List<Node> operands) {
    return match(operands, false).addresses();
  }

  private Meaning meaning(Node operand) {
    String name = operand.word();
    if (name.equals("any")) {
      return new Meaning(AddressSet.ANY, List.of());
    }
    return find(name)
        .or(() -> literal(name))
        .orElseGet(() -> {
          boolean region = name.length() == 2 && name.equals(name.toUpperCase(Locale.ROOT));
          if (!region && !isListOfElsewhere(name)) {
            pan.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, operand);
          }
          return Meaning.unknown(name);
        });
  }

  private static Optional<Meaning> literal(String name) {
    Optional<AddressBlock> block = AddressBlock.tryParse(name);
    if (block.isEmpty() && name.indexOf(':') >= 0) {
      return Optional.of(new Meaning(AddressSet.NONE, List.of()));
    }
    return block.map(it -> new Meaning(AddressSet.of(it), List.of()));
  }

  private boolean isListOfElsewhere(String name) {
    return name.startsWith("panw-")
        || places.stream().anyMatch(it -> it.has("external-list", name) || it.has("region", name));
  }

  private Optional<Meaning> find(String name) {
    for (Node place : places) {
      Optional<Node> address = place.find("address", name);
      if (address.isPresent()) {
        return Optional.of(known.computeIfAbsent(address.get(), PanObjects::address));
      }
      Optional<Node> group = place.find("address-group", name);
      if (group.isPresent()) {
        return Optional.of(group(group.get()));
      }
    }
    return Optional.empty();
  }

  private static Meaning address(Node address) {
    for (String kind : List.of("ip-netmask", "ip-range")) {
      String value = address.value(kind);
      if (!value.isEmpty()) {
        return literal(value).orElseGet(() -> Meaning.unknown(address.word()));
      }
    }
    String name = address.value("fqdn");
    return Meaning.unknown(name.isEmpty() ? address.word() : name);
  }

  private Meaning group(Node group) {
    Meaning before = known.get(group);
    if (before != null) {
      return before;
    }
    if (!busy.add(group)) {
      pan.source().remark(Remark.Kind.CIRCULAR_REFERENCE, group.word(), group);
      return Meaning.unknown(group.word());
    }
    Meaning meaning = Meaning.unknown(group.word());
    List<Node> members = group.all("static");
    if (!members.isEmpty() && busy.size() <= Node.DEEPEST) {
      AddressMatch all = match(members, false);
      meaning = new Meaning(all.addresses(), all.unresolved());
    }
    busy.remove(group);
    known.put(group, meaning);
    return meaning;
  }

  /** The addresses that rules referred to. */
  Set<Node> referenced() {
    return known.keySet();
  }

  /** Remarks on addresses that no virtual system refers to. */
  static void report(Pan pan, Set<Node> referenced) {
    List<Node> holders = new ArrayList<>(pan.shared());
    holders.add(pan.root());
    pan.systems().forEach(it -> holders.add(it.node()));
    Set<Node> seen = new HashSet<>();
    for (Node holder : holders) {
      for (String kind : List.of("address", "address-group", "service", "service-group")) {
        for (Node each : holder.all(kind)) {
          each.useAll();
          if (seen.add(each) && !referenced.contains(each)) {
            pan.source().remark(Remark.Kind.UNUSED_OBJECT, each.word(), each);
          }
        }
      }
    }
  }
}
