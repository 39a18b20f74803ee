package org.yagura.intake.config.cisco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.intake.config.acl.NamedServices;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;

/**
 * The traffic that {@code class-map type inspect} describes, as entries that permit what is of it.
 */
final class ClassMaps {

  private static final int DEEPEST = 8;
  private static final int MOST_ENTRIES = 2000;

  private final Notes notes;
  private final IosAccessLists accessLists;
  private final Map<String, Block> maps = new LinkedHashMap<>();
  private final References references = new References();

  ClassMaps(Notes notes, IosAccessLists accessLists) {
    this.notes = notes;
    this.accessLists = accessLists;
  }

  boolean read(Block command) {
    if (!command.starts("class-map", "type", "inspect")) {
      return false;
    }
    String name = command.word(command.size() - 1);
    maps.put(name, command);
    references.define(name, command);
    notes.use(command);
    for (Block child : command.children()) {
      if (child.starts("match")) {
        notes.use(child);
      } else {
        notes.skip(child);
      }
    }
    return true;
  }

  void report() {
    for (Block map : maps.values()) {
      map.all("match", "access-group").forEach(it -> accessLists.use(listOf(it), it));
      map.all("match", "class-map").forEach(it -> references.use(it.word(2), it));
    }
    references.report(notes);
  }

  /** The entries of a class; empty where it is undefined or matches nothing. */
  List<FilterRule> entries(String name, Block by) {
    references.use(name, by);
    return entries(name, 0);
  }

  private List<FilterRule> entries(String name, int depth) {
    Block map = maps.get(name);
    if (map == null || depth > DEEPEST) {
      return List.of();
    }
    List<FilterRule> all = new ArrayList<>();
    boolean any = map.has("match-any");
    boolean first = true;
    for (Block match : map.children()) {
      if (!match.starts("match")) {
        continue;
      }
      List<FilterRule> next = statement(name, match, depth);
      all = any || first ? joined(all, next) : crossed(all, next);
      first = false;
    }
    return all;
  }

  private List<FilterRule> statement(String name, Block match, int depth) {
    return switch (match.word(1)) {
      case "access-group" -> accessLists.rules(listOf(match));
      case "class-map" -> entries(match.word(2), depth + 1);
      case "protocol" -> List.of(permit(name, NamedServices.named(match.word(2)), match));
      default ->
          List.of(
              permit(
                  name,
                  List.of(new Service("any", PortSet.ANY, PortSet.ANY, match.text(0))),
                  match));
    };
  }

  private static String listOf(Block match) {
    return match.word(2).equals("name") ? match.word(3) : match.word(2);
  }

  private FilterRule permit(String name, List<Service> services, Block match) {
    return new FilterRule(
        match.word(2),
        name,
        FilterRule.Action.PERMIT,
        true,
        FilterRule.Path.ANY,
        AddressMatch.ANY,
        AddressMatch.ANY,
        services,
        FilterRule.Condition.NONE,
        notes.evidence(match));
  }

  private static List<FilterRule> joined(List<FilterRule> some, List<FilterRule> more) {
    List<FilterRule> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * What both describe; the entry of the access list, which names addresses, lends its evidence.
   */
  private static List<FilterRule> crossed(List<FilterRule> some, List<FilterRule> more) {
    List<FilterRule> all = new ArrayList<>();
    for (FilterRule a : some) {
      for (FilterRule b : more) {
        if (all.size() < MOST_ENTRIES) {
          cross(a, b, all);
        }
      }
    }
    return all;
  }

  private static void cross(FilterRule a, FilterRule b, List<FilterRule> all) {
    List<Service> services = new ArrayList<>();
    for (Service one : a.services()) {
      for (Service other : b.services()) {
        cross(one, other, services);
      }
    }
    if (services.isEmpty()) {
      return;
    }
    boolean narrower = b.source().addresses().isAny() && b.destination().addresses().isAny();
    FilterRule shown = narrower ? a : b;
    boolean permit =
        a.action() == FilterRule.Action.PERMIT && b.action() == FilterRule.Action.PERMIT;
    all.add(
        new FilterRule(
            shown.id(),
            shown.name(),
            permit ? FilterRule.Action.PERMIT : FilterRule.Action.DENY,
            a.enabled() && b.enabled(),
            FilterRule.Path.ANY,
            cross(a.source(), b.source()),
            cross(a.destination(), b.destination()),
            services,
            shown.condition(),
            shown.evidence()));
  }

  private static AddressMatch cross(AddressMatch a, AddressMatch b) {
    if (a.addresses().isAny() || b.addresses().isAny()) {
      return a.addresses().isAny() ? b : a;
    }
    List<String> written = new ArrayList<>(a.written());
    written.addAll(b.written());
    List<String> unresolved = new ArrayList<>(a.unresolved());
    unresolved.addAll(b.unresolved());
    AddressSet both = a.addresses().intersect(b.addresses());
    return new AddressMatch(written, both, unresolved);
  }

  private static void cross(Service a, Service b, List<Service> services) {
    boolean same = a.protocol().equals(b.protocol());
    if (!same && !a.protocol().equals("any") && !b.protocol().equals("any")) {
      return;
    }
    PortSet source = a.source().intersect(b.source());
    PortSet destination = a.destination().intersect(b.destination());
    if (!source.isEmpty() && !destination.isEmpty()) {
      String protocol = a.protocol().equals("any") ? b.protocol() : a.protocol();
      String qualifier = (a.qualifier() + " " + b.qualifier()).strip();
      services.add(new Service(protocol, source, destination, qualifier));
    }
  }
}
