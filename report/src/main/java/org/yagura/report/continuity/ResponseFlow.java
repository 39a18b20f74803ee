package org.yagura.report.continuity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yagura.knowledge.continuity.Flowchart;
import org.yagura.report.document.chart.Chart;
import org.yagura.report.document.content.Block;

/** The flow of response as a picture: who does what after what. */
final class ResponseFlow {

  private ResponseFlow() {}

  static Block of(Flowchart flow) {
    Map<String, Integer> lanes =
        IntStream.range(0, flow.roles().size())
            .boxed()
            .collect(Collectors.toMap(it -> flow.roles().get(it).id(), Function.identity()));
    List<Chart.Step> steps =
        flow.phases().stream()
            .flatMap(phase ->
                flow.steps().stream()
                    .filter(it -> it.phase().equals(phase.id()))
                    .map(it ->
                        new Chart.Step(
                            phase.name().text(),
                            lanes.getOrDefault(it.role(), 0),
                            it.what().text())))
            .toList();
    List<String> names = flow.roles().stream().map(it -> it.name().text()).toList();
    return new Block.Drawn("役割ごとの流れ", new Chart.Flow(names, steps));
  }
}
