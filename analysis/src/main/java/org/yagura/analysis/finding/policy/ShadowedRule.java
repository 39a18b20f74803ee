package org.yagura.analysis.finding.policy;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;

/** A rule that an earlier one always decides before. */
final class ShadowedRule implements Rule {

  @Override
  public String id() {
    return "shadowed-rule";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device ->
            device.configuration().filtering().lists().stream()
                .flatMap(list ->
                    Shadows.in(list).stream()
                        .map(it ->
                            Case.about(
                                    device.asset(),
                                    List.of(it.later().evidence(), it.earlier().evidence()))
                                .keyed(list.name() + "-" + it.later().id())
                                .with("device", site.label(device.asset()))
                                .with("rule", RuleNames.of(list, it.later()))
                                .with("earlier", RuleNames.of(list, it.earlier())))));
  }
}
