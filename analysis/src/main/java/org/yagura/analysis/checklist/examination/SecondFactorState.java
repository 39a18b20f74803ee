package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;

/**
 * Whether a second factor guards the dial-ins. A plan with a date answers the item as well, so that
 * its absence settles a no only where nobody wrote of a plan.
 */
final class SecondFactorState implements Examination {

  private static final Pattern PLAN =
      Pattern.compile("予定|計画|令和[\\s0-9０-９元]+年|R[0-9]|20[2-3][0-9]|更改|更新時|導入中|検討");

  @Override
  public String id() {
    return "second-factor";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    boolean planned = PLAN.matcher(note).find();
    return survey.facility().devices().stream().flatMap(it -> examine(survey, it, planned));
  }

  private static Stream<Fact> examine(Survey survey, Device device, boolean planned) {
    String label = survey.facility().asset(device.asset()).map(Asset::label).orElse("");
    return device.configuration().remoteAccess().dialIns().stream()
        .filter(DialIn::enabled)
        .filter(it -> it.access().secondFactor() != SecondFactor.UNKNOWN)
        .map(it -> fact(label, it, planned));
  }

  private static Fact fact(String label, DialIn it, boolean planned) {
    return it.access().secondFactor() == SecondFactor.REQUIRED
        ? Fact.supporting(
            "%s の %s は二要素認証です。".formatted(label, it.technology()), false, List.of(it.evidence()))
        : Fact.against(
            "%s の %s は二要素認証ではありません。".formatted(label, it.technology()),
            !planned,
            List.of(it.evidence()));
  }
}
