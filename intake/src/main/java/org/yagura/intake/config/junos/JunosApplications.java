package org.yagura.intake.config.junos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.acl.Protocols;
import org.yagura.intake.config.junos.statement.Junos;
import org.yagura.intake.config.junos.statement.JunosPorts;
import org.yagura.intake.config.tree.Node;
import org.yagura.intake.config.tree.Paths;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.Remark;

/** Applications of a configuration and those that every device knows ({@code junos-https}). */
final class JunosApplications {

  private static final Map<String, List<Service>> PREDEFINED = predefined();
  private static final int MOST_SERVICES = 2_000;

  private final Junos junos;
  private final Map<Node, List<Service>> known = new HashMap<>();
  private final Set<Node> busy = new HashSet<>();

  JunosApplications(Junos junos) {
    this.junos = junos;
  }

  /** {@code NAME protocol [ports]}, one service a line; several lines of a name add up. */
  private static Map<String, List<Service>> predefined() {
    Map<String, List<Service>> all = new HashMap<>();
    for (String line : Paths.lines(JunosApplications.class, "applications.txt")) {
      String[] parts = line.split(" +", -1);
      PortSet ports =
          parts.length > 2 ? JunosPorts.tryParse(parts[2]).orElse(PortSet.ANY) : PortSet.ANY;
      boolean icmp = parts.length > 2 && parts[1].startsWith("icmp");
      Service service =
          icmp
              ? new Service("icmp", PortSet.ANY, PortSet.ANY, "icmp-type " + parts[2])
              : Service.to(parts[1], ports);
      all.computeIfAbsent(parts[0], it -> new ArrayList<>()).add(service);
    }
    return all;
  }

  /** The kinds of traffic that operands name; undefined ones are noted and match nothing. */
  List<Service> services(List<Node> operands) {
    Set<Service> all = new LinkedHashSet<>();
    for (Node operand : operands) {
      Optional<List<Service>> found = find(operand.word());
      if (found.isEmpty()) {
        junos.source().remark(Remark.Kind.UNDEFINED_REFERENCE, operand.word(), operand);
        all.add(new Service("unknown", PortSet.NONE, PortSet.NONE, operand.word()));
      } else if (all.size() < MOST_SERVICES) {
        all.addAll(found.get());
      }
    }
    return List.copyOf(all);
  }

  private Optional<List<Service>> find(String name) {
    if (name.equals("any")) {
      return Optional.of(List.of(Service.ANY));
    }
    Optional<Node> single = junos.root().find("applications", "application", name);
    if (single.isPresent()) {
      return Optional.of(known.computeIfAbsent(single.get(), JunosApplications::application));
    }
    Optional<Node> set = junos.root().find("applications", "application-set", name);
    return set.isPresent()
        ? Optional.of(set(set.get()))
        : Optional.ofNullable(PREDEFINED.get(name));
  }

  private List<Service> set(Node set) {
    List<Service> before = known.get(set);
    if (before != null) {
      return before;
    }
    if (!busy.add(set)) {
      junos.source().remark(Remark.Kind.CIRCULAR_REFERENCE, set.word(), set);
      return List.of();
    }
    List<Service> all = List.of();
    if (busy.size() <= Node.DEEPEST) {
      List<Node> members = new ArrayList<>(set.all("application"));
      members.addAll(set.all("application-set"));
      all = services(members);
    }
    busy.remove(set);
    known.put(set, all);
    return all;
  }

  private static List<Service> application(Node application) {
    List<Service> all = new ArrayList<>();
    if (application.has("protocol")) {
      all.add(service(application));
    }
    for (Node term : application.all("term")) {
      all.add(service(term));
    }
    return all;
  }

  private static Service service(Node term) {
    String word = term.value("protocol");
    String protocol = Protocols.find(word).orElse(word.isEmpty() ? "any" : word);
    String type = term.value("icmp-type");
    PortSet source = ports(term, "source-port");
    PortSet destination = ports(term, "destination-port");
    return new Service(
        protocol, source, destination, type.isEmpty() ? "" : Protocols.icmpType(type));
  }

  private static PortSet ports(Node term, String keyword) {
    String word = term.value(keyword);
    return word.isEmpty() ? PortSet.ANY : JunosPorts.tryParse(word).orElse(PortSet.NONE);
  }

  /** Marks definitions as understood and remarks on those that no policy uses. */
  void report() {
    for (String kind : List.of("application", "application-set")) {
      for (Node each : junos.root().all("applications", kind)) {
        if (!known.containsKey(each)) {
          junos.source().remark(Remark.Kind.UNUSED_OBJECT, each.word(), each);
        }
        each.useAll();
      }
    }
  }
}
