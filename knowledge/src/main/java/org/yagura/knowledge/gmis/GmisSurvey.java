package org.yagura.knowledge.gmis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The survey of hospitals: its known questions, and published shares.
 *
 * @param missing what of it is not known, in Japanese
 */
public record GmisSurvey(
    Bilingual title, String missing, List<Question> questions, List<Figure> figures) {

  /**
   * A question.
   *
   * @param year fiscal year, such as {@code R5}
   * @param number as the survey numbers it
   * @param text its gist as quoted
   * @param label a short name of our own
   * @param items keys of the checklist's items that answer it; ours
   */
  public record Question(
      String id, String year, String number, Sentence text, Bilingual label, List<String> items) {
    public Question {
      Objects.requireNonNull(id);
      Objects.requireNonNull(year);
      Objects.requireNonNull(number);
      Objects.requireNonNull(text);
      Objects.requireNonNull(label);
      items = List.copyOf(items);
    }
  }

  /**
   * A published share of hospitals.
   *
   * @param percent of all that answered, 0 to 100
   * @param byBeds by class of beds such as {@code 100-199}; empty where not published
   * @param items keys of the checklist's items it may be set beside; ours
   */
  public record Figure(
      String id,
      String year,
      Bilingual label,
      int percent,
      Map<String, Integer> byBeds,
      Provenance provenance,
      List<String> items) {
    public Figure {
      Objects.requireNonNull(id);
      Objects.requireNonNull(year);
      Objects.requireNonNull(label);
      byBeds = Map.copyOf(byBeds);
      Objects.requireNonNull(provenance);
      items = List.copyOf(items);
    }
  }

  private static final GmisSurvey SHIPPED = load();

  public GmisSurvey {
    questions = List.copyOf(questions);
    figures = List.copyOf(figures);
  }

  public static GmisSurvey shipped() {
    return SHIPPED;
  }

  private static GmisSurvey load() {
    Entry document = Entry.load("gmis/questions.yaml");
    Provenance around = Provenance.of(document);
    return new GmisSurvey(
        Bilingual.title(document),
        document.text("missing"),
        document.entries("questions").stream().map(it -> question(it, around)).toList(),
        document.entries("figures").stream().map(it -> figure(it, around)).toList());
  }

  private static Question question(Entry it, Provenance around) {
    return new Question(
        it.text("id"),
        it.text("year"),
        it.text("no"),
        Sentence.of(it, around),
        Bilingual.label(it),
        it.texts("items"));
  }

  private static Figure figure(Entry it, Provenance around) {
    Map<String, Integer> byBeds = new TreeMap<>();
    if (it.has("beds")) {
      Entry beds = it.entry("beds");
      beds.values().keySet().forEach(key -> byBeds.put(key, beds.number(key)));
    }
    return new Figure(
        it.text("id"),
        it.text("year"),
        Bilingual.label(it),
        it.number("percent"),
        byBeds,
        around.within(it),
        it.texts("items"));
  }
}
