package org.yagura.analysis.loss;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.knowledge.loss.LossFigures;
import org.yagura.knowledge.loss.LossFigures.Figure;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.Cut;
import org.yagura.model.evidence.Citation;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.Span;

/** What the computed cuts and the published packages cost in the first year. */
final class Outlays {

  private Outlays() {}

  static List<Outlay> of(AttackAnalysis attack, LossFigures figures) {
    return Stream.concat(
            attack.cuts().stream().map(Outlays::cut),
            figures.all("packages").stream().map(Outlays::published))
        .toList();
  }

  private static Outlay cut(Cut cut) {
    long sum = 0;
    int unpriced = 0;
    Set<Citation> sources = new LinkedHashSet<>();
    for (Cut.Measure it : cut.measures()) {
      Long cost = it.costYen();
      if (cost == null) {
        unpriced++;
      } else {
        sum += cost;
        sources.add(new Citation(it.costSource(), "", false));
      }
    }
    boolean priced = unpriced < cut.measures().size();
    return new Outlay(
        cut.id(),
        Outlay.Kind.CUT,
        cut.purpose(),
        priced ? new Span(sum, sum) : null,
        unpriced,
        cut.closes(),
        List.copyOf(sources));
  }

  private static Outlay published(Figure it) {
    return new Outlay(
        "package-" + it.id(),
        Outlay.Kind.PACKAGE,
        it.what(),
        it.span(),
        0,
        List.of(),
        it.sources());
  }
}
