package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/** Services as a group lists them: {@code tcp eq 80}, {@code udp source range 1 9}. */
final class ServiceWords {

  private ServiceWords() {}

  /** The services of one line; empty where the line means none. */
  static List<Service> read(Words words) {
    String protocol = words.next();
    List<Service> all = new ArrayList<>();
    if (protocol.equals("icmp") || protocol.equals("icmp6")) {
      String qualifier = words.done() ? "" : Protocols.icmpType(words.next());
      all.add(new Service("icmp", PortSet.ANY, PortSet.ANY, qualifier));
      return all;
    }
    PortSet source = PortSet.ANY;
    if (words.accept("source")) {
      source = operand(words).orElse(PortSet.NONE);
    }
    words.accept("destination");
    PortSet destination = words.done() ? PortSet.ANY : operand(words).orElse(PortSet.NONE);
    for (String each : protocols(protocol)) {
      all.add(new Service(each, source, destination, ""));
    }
    return all;
  }

  /** Adds the ports of one line for each protocol of the group. */
  static void ports(String groupProtocol, Words words, List<Service> all) {
    Optional<PortSet> ports = operand(words);
    for (String protocol : protocols(groupProtocol)) {
      ports.ifPresent(it -> all.add(Service.to(protocol, it)));
    }
  }

  /** Ports by an operator, or a lone port. */
  private static Optional<PortSet> operand(Words words) {
    if (Ports.isOperator(words.peek())) {
      return Ports.operator(words);
    }
    int port = Ports.port(words.next());
    return port < 0 ? Optional.empty() : Optional.of(PortSet.of(port));
  }

  private static List<String> protocols(String word) {
    return word.equals("tcp-udp")
        ? List.of("tcp", "udp")
        : Protocols.find(word).map(List::of).orElse(List.of());
  }
}
