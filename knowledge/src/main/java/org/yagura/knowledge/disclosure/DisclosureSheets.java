package org.yagura.knowledge.disclosure;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * What is known of the disclosure sheets; their questions are not shipped.
 *
 * @param missing what of them is not known, in Japanese
 * @param answers what may be answered
 * @param rule what the guideline's edition 7.0 asks of a vendor's answers
 * @param exception what to do where an answer is no
 * @param areas what the questions are about
 * @param columns what to write down of every sheet received; ours
 */
public record DisclosureSheets(
    Bilingual title,
    String missing,
    List<String> answers,
    Sentence rule,
    Sentence exception,
    List<Standard> standards,
    List<Sheet> sheets,
    List<String> areas,
    List<Column> columns) {

  /** An edition of the forms. */
  public record Standard(String id, Bilingual title, boolean current) {
    public Standard {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
    }
  }

  /**
   * A sheet.
   *
   * @param id MDS or SDS
   * @param questions how many the guideline's edition 7.0 counts
   * @param about {@code product} or {@code service}
   */
  public record Sheet(
      String id, Bilingual title, int questions, String about, Provenance provenance) {
    public Sheet {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(about);
      Objects.requireNonNull(provenance);
    }
  }

  /** A column of the record of sheets received. */
  public record Column(String id, Bilingual title) {
    public Column {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
    }
  }

  private static final DisclosureSheets SHIPPED = load();

  public DisclosureSheets {
    answers = List.copyOf(answers);
    standards = List.copyOf(standards);
    sheets = List.copyOf(sheets);
    areas = List.copyOf(areas);
    columns = List.copyOf(columns);
  }

  public static DisclosureSheets shipped() {
    return SHIPPED;
  }

  private static DisclosureSheets load() {
    Entry document = Entry.load("disclosure/sheets.yaml");
    Provenance around = Provenance.of(document);
    return new DisclosureSheets(
        Bilingual.title(document),
        document.text("missing"),
        document.texts("answers"),
        Sentence.of(document.entry("rule"), around),
        Sentence.of(document.entry("exception"), around),
        document.entries("standards").stream()
            .map(it -> new Standard(it.text("id"), Bilingual.title(it), it.flag("current")))
            .toList(),
        document.entries("sheets").stream().map(it -> sheet(it, around)).toList(),
        document.texts("areas"),
        document.entries("columns").stream()
            .map(it -> new Column(it.text("id"), Bilingual.of(it)))
            .toList());
  }

  private static Sheet sheet(Entry it, Provenance around) {
    return new Sheet(
        it.text("id"),
        Bilingual.title(it),
        it.number("questions"),
        it.text("about"),
        around.within(it));
  }
}
