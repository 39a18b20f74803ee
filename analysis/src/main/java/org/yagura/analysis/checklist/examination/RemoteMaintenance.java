package org.yagura.analysis.checklist.examination;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.exposure.ConnectionStatus;
import org.yagura.model.exposure.ExternalConnection;

/** Whether every way of remote maintenance that was seen stands in the hospital's own list. */
final class RemoteMaintenance implements Examination {

  private static final Set<ConnectionKind> WAYS =
      EnumSet.of(
          ConnectionKind.VPN,
          ConnectionKind.DIAL_UP,
          ConnectionKind.REMOTE_TOOL,
          ConnectionKind.LEASED_LINE);

  @Override
  public String id() {
    return "remote-maintenance";
  }

  @Override
  public Stream<Fact> examine(Survey survey, String row, String note) {
    return survey.connections().stream()
        .filter(it -> WAYS.contains(it.kind()))
        .map(RemoteMaintenance::fact);
  }

  private static Fact fact(ExternalConnection it) {
    return it.status() == ConnectionStatus.UNRECORDED
        ? Fact.against("一覧にない遠隔接続「%s」が見つかりました。".formatted(it.label()), true, it.evidence())
        : Fact.supporting("遠隔接続「%s」が一覧にあります。".formatted(it.label()), false, it.evidence());
  }
}
