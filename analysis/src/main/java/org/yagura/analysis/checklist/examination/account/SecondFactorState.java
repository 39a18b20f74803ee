package org.yagura.analysis.checklist.examination.account;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.facility.Device;

/**
 * Whether a second factor guards the dial-ins. A plan until fiscal 2027 (令和9年度) answers the item as
 * well, so that its absence settles a no only where nobody wrote of such a plan.
 */
final class SecondFactorState implements Examination {

  @Override
  public String id() {
    return "second-factor";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    Plan plan = Plan.of(asked.stated().note());
    Stream<Fact> doors =
        asked.facility().devices().stream().flatMap(it -> examine(asked, it, plan));
    return Stream.concat(doors, plan.fact(asked.stated().evidence()).stream());
  }

  private static Stream<Fact> examine(Asked asked, Device device, Plan plan) {
    String label = asked.label(device.asset());
    return device.configuration().remoteAccess().dialIns().stream()
        .filter(DialIn::enabled)
        .filter(it -> it.access().secondFactor() != SecondFactor.UNKNOWN)
        .map(it -> fact(label, it, plan));
  }

  private static Fact fact(String label, DialIn it, Plan plan) {
    return it.access().secondFactor() == SecondFactor.REQUIRED
        ? Fact.supporting(
            "%s の %s は二要素認証です。".formatted(label, it.technology()), false, List.of(it.evidence()))
        : Fact.against(
            "%s の %s は二要素認証ではありません。".formatted(label, it.technology()),
            plan == Plan.NONE || plan == Plan.TOO_LATE,
            List.of(it.evidence()));
  }
}
