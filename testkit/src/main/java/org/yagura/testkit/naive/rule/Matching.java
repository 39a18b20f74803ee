package org.yagura.testkit.naive.rule;

import java.util.List;
import java.util.Locale;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.reachability.Packet;

/** Whether words of a rule mean a packet. */
public final class Matching {

  /** The answer. */
  public enum Sure {
    NO,
    MAYBE,
    YES;

    public Sure and(Sure other) {
      return compareTo(other) < 0 ? this : other;
    }

    public Sure or(Sure other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  private Matching() {}

  /** An operand that nobody can resolve may be any address. */
  public static Sure address(AddressMatch match, long address) {
    boolean known = match.addresses().contains(address);
    boolean negated = match.written().stream().anyMatch(it -> it.startsWith("!"));
    if (known) {
      // What an unknown operand of a negated list excludes is unknown, too.
      return negated && !match.unresolved().isEmpty() ? Sure.MAYBE : Sure.YES;
    }
    return negated || match.unresolved().isEmpty() ? Sure.NO : Sure.MAYBE;
  }

  public static Sure services(List<Service> services, Packet packet) {
    Sure sure = Sure.NO;
    for (Service service : services) {
      sure = sure.or(service(service, packet));
    }
    return sure;
  }

  public static Sure service(Service service, Packet packet) {
    if (service.protocol().equals("unknown")) {
      return Sure.MAYBE;
    }
    boolean anyProtocol = service.protocol().equals("any");
    if (!anyProtocol && !service.protocol().equals(packet.protocol())) {
      return Sure.NO;
    }
    boolean ported = packet.protocol().equals("tcp") || packet.protocol().equals("udp");
    boolean ports =
        service.source().contains(packet.sourcePort())
            && service.destination().contains(packet.destinationPort());
    return !anyProtocol && ported && !ports ? Sure.NO : qualifier(service.qualifier(), packet);
  }

  /** Conditions that a first packet can be told to fulfil or not. */
  private static Sure qualifier(String qualifier, Packet packet) {
    String word = qualifier.toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Sure.YES;
    }
    if (word.contains("established") || word.equals("tcprst") || word.equals("tcpfin")) {
      return Sure.NO;
    }
    if (word.equals("tcpsyn")) {
      return packet.protocol().equals("tcp") ? Sure.YES : Sure.NO;
    }
    if (word.equals("icmp-error")) {
      return Sure.NO;
    }
    return word.equals("echo") || word.equals("icmp-type 8") || word.equals("icmp-info")
        ? Sure.YES
        : Sure.MAYBE;
  }
}
