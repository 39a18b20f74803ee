package org.yagura.knowledge.maturity;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The five stages of staff awareness.
 *
 * @param stages the lowest first
 */
public record AwarenessStages(Bilingual title, Sentence lead, List<Stage> stages) {

  /**
   * A stage.
   *
   * @param number 1 to 5
   * @param points how it shows, as printed
   * @param measures what leads on from it, as printed
   */
  public record Stage(int number, Bilingual title, List<Sentence> points, List<Sentence> measures) {
    public Stage {
      Objects.requireNonNull(title);
      points = List.copyOf(points);
      measures = List.copyOf(measures);
    }
  }

  private static final AwarenessStages SHIPPED = load();

  public AwarenessStages {
    stages = List.copyOf(stages);
  }

  public static AwarenessStages shipped() {
    return SHIPPED;
  }

  private static AwarenessStages load() {
    Entry document = Entry.load("maturity/awareness-stages.yaml");
    Provenance around = Provenance.of(document);
    return new AwarenessStages(
        Bilingual.title(document),
        Sentence.of(document.entry("lead"), around),
        document.entries("stages").stream()
            .map(it ->
                new Stage(
                    it.number("no"),
                    Bilingual.title(it),
                    Sentence.texts(it, "points", around),
                    Sentence.texts(it, "measures", around)))
            .toList());
  }
}
