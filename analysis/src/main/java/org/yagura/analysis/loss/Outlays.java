package org.yagura.analysis.loss;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.knowledge.measure.Quotes;
import org.yagura.knowledge.measure.Quotes.Company;
import org.yagura.knowledge.measure.Quotes.Quote;
import org.yagura.knowledge.source.Sentence;
import org.yagura.model.attack.AttackAnalysis;
import org.yagura.model.attack.Cut;
import org.yagura.model.evidence.Citation;
import org.yagura.model.loss.Outlay;
import org.yagura.model.loss.Span;

/** What the computed cuts and the published packages cost in the first year. */
final class Outlays {

  private Outlays() {}

  static List<Outlay> of(AttackAnalysis attack, Quotes quotes) {
    return Stream.of(
            attack.cuts().stream().map(Outlays::cut),
            quotes.measuresOfTheYear().stream().map(Outlays::published),
            quotes.wholesOfOthers().stream().map(Outlays::published))
        .flatMap(it -> it)
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

  private static Outlay published(Quote it) {
    long high = it.high() == null ? it.low() : it.high();
    return published(
        it.id(), it.title().japanese() + "（A社、端末20台）", new Span(it.low(), high), it.said());
  }

  private static Outlay published(Company it) {
    return published(it.id(), it.title().japanese() + "の対策一式", it.yen(), it.said());
  }

  private static Outlay published(String id, String what, Span yen, Sentence said) {
    return new Outlay(
        "package-" + id,
        Outlay.Kind.PACKAGE,
        what,
        yen,
        0,
        List.of(),
        List.of(new Citation(said.provenance().source(), said.text(), false)));
  }
}
