package org.yagura.analysis.checklist.examination;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.exposure.inbound.Inbound;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.device.RemoteAccess.DialIn;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.Device;

/** Whether dial-ins accept some addresses only. */
final class SourceRestriction implements Examination {

  @Override
  public String id() {
    return "source-restriction";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    return survey.facility().devices().stream().flatMap(it -> restricted(survey, it));
  }

  private static Stream<Fact> restricted(Survey survey, Device device) {
    String label = survey.facility().asset(device.asset()).map(Asset::label).orElse("");
    return device.configuration().remoteAccess().dialIns().stream()
        .filter(DialIn::enabled)
        .filter(it -> !it.access().allowedSources().contains(Inbound.STRANGERS))
        .map(it ->
            Fact.supporting(
                "%s の %s は接続元を %s に限っています。"
                    .formatted(label, it.technology(), it.access().allowedSources()),
                false,
                List.of(it.evidence())));
  }
}
