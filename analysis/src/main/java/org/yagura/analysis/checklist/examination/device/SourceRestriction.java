package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.exposure.inbound.DialInSources;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.model.address.AddressSet;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.facility.Device;

/** Whether dial-ins accept some addresses only. */
final class SourceRestriction implements Examination {

  @Override
  public String id() {
    return "source-restriction";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    boolean all = everyDoorIsKnown(asked);
    return asked.facility().devices().stream().flatMap(it -> restricted(asked, it, all));
  }

  /** Every gateway was read, every dial-in is restricted, and no rule found a way around. */
  private static boolean everyDoorIsKnown(Asked asked) {
    return !asked.found("gateway-not-read")
        && !asked.found("configuration-partly-understood")
        && asked.facility().devices().stream()
            .allMatch(device -> open(device).allMatch(it -> isRestricted(sources(device, it))));
  }

  private static Stream<DialIn> open(Device device) {
    return device.configuration().remoteAccess().dialIns().stream().filter(DialIn::enabled);
  }

  private static AddressSet sources(Device device, DialIn it) {
    return DialInSources.of(device.configuration(), it);
  }

  private static boolean isRestricted(AddressSet sources) {
    return !sources.contains(Inbound.STRANGERS);
  }

  private static Stream<Fact> restricted(Asked asked, Device device, boolean all) {
    return open(device)
        .filter(it -> isRestricted(sources(device, it)))
        .map(it ->
            Fact.supporting(
                "%s の %s は接続元を %s に限っています。"
                    .formatted(asked.label(device.asset()), it.technology(), sources(device, it)),
                all,
                List.of(it.evidence())));
  }
}
