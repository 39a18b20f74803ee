package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;

/** Reads entries of access lists. */
public final class EntryReader {

  private final Notes notes;
  private final ObjectBook objects;
  private final AddressWords addresses;

  public EntryReader(Dialect dialect, ObjectBook objects, Notes notes) {
    this.notes = notes;
    this.objects = objects;
    this.addresses = new AddressWords(dialect, objects);
  }

  /** An entry of a standard list, whose words begin with the action; it judges sources alone. */
  public Optional<FilterRule> standard(String id, Words words, Block command) {
    Optional<FilterRule.Action> action = action(words.next());
    Optional<AddressMatch> source = addresses.read(words, command);
    if (action.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = new Entry(id, action.get());
    entry.source = source.get();
    options(entry, words);
    return Optional.of(entry.rule(notes, command));
  }

  /** An entry of an extended list, whose words begin with the action. */
  public Optional<FilterRule> extended(String id, Words words, Block command) {
    Optional<FilterRule.Action> action = action(words.next());
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = new Entry(id, action.get());
    if (!services(entry, words, command)) {
      return Optional.empty();
    }
    Optional<AddressMatch> source = addresses.read(words, command);
    PortSet sourcePorts = ports(words, command);
    Optional<AddressMatch> destination = addresses.read(words, command);
    if (source.isEmpty() || destination.isEmpty()) {
      return Optional.empty();
    }
    entry.source = source.get();
    entry.destination = destination.get();
    PortSet ports = ports(words, command);
    if (!sourcePorts.isAny() || !ports.isAny()) {
      entry.services.replaceAll(
          it -> new Service(it.protocol(), sourcePorts, ports, it.qualifier()));
    }
    icmp(entry, words);
    options(entry, words);
    return Optional.of(entry.rule(notes, command));
  }

  private static Optional<FilterRule.Action> action(String word) {
    return switch (word) {
      case "permit" -> Optional.of(FilterRule.Action.PERMIT);
      case "deny" -> Optional.of(FilterRule.Action.DENY);
      default -> Optional.empty();
    };
  }

  /** The protocol, or the group of services that stands in its place. */
  private boolean services(Entry entry, Words words, Block command) {
    if (words.accept("object-group") || words.accept("object")) {
      String name = words.next();
      objects.use(name, command);
      entry.services.addAll(objects.services(name));
      if (entry.services.isEmpty()) {
        entry.services.add(new Service("any", PortSet.ANY, PortSet.ANY, "object-group " + name));
      }
      return true;
    }
    String word = words.next();
    Optional<String> protocol = Protocols.find(word);
    protocol.ifPresent(it -> entry.services.add(new Service(it, PortSet.ANY, PortSet.ANY, "")));
    if (word.equals("pptp")) {
      entry.services.add(Service.to("tcp", PortSet.of(1723)));
    }
    return protocol.isPresent();
  }

  /** Ports by operator or by a group of ports; any where none are given. */
  private PortSet ports(Words words, Block command) {
    if (Ports.isOperator(words.peek())) {
      return Ports.operator(words).orElse(PortSet.NONE);
    }
    boolean group =
        words.peek().equals("object-group")
            && objects.isService(words.peek(1))
            && !objects.isNetwork(words.peek(1));
    boolean portGroup = words.peek().equals("portgroup");
    if (!group && !portGroup) {
      return PortSet.ANY;
    }
    words.next();
    String name = words.next();
    objects.use(name, command);
    PortSet ports = objects.ports(name);
    return ports.isEmpty() ? PortSet.ANY : ports;
  }

  private static void icmp(Entry entry, Words words) {
    if (entry.services.size() != 1 || !entry.services.getFirst().protocol().equals("icmp")) {
      return;
    }
    words.accept("icmp-type");
    if (!Protocols.isIcmpType(words.peek())) {
      return;
    }
    String type = Protocols.icmpType(words.next());
    boolean code = !words.done() && words.peek().chars().allMatch(Character::isDigit);
    entry.qualify(code ? type + " " + words.next() : type);
  }

  /** What stands behind the addresses and ports; words it does not know narrow the entry. */
  private static void options(Entry entry, Words words) {
    while (!words.done()) {
      String word = words.next();
      switch (word) {
        case "log", "log-input" -> {
          entry.log = true;
          skipLogOptions(words);
        }
        case "time-range" -> entry.schedule = words.next();
        case "inactive" -> entry.enabled = false;
        case "reflect" -> words.next();
        case "timeout" -> words.next();
        case "dscp", "tos", "precedence", "ttl", "option", "vlan" ->
            entry.qualify(word + " " + words.next());
        default -> entry.qualify(word);
      }
    }
  }

  private static void skipLogOptions(Words words) {
    while (!words.done()) {
      switch (words.peek()) {
        case "time-range", "inactive" -> {
          return;
        }
        default -> words.next();
      }
    }
  }

  /** An entry while its words are taken. */
  private static final class Entry {
    private final String id;
    private final FilterRule.Action action;
    private final List<Service> services = new ArrayList<>();
    private AddressMatch source = AddressMatch.ANY;
    private AddressMatch destination = AddressMatch.ANY;
    private boolean enabled = true;
    private boolean log;
    private String schedule = "";

    Entry(String id, FilterRule.Action action) {
      this.id = id;
      this.action = action;
    }

    void qualify(String word) {
      if (services.isEmpty()) {
        services.add(Service.ANY);
      }
      services.replaceAll(it ->
          new Service(
              it.protocol(),
              it.source(),
              it.destination(),
              it.qualifier().isEmpty() ? word : it.qualifier() + " " + word));
    }

    FilterRule rule(Notes notes, Block command) {
      return new FilterRule(
          id,
          "",
          action,
          enabled,
          FilterRule.Path.ANY,
          source,
          destination,
          services.isEmpty() ? List.of(Service.ANY) : List.copyOf(services),
          new FilterRule.Condition(schedule, List.of(), log),
          notes.evidence(command));
    }
  }
}
