package org.yagura.model.loss;

import java.util.List;

/**
 * Damage against the cost of measures, for management.
 *
 * @param scenarios the worst first
 * @param cases published incidents to compare with, those of similar size first
 * @param outlays what measures cost in the first year
 * @param assumptions every assumption of ours, in Japanese
 * @param missing the facts that would make it better, in Japanese
 */
public record LossEstimate(
    List<Scenario> scenarios,
    List<PublishedCase> cases,
    List<Outlay> outlays,
    List<String> assumptions,
    List<String> missing) {

  public static final LossEstimate NONE =
      new LossEstimate(List.of(), List.of(), List.of(), List.of(), List.of());

  public LossEstimate {
    scenarios = List.copyOf(scenarios);
    cases = List.copyOf(cases);
    outlays = List.copyOf(outlays);
    assumptions = List.copyOf(assumptions);
    missing = List.copyOf(missing);
  }
}
