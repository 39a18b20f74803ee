package org.yagura.testkit;

import java.util.List;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** Writes filter rules in one line: {@code permit("10", "any", "192.168.1.5", "tcp", 443)}. */
public final class Rules {

  private Rules() {}

  /** A rule that lets pass; addresses as {@link AddressBlock} reads them, or {@code any}. */
  public static FilterRule permit(
      String id, String source, String destination, String protocol, int port) {
    return rule(id, FilterRule.Action.PERMIT, source, destination, service(protocol, port));
  }

  /** A rule that stops. */
  public static FilterRule deny(
      String id, String source, String destination, String protocol, int port) {
    return rule(id, FilterRule.Action.DENY, source, destination, service(protocol, port));
  }

  /** A rule for one kind of traffic. */
  public static FilterRule rule(
      String id, FilterRule.Action action, String source, String destination, Service service) {
    return new FilterRule(
        id,
        "",
        action,
        true,
        FilterRule.Path.ANY,
        match(source),
        match(destination),
        List.of(service),
        FilterRule.Condition.NONE,
        Evidence.of(SourceRef.Line.of("router.txt", 1), "rule " + id));
  }

  /** A list on an interface that denies what no rule names. */
  public static RuleList list(String name, FilterRule... rules) {
    return new RuleList(
        name,
        RuleList.Scope.INTERFACE,
        List.of(rules),
        FilterRule.Action.DENY,
        false,
        Evidence.of(SourceRef.Line.of("router.txt", 1), name));
  }

  /** Port 0 is any port. */
  private static Service service(String protocol, int port) {
    return protocol.equals("any")
        ? Service.ANY
        : Service.to(protocol, port == 0 ? PortSet.ANY : PortSet.of(port));
  }

  private static AddressMatch match(String written) {
    return written.equals("any")
        ? AddressMatch.ANY
        : AddressMatch.of(written, AddressSet.of(AddressBlock.of(written)));
  }
}
