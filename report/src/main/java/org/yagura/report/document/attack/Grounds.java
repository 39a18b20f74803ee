package org.yagura.report.document.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yagura.model.attack.AttackPath;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;

/** The facts behind the steps of all paths, each told once and numbered. */
final class Grounds {

  private final Map<AttackPath.Ground, Integer> numbers = new LinkedHashMap<>();
  private final Map<AttackPath.Ground, Integer> used = new LinkedHashMap<>();

  Grounds(List<AttackPath> paths) {
    for (AttackPath path : paths) {
      path.steps().stream()
          .flatMap(it -> it.because().stream())
          .distinct()
          .forEach(it -> {
            numbers.putIfAbsent(it, numbers.size() + 1);
            used.merge(it, 1, Integer::sum);
          });
    }
  }

  /** {@code 1・2・5}. */
  String numbers(AttackPath.Step step) {
    return step.because().stream()
        .distinct()
        .map(it -> String.valueOf(numbers.get(it)))
        .collect(Collectors.joining("・"));
  }

  /** One a fact, in the order of the numbers. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    numbers.forEach((ground, number) ->
        rows.add(
            new Row(
                "",
                List.of(
                    Cell.of(Integer.toString(number)),
                    Cell.of(ground.what()),
                    Cell.of(Integer.toString(used.getOrDefault(ground, 0)))),
                ground.evidence())));
    return rows;
  }
}
