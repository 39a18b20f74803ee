package org.yagura.analysis.attackpath.cut;

import java.util.Optional;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.knowledge.finding.FindingText;
import org.yagura.knowledge.measure.MeasureText;
import org.yagura.knowledge.measure.MeasureTexts;
import org.yagura.model.attack.Cut;
import org.yagura.model.device.Platform;

/** Puts words, costs and commands to measures. */
final class Measures {

  private final Premises premises;

  Measures(Premises premises) {
    this.premises = premises;
  }

  Cut.Measure describe(Remedy it) {
    MeasureText text = MeasureTexts.standard().of(it.kind().id());
    String command = platform(it.where()).map(p -> text.commands().getOrDefault(p, "")).orElse("");
    return new Cut.Measure(
        it.id(),
        FindingText.fill(text.what(), it.slots()),
        it.where(),
        text.yen(),
        text.yenSource(),
        text.effort(),
        FindingText.fill(command, it.slots()),
        FindingText.fill(text.breaks(), it.slots()).replace("利用者: {users}", "").replace("（）", ""));
  }

  /** That of the device to change, where its configuration was read. */
  private Optional<Platform> platform(String where) {
    String device =
        premises.connection(where).map(connection -> connection.end().device()).orElse(where);
    return premises.device(device).map(it -> it.configuration().identity().platform());
  }
}
