package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.tree.Node;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Remark;

/**
 * Address books. A zone looks into the book that is attached to it, or stands in it, and then into
 * the global one.
 */
final class JunosAddresses {

  static final String GLOBAL = "global";

  private static final int MOST_MEMBERS = 100_000;

  /** What a name means, as far as it is known. */
  private record Meaning(AddressSet addresses, List<String> unresolved) {
    static final Meaning ANY = new Meaning(AddressSet.ANY, List.of());
    static final Meaning NONE = new Meaning(AddressSet.NONE, List.of());
  }

  private final Junos junos;
  private final Map<String, List<Node>> books = new LinkedHashMap<>();
  private final Map<Node, Meaning> known = new HashMap<>();
  private final Set<Node> referenced = new HashSet<>();
  private final Set<Node> busy = new HashSet<>();

  JunosAddresses(Junos junos) {
    this.junos = junos;
    for (Node book : junos.root().all("security", "address-book")) {
      List<String> zones = book.words("attach", "zone");
      if (zones.isEmpty()) {
        book(GLOBAL).add(book);
      }
      zones.forEach(it -> book(it).add(book));
    }
    for (Node zone : junos.root().all("security", "zones", "security-zone")) {
      zone.find("address-book").ifPresent(it -> book(zone.word()).add(it));
    }
  }

  private List<Node> book(String zone) {
    return books.computeIfAbsent(zone, it -> new ArrayList<>());
  }

  /** One side of a policy between zones; an empty list of operands matches nothing. */
  AddressMatch match(List<Node> operands, List<String> zones, boolean negated) {
    AddressSet all = AddressSet.NONE;
    List<String> written = new ArrayList<>();
    Set<String> unresolved = new LinkedHashSet<>();
    for (Node operand : operands) {
      written.add(operand.word());
      Meaning meaning = find(operand.word(), zones).orElse(null);
      if (meaning == null) {
        junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, operand.word(), operand);
        unresolved.add(operand.word());
      } else {
        all = all.union(meaning.addresses());
        unresolved.addAll(meaning.unresolved());
      }
    }
    return new AddressMatch(
        negated ? written.stream().map(it -> "!" + it).toList() : written,
        negated ? all.complement() : all,
        List.copyOf(unresolved));
  }

  /** What a name of the global book, or of any zone's, stands for; NONE where it is undefined. */
  AddressSet named(Node operand) {
    List<String> everywhere = new ArrayList<>(books.keySet());
    Optional<Meaning> meaning = find(operand.word(), everywhere);
    if (meaning.isEmpty()) {
      junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, operand.word(), operand);
    }
    return meaning.map(Meaning::addresses).orElse(AddressSet.NONE);
  }

  private Optional<Meaning> find(String name, List<String> zones) {
    return switch (name) {
      case "any", "any-ipv4" -> Optional.of(Meaning.ANY);
      case "any-ipv6" -> Optional.of(Meaning.NONE);
      default ->
          inZones(name, zones).or(() -> inBooks(name, books.getOrDefault(GLOBAL, List.of())));
    };
  }

  private Optional<Meaning> inZones(String name, List<String> zones) {
    for (String zone : zones) {
      Optional<Meaning> found = inBooks(name, books.getOrDefault(zone, List.of()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Meaning> inBooks(String name, List<Node> among) {
    for (Node book : among) {
      Optional<Node> address = book.find("address", name);
      if (address.isPresent()) {
        referenced.add(address.get());
        return Optional.of(known.computeIfAbsent(address.get(), JunosAddresses::address));
      }
      Optional<Node> set = book.find("address-set", name);
      if (set.isPresent()) {
        referenced.add(set.get());
        return Optional.of(set(set.get(), book));
      }
    }
    return Optional.empty();
  }

  private static Meaning address(Node address) {
    for (Node child : address.raw()) {
      String word = child.word();
      switch (word) {
        case "range-address" -> {
          return range(address);
        }
        case "dns-name" -> {
          child.useAll();
          return new Meaning(AddressSet.NONE, List.of(address.value("dns-name")));
        }
        case "wildcard-address" -> {
          child.useAll();
          return new Meaning(AddressSet.NONE, List.of(address.value("wildcard-address")));
        }
        default -> {
          Optional<AddressBlock> block = AddressBlock.tryParse(word);
          if (block.isPresent() || word.indexOf(':') >= 0) {
            child.use();
            return new Meaning(block.map(AddressSet::of).orElse(AddressSet.NONE), List.of());
          }
        }
      }
    }
    return new Meaning(AddressSet.NONE, List.of(address.word()));
  }

  private static Meaning range(Node address) {
    String first = address.value("range-address");
    String last = address.value("range-address", first, "to");
    Optional<AddressBlock> block =
        AddressBlock.tryParse(first + (last.isEmpty() ? "" : "-" + last));
    return block
        .map(it -> new Meaning(AddressSet.of(it), List.of()))
        .orElseGet(() -> new Meaning(AddressSet.NONE, List.of(address.word())));
  }

  private Meaning set(Node set, Node book) {
    Meaning before = known.get(set);
    if (before != null) {
      return before;
    }
    if (!busy.add(set)) {
      junos.source().remark(Remark.Kind.CIRCULAR_REFERENCE, set.word(), set);
      return new Meaning(AddressSet.NONE, List.of(set.word()));
    }
    List<AddressBlock> blocks = new ArrayList<>();
    Set<String> unresolved = new LinkedHashSet<>();
    if (busy.size() <= Node.DEEPEST) {
      List<Node> members = new ArrayList<>(set.all("address"));
      members.addAll(set.all("address-set"));
      for (Node member : members) {
        Optional<Meaning> meaning = inBooks(member.word(), List.of(book));
        if (meaning.isEmpty()) {
          junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, member.word(), member);
          unresolved.add(member.word());
        } else if (blocks.size() < MOST_MEMBERS) {
          blocks.addAll(meaning.get().addresses().blocks());
          unresolved.addAll(meaning.get().unresolved());
        }
      }
    } else {
      unresolved.add(set.word());
    }
    Meaning meaning = new Meaning(AddressSet.of(blocks), List.copyOf(unresolved));
    busy.remove(set);
    known.put(set, meaning);
    return meaning;
  }

  /** Remarks on addresses that nothing refers to, and marks what they say as understood. */
  void report() {
    for (List<Node> among : books.values()) {
      for (Node book : among) {
        List<Node> all = new ArrayList<>(book.all("address"));
        all.addAll(book.all("address-set"));
        for (Node each : all) {
          each.useAll();
          if (!referenced.contains(each)) {
            junos.source().remark(Remark.Kind.UNUSED_OBJECT, each.word(), each);
          }
        }
      }
    }
  }
}
