package org.yagura.analysis.reachability.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Filtering;
import org.yagura.model.device.RuleList;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/**
 * Rules of which some line was not understood: nobody knows whether they mean what they seem to, so
 * that neither their permits nor their denials are sure.
 */
final class HalfRead {

  private final TreeSet<Integer> lines = new TreeSet<>();

  private HalfRead(DeviceConfiguration device) {
    for (Evidence it : device.coverage().notUnderstood()) {
      if (it.at() instanceof SourceRef.Line at) {
        lines.add(at.first());
      }
    }
  }

  /** The same configuration, such rules being told by something that no header shows. */
  static DeviceConfiguration unsure(DeviceConfiguration device) {
    HalfRead read = new HalfRead(device);
    if (read.lines.isEmpty()) {
      return device;
    }
    List<RuleList> lists = new ArrayList<>();
    for (RuleList it : device.filtering().lists()) {
      List<FilterRule> rules = it.rules().stream().map(read::judged).toList();
      lists.add(
          new RuleList(it.name(), it.scope(), rules, it.otherwise(), it.stateful(), it.evidence()));
    }
    return new DeviceConfiguration(
        device.file(),
        device.identity(),
        device.network(),
        new Filtering(lists, device.filtering().bindings()),
        device.translation(),
        device.remoteAccess(),
        device.administration(),
        device.remarks(),
        device.coverage(),
        device.forwarding());
  }

  private FilterRule judged(FilterRule rule) {
    boolean several = rule.evidence().at() instanceof SourceRef.Line at && at.last() > at.first();
    return several && isWithin((SourceRef.Line) rule.evidence().at())
        ? new FilterRule(
            rule.id(),
            rule.name(),
            rule.action(),
            rule.enabled(),
            rule.path(),
            rule.source(),
            rule.destination(),
            rule.services().stream().map(HalfRead::perhaps).toList(),
            rule.condition(),
            rule.evidence())
        : rule;
  }

  private boolean isWithin(SourceRef.Line at) {
    Integer next = lines.ceiling(at.first());
    return next != null && next <= at.last();
  }

  /** Services that a qualifier already leaves open, or leaves to replies, stay as they are. */
  private static Service perhaps(Service service) {
    return service.qualifier().isEmpty()
        ? new Service(
            service.protocol(), service.source(), service.destination(), "a line not understood")
        : service;
  }
}
