package org.yagura.knowledge.maturity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;
import org.yagura.model.maturity.Element;

/**
 * The four elements of security.
 *
 * @param rule that the weakest decides
 * @param order that one begins with organisation and people
 */
public record FourElements(
    Bilingual title, Sentence rule, Sentence order, List<Description> elements) {

  /**
   * An element.
   *
   * @param points what it is made of, as printed
   * @param measures what to do for it, as printed
   * @param items keys of the checklist's items that belong to it; ours
   */
  public record Description(
      Element.Kind kind,
      Bilingual title,
      List<Sentence> points,
      List<Sentence> measures,
      List<String> items) {
    public Description {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(title);
      points = List.copyOf(points);
      measures = List.copyOf(measures);
      items = List.copyOf(items);
    }
  }

  private static final FourElements SHIPPED = load();

  public FourElements {
    elements = List.copyOf(elements);
  }

  public static FourElements shipped() {
    return SHIPPED;
  }

  /** The element an item of the checklist belongs to, by its id without its row; ours. */
  public Optional<Element.Kind> of(String item) {
    return elements.stream()
        .filter(it -> it.items().stream().anyMatch(key -> key.split("/", 2)[0].equals(item)))
        .map(Description::kind)
        .findFirst();
  }

  private static FourElements load() {
    Entry document = Entry.load("maturity/four-elements.yaml");
    Provenance around = Provenance.of(document);
    return new FourElements(
        Bilingual.title(document),
        Sentence.of(document.entry("rule"), around),
        Sentence.of(document.entry("order"), around),
        document.entries("elements").stream().map(it -> description(it, around)).toList());
  }

  private static Description description(Entry it, Provenance around) {
    return new Description(
        Element.Kind.valueOf(it.text("id").toUpperCase(Locale.ROOT)),
        Bilingual.title(it),
        Sentence.texts(it, "points", around),
        Sentence.texts(it, "measures", around),
        it.texts("items"));
  }
}
