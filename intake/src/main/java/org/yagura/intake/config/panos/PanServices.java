package org.yagura.intake.config.panos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.acl.Ports;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Paths;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.Remark;

/**
 * Kinds of traffic of a rule: its services, narrowed by its applications; {@code
 * application-default} means the usual ports of the applications, where they are known.
 */
final class PanServices {

  private static final Map<String, List<Service>> USUAL = usual();

  private final Pan pan;
  private final List<Node> places = new ArrayList<>();
  private final Map<Node, List<Service>> known = new HashMap<>();
  private final Set<Node> busy = new HashSet<>();

  PanServices(Pan pan, Node system) {
    this.pan = pan;
    places.add(system);
    if (system != pan.root()) {
      places.add(pan.root());
    }
    places.addAll(pan.shared());
  }

  /** {@code NAME protocol [ports]} a line; several lines of a name add up. */
  private static Map<String, List<Service>> usual() {
    Map<String, List<Service>> all = new HashMap<>();
    for (String line : Paths.lines(PanServices.class, "applications.txt")) {
      String[] parts = line.split(" +", -1);
      PortSet ports = parts.length > 2 ? ports(parts[2]) : PortSet.ANY;
      all.computeIfAbsent(parts[0], it -> new ArrayList<>()).add(Service.to(parts[1], ports));
    }
    return all;
  }

  private static PortSet ports(String list) {
    List<PortSet.Range> ranges = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      int dash = part.indexOf('-');
      int first = Ports.port(dash < 0 ? part.strip() : part.substring(0, dash).strip());
      int last = dash < 0 ? first : Ports.port(part.substring(dash + 1).strip());
      if (first >= 0 && last >= first) {
        ranges.add(new PortSet.Range(first, last));
      }
    }
    return PortSet.of(ranges);
  }

  /** All kinds of traffic that a rule matches. */
  List<Service> ofRule(Node rule) {
    List<String> applications = expand(rule.words("application"));
    List<Node> services = rule.all("service");
    boolean anyApplication = applications.isEmpty() || applications.contains("any");
    Set<Service> all = new LinkedHashSet<>();
    for (Node service : services) {
      switch (service.word()) {
        case "any" -> all.add(Service.ANY);
        case "application-default" ->
            all.addAll(anyApplication ? List.of(Service.ANY) : usual(applications));
        default -> all.addAll(named(service));
      }
    }
    List<Service> plain = all.isEmpty() ? List.of(Service.ANY) : List.copyOf(all);
    return anyApplication ? plain : narrowed(plain, applications);
  }

  private static List<Service> narrowed(List<Service> plain, List<String> applications) {
    String qualifier = "application " + String.join(" ", applications);
    return plain.stream()
        .map(it ->
            it.qualifier().isEmpty()
                ? new Service(it.protocol(), it.source(), it.destination(), qualifier)
                : it)
        .toList();
  }

  private static List<Service> usual(List<String> applications) {
    List<Service> all = new ArrayList<>();
    for (String application : applications) {
      List<Service> ports = USUAL.get(application);
      if (ports == null) {
        String open = "application " + application + " application-default";
        all.add(new Service("any", PortSet.ANY, PortSet.ANY, open));
      } else {
        all.addAll(ports);
      }
    }
    return all;
  }

  /** Application groups by their members. */
  private List<String> expand(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      List<String> members = List.of();
      for (Node place : places) {
        members = members.isEmpty() ? place.words("application-group", name, "members") : members;
      }
      all.addAll(members.isEmpty() ? List.of(name) : members);
    }
    return all;
  }

  /** What a service or a group of services means; undefined ones are noted and match nothing. */
  List<Service> named(Node operand) {
    String name = operand.word();
    if (name.equals("any")) {
      return List.of(Service.ANY);
    }
    for (Node place : places) {
      Optional<Node> service = place.find("service", name);
      if (service.isPresent()) {
        return known.computeIfAbsent(service.get(), PanServices::service);
      }
      Optional<Node> group = place.find("service-group", name);
      if (group.isPresent()) {
        return group(group.get());
      }
    }
    return switch (name) {
      case "service-http" -> List.of(Service.to("tcp", ports("80,8080")));
      case "service-https" -> List.of(Service.to("tcp", ports("443")));
      default -> {
        pan.source().remark(Remark.Kind.UNDEFINED_REFERENCE, name, operand);
        yield List.of(new Service("unknown", PortSet.NONE, PortSet.NONE, name));
      }
    };
  }

  private static List<Service> service(Node service) {
    List<Service> all = new ArrayList<>();
    for (Node protocol : service.all("protocol")) {
      String port = list(protocol, "port");
      String source = list(protocol, "source-port");
      all.add(
          new Service(
              protocol.word(),
              source.isEmpty() ? PortSet.ANY : ports(source),
              port.isEmpty() ? PortSet.ANY : ports(port),
              ""));
    }
    return all;
  }

  private static String list(Node protocol, String keyword) {
    return String.join(",", protocol.words(keyword));
  }

  private List<Service> group(Node group) {
    List<Service> before = known.get(group);
    if (before != null) {
      return before;
    }
    if (!busy.add(group)) {
      pan.source().remark(Remark.Kind.CIRCULAR_REFERENCE, group.word(), group);
      return List.of();
    }
    Set<Service> all = new LinkedHashSet<>();
    if (busy.size() <= Node.DEEPEST) {
      group.all("members").forEach(it -> all.addAll(named(it)));
    }
    busy.remove(group);
    known.put(group, List.copyOf(all));
    return List.copyOf(all);
  }

  Set<Node> referenced() {
    return known.keySet();
  }
}
