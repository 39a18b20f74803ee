package org.yagura.knowledge.reporting;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/** Whom to report an incident to; the contacts themselves are the facility's own data. */
public record ReportingDuties(
    Bilingual title, List<Destination> destinations, CommonForm commonForm) {

  /**
   * A destination.
   *
   * @param basis the law or guideline, as cited
   * @param duty whether reporting is asked, not merely possible
   * @param triggers what makes it a duty; empty where every incident does
   * @param fields what the report holds, in order; empty where no form is known
   * @param missing what is not known, in Japanese; empty for nothing
   * @param retired numbers that once reached it and are not to be used any more
   */
  public record Destination(
      String id,
      Bilingual title,
      String basis,
      boolean duty,
      List<Sentence> triggers,
      List<Deadline> deadlines,
      List<Sentence> fields,
      String missing,
      List<String> retired) {
    public Destination {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(basis);
      triggers = List.copyOf(triggers);
      deadlines = List.copyOf(deadlines);
      fields = List.copyOf(fields);
      Objects.requireNonNull(missing);
      retired = List.copyOf(retired);
    }
  }

  /**
   * By when a report is due.
   *
   * @param days after the incident became known; the last day where the source gives a range
   */
  public record Deadline(String id, Sentence text, Bilingual label, int days) {
    public Deadline {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
      Objects.requireNonNull(label);
    }
  }

  /**
   * The form that several authorities accept.
   *
   * @param since ISO date
   * @param fields as far as known, not in the form's order
   */
  public record CommonForm(
      Bilingual title,
      Sentence name,
      String since,
      List<Sentence> usableFor,
      List<Sentence> fields,
      String missing) {
    public CommonForm {
      Objects.requireNonNull(title);
      Objects.requireNonNull(name);
      Objects.requireNonNull(since);
      usableFor = List.copyOf(usableFor);
      fields = List.copyOf(fields);
      Objects.requireNonNull(missing);
    }
  }

  private static final ReportingDuties SHIPPED = load();

  public ReportingDuties {
    destinations = List.copyOf(destinations);
  }

  public static ReportingDuties shipped() {
    return SHIPPED;
  }

  private static ReportingDuties load() {
    Entry document = Entry.load("reporting/duties.yaml");
    Provenance around = Provenance.of(document);
    return new ReportingDuties(
        Bilingual.title(document),
        document.entries("destinations").stream().map(it -> destination(it, around)).toList(),
        commonForm(document.entry("commonForm"), around));
  }

  private static Destination destination(Entry it, Provenance around) {
    return new Destination(
        it.text("id"),
        Bilingual.title(it),
        it.text("basis"),
        it.flag("duty"),
        Sentence.texts(it, "triggers", around),
        it.entries("deadlines").stream()
            .map(d ->
                new Deadline(
                    d.text("id"), Sentence.of(d, around), Bilingual.label(d), d.number("days")))
            .toList(),
        Sentence.texts(it, "fields", around),
        it.optional("missing"),
        it.texts("retired"));
  }

  private static CommonForm commonForm(Entry it, Provenance document) {
    Provenance around = document.within(it);
    return new CommonForm(
        Bilingual.title(it),
        Sentence.of(it, around),
        it.text("since"),
        Sentence.texts(it, "usableFor", around),
        Sentence.texts(it, "fields", around),
        it.text("missing"));
  }
}
