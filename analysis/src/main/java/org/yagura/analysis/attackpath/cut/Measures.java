package org.yagura.analysis.attackpath.cut;

import java.util.List;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.move.Facts;
import org.yagura.analysis.attackpath.move.Remedy;
import org.yagura.analysis.attackpath.search.Route;
import org.yagura.knowledge.finding.FindingText;
import org.yagura.knowledge.measure.MeasureText;
import org.yagura.knowledge.measure.MeasureTexts;
import org.yagura.model.attack.AttackPath.Ground;
import org.yagura.model.attack.Cut;

/** Puts words, costs and commands to measures. */
final class Measures {

  private static final int MOST_RULES = 4;

  private final Commands commands;
  private final List<Route> told;

  /**
   * @param told routes whose rules the measures name
   */
  Measures(Premises premises, List<Route> told) {
    commands = new Commands(premises);
    this.told = told;
  }

  Cut.Measure describe(Remedy it) {
    MeasureText text = MeasureTexts.standard().of(it.kind().id());
    String template =
        commands
            .device(it)
            .map(d -> d.configuration().identity().platform())
            .map(p -> text.commands().getOrDefault(p, ""))
            .orElse("");
    return new Cut.Measure(
        it.id(),
        FindingText.fill(text.what(), it.slots()) + rules(it),
        it.where(),
        text.yen(),
        text.yenSource(),
        text.effort(),
        commands.of(it, FindingText.fill(template, it.slots())).strip(),
        FindingText.fill(text.breaks(), it.slots()).replace("利用者: {users}", "").replace("（）", ""));
  }

  /** The rules by which a door is reached today: those are what to narrow. */
  private String rules(Remedy remedy) {
    if (remedy.kind() != Remedy.Kind.RESTRICT_DOOR) {
      return "";
    }
    List<String> ways =
        told.stream()
            .flatMap(it -> it.moves().stream())
            .filter(it -> it.remedies().contains(remedy))
            .flatMap(it -> it.because().stream())
            .map(Ground::what)
            .filter(it -> it.startsWith(Facts.PASSES) || it.equals(Facts.UNFILTERED))
            .map(it -> it.startsWith(Facts.PASSES) ? it.substring(Facts.PASSES.length()) : it)
            .distinct()
            .toList();
    return ways.isEmpty()
        ? ""
        : "（いま通している規則: %s）"
            .formatted(String.join("／", ways.subList(0, Math.min(MOST_RULES, ways.size()))));
  }
}
