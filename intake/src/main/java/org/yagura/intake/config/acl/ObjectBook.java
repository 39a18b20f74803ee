package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.block.Block;
import org.yagura.intake.config.block.Notes;
import org.yagura.intake.config.block.References;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.Remark;

/**
 * Named addresses and services: {@code object}, {@code object-group}, {@code name}. Names are
 * resolved when asked for, since a group may name one that stands below it.
 */
public final class ObjectBook {

  private static final int DEEPEST = 40;

  private final Notes notes;
  private final Map<String, List<Block>> networks = new HashMap<>();
  private final Map<String, List<Service>> resolvedServices = new HashMap<>();
  private final Map<String, List<Block>> services = new HashMap<>();
  private final Map<String, String> groupProtocol = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, AddressMatch> resolved = new HashMap<>();
  private final References references = new References();
  private final Set<String> inProgress = new HashSet<>();
  private final Set<String> circles = new HashSet<>();

  public ObjectBook(Notes notes) {
    this.notes = notes;
  }

  /** Takes a definition; false where the command is none. */
  public boolean read(Block command) {
    if (command.starts("name") && command.size() >= 3) {
      aliases.put(command.word(2), command.word(1));
      notes.use(command);
      return true;
    }
    boolean single = command.starts("object");
    if (!single && !command.starts("object-group")) {
      return false;
    }
    boolean ipGroup = command.word(1).equals("ip");
    String kind = ipGroup ? command.word(2) : command.word(1);
    String name = ipGroup ? command.word(3) : command.word(2);
    switch (kind) {
      case "network" -> define(networks, name, command);
      case "service", "port", "protocol", "icmp-type" -> {
        define(services, name, command);
        groupProtocol.put(name, kind.equals("service") && !ipGroup ? command.word(3) : kind);
      }
      case "address" -> define(networks, name, command);
      default -> notes.skip(command);
    }
    return true;
  }

  private void define(Map<String, List<Block>> kind, String name, Block command) {
    kind.computeIfAbsent(name, it -> new ArrayList<>()).addAll(command.children());
    references.define(name, command);
    notes.use(command);
    for (Block child : command.children()) {
      switch (child.word(0)) {
        case "description" -> notes.skip(child);
        case "nat" -> {}
        default -> notes.use(child);
      }
    }
  }

  public boolean isNetwork(String name) {
    return networks.containsKey(name);
  }

  public boolean isService(String name) {
    return services.containsKey(name);
  }

  /** Remembers that a command names the object. */
  public void use(String name, Block by) {
    references.use(name, by);
  }

  public void report() {
    references.report(notes);
  }

  /** The address that stands for a word; the word itself where it is no alias. */
  public String address(String word) {
    return aliases.getOrDefault(word, word);
  }

  /** All addresses of an object or a group; an undefined name stays unresolved. */
  public AddressMatch network(String name) {
    AddressMatch known = resolved.get(name);
    if (known != null) {
      return known;
    }
    List<Block> members = networks.get(name);
    if (members == null || inProgress.size() > DEEPEST || !inProgress.add(name)) {
      return new AddressMatch(List.of(name), AddressSet.NONE, List.of(name));
    }
    List<AddressBlock> blocks = new ArrayList<>();
    List<String> unresolved = new ArrayList<>();
    for (Block member : members) {
      addNetwork(member, blocks, unresolved);
    }
    inProgress.remove(name);
    AddressMatch match =
        new AddressMatch(
            List.of(name), AddressSet.of(blocks), unresolved.stream().distinct().toList());
    resolved.put(name, match);
    return match;
  }

  private void addNetwork(Block member, List<AddressBlock> blocks, List<String> unresolved) {
    Words words = new Words(member.words());
    words.accept("network-object");
    words.accept("subnet");
    switch (words.peek()) {
      case "description", "nat" -> {}
      case "group-object", "object", "object-group" -> {
        words.next();
        String name = words.next();
        references.use(name, member);
        noteCircle(name, inProgress.contains(name), member);
        AddressMatch inner = network(name);
        blocks.addAll(inner.addresses().blocks());
        unresolved.addAll(inner.unresolved());
      }
      case "any", "any4" -> blocks.add(AddressBlock.ANY);
      case "fqdn" -> unresolved.add(member.word(member.size() - 1));
      default ->
          plainNetwork(words).ifPresentOrElse(blocks::add, () -> unresolved.add(member.text(0)));
    }
  }

  private void noteCircle(String name, boolean circular, Block member) {
    if (circular && circles.add(name)) {
      notes.remark(Remark.Kind.CIRCULAR_REFERENCE, name, member);
    }
  }

  private Optional<AddressBlock> plainNetwork(Words words) {
    if (words.accept("host")) {
      return AddressBlock.tryParse(address(words.next()));
    }
    if (words.accept("range")) {
      return AddressBlock.tryParse(address(words.next()) + "-" + address(words.next()));
    }
    String first = address(words.next());
    if (words.peek().startsWith("/")) {
      return AddressBlock.tryParse(first + words.next());
    }
    return words.done() ? AddressBlock.tryParse(first) : Masks.network(first, words.next());
  }

  /** All kinds of traffic of a service object or group; empty where it is undefined. */
  public List<Service> services(String name) {
    List<Service> known = resolvedServices.get(name);
    if (known != null) {
      return known;
    }
    List<Block> members = services.get(name);
    if (members == null || inProgress.size() > DEEPEST || !inProgress.add("service " + name)) {
      return List.of();
    }
    List<Service> all = new ArrayList<>();
    for (Block member : members) {
      addServices(member, groupProtocol.getOrDefault(name, ""), all);
    }
    inProgress.remove("service " + name);
    List<Service> distinct = all.stream().distinct().toList();
    resolvedServices.put(name, distinct);
    return distinct;
  }

  /** The ports of a group that holds ports alone. */
  public PortSet ports(String name) {
    PortSet ports = PortSet.NONE;
    for (Service service : services(name)) {
      ports = ports.union(service.destination());
    }
    return ports;
  }

  private void addServices(Block member, String groupProtocol, List<Service> all) {
    Words words = new Words(member.words());
    switch (words.peek()) {
      case "description" -> {}
      case "group-object" -> {
        references.use(member.word(1), member);
        noteCircle(member.word(1), inProgress.contains("service " + member.word(1)), member);
        all.addAll(services(member.word(1)));
      }
      case "service-object", "service", "protocol-object" -> {
        words.next();
        if (words.accept("object")) {
          references.use(words.peek(), member);
          all.addAll(services(words.next()));
        } else {
          all.addAll(ServiceWords.read(words));
        }
      }
      case "icmp-object" ->
          all.add(
              new Service("icmp", PortSet.ANY, PortSet.ANY, Protocols.icmpType(member.word(1))));
      case "port-object" -> {
        words.next();
        ServiceWords.ports(groupProtocol, words, all);
      }
      default -> {
        if (Ports.isOperator(words.peek())) {
          ServiceWords.ports("tcp-udp", words, all);
        } else {
          all.addAll(ServiceWords.read(words));
        }
      }
    }
  }
}
