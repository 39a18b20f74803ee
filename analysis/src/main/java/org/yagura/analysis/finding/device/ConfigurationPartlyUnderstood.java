package org.yagura.analysis.finding.device;

import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.material.Coverage;

/** A configuration with lines that were not understood. */
final class ConfigurationPartlyUnderstood implements Rule {

  @Override
  public String id() {
    return "configuration-partly-understood";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .filter(it -> it.configuration().coverage().share() < SHARE_OF_CONCERN)
        .map(it -> {
          Coverage coverage = it.configuration().coverage();
          return Case.about(it.asset(), coverage.notUnderstood())
              .keyed(it.configuration().file())
              .with("device", site.label(it.asset()))
              .with("share", "読み取れた割合 " + Math.round(coverage.share() * 100) + "%")
              .with("lines", Integer.toString(coverage.lines()))
              .with("rest", Integer.toString(coverage.notUnderstood().size()));
        });
  }

  /** Below this share of understood lines, conclusions about the device are uncertain. */
  private static final double SHARE_OF_CONCERN = 0.95;
}
