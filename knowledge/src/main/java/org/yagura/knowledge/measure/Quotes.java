package org.yagura.knowledge.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;
import org.yagura.model.loss.Span;
import org.yagura.model.measure.Effort;

/**
 * What companies A, B and C of the working paper ask for measures.
 *
 * @param quotes in the order of the paper
 */
public record Quotes(Bilingual title, List<Company> companies, List<Quote> quotes) {

  /**
   * A company with its yearly total.
   *
   * @param said in the paper's words
   */
  public record Company(String id, Bilingual title, Sentence said, Span yen) {
    public Company {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(said);
      Objects.requireNonNull(yen);
    }
  }

  /**
   * One measure's price.
   *
   * @param company id of a company; {@code other} for none of the three
   * @param said in the paper's words
   * @param low yen for what {@code per} says
   * @param high null where the paper leaves the upper end open
   * @param per {@code year}, {@code time} or {@code year-and-computer}
   * @param effort ours
   * @param measure kind of the measure in {@link MeasureTexts}; empty for none
   */
  public record Quote(
      String id,
      String company,
      Bilingual title,
      Sentence said,
      long low,
      @Nullable Long high,
      String per,
      Effort effort,
      String measure) {
    public Quote {
      Objects.requireNonNull(id);
      Objects.requireNonNull(company);
      Objects.requireNonNull(title);
      Objects.requireNonNull(said);
      Objects.requireNonNull(per);
      Objects.requireNonNull(effort);
      Objects.requireNonNull(measure);
    }
  }

  private static final Quotes SHIPPED = load();

  public Quotes {
    companies = List.copyOf(companies);
    quotes = List.copyOf(quotes);
  }

  public static Quotes shipped() {
    return SHIPPED;
  }

  /** What company A, which prices each measure of the working paper, asks a year. */
  public List<Quote> measuresOfTheYear() {
    return quotes.stream()
        .filter(it -> it.company().equals("A") && it.per().equals("year"))
        .toList();
  }

  /** The companies that tell only a range for all measures together. */
  public List<Company> wholesOfOthers() {
    return companies.stream().filter(it -> !it.id().equals("A")).toList();
  }

  private static Quotes load() {
    Entry document = Entry.load("measure/quotes.yaml");
    Provenance around = Provenance.of(document);
    return new Quotes(
        Bilingual.title(document),
        document.entries("companies").stream().map(it -> company(it, around)).toList(),
        document.entries("quotes").stream().map(it -> quote(it, around)).toList());
  }

  private static Company company(Entry it, Provenance around) {
    Entry total = it.entry("total");
    return new Company(
        it.text("id"),
        Bilingual.title(it),
        Sentence.of(it, around),
        new Span(total.amount("low"), total.amount("high")));
  }

  private static Quote quote(Entry it, Provenance around) {
    return new Quote(
        it.text("id"),
        it.text("company"),
        Bilingual.title(it),
        Sentence.of(it, around),
        it.amount("low"),
        it.has("high") ? it.amount("high") : null,
        it.text("per"),
        Effort.valueOf(it.text("effort").toUpperCase(Locale.ROOT)),
        it.optional("measure"));
  }
}
