package org.yagura.knowledge.maturity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The matrix of three controls by three classes, which the Ministry's training calls nine fields.
 *
 * @param questions in the order of the print; a field may hold two
 */
public record NineFields(Bilingual title, Sentence lead, List<Question> questions) {

  /** When a control works. */
  public enum Control {
    CORRECTIVE,
    DETECTIVE,
    PREVENTIVE
  }

  /** Through what a control works. */
  public enum Kind {
    STRUCTURE,
    SYSTEM,
    STAFF
  }

  /**
   * A question to confirm.
   *
   * @param asked as printed
   * @param measure what to do where the answer is no, as printed
   * @param items keys of checklist items that answer it; ours
   */
  public record Question(
      String id, Control control, Kind kind, Sentence asked, Sentence measure, List<String> items) {
    public Question {
      Objects.requireNonNull(id);
      Objects.requireNonNull(control);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(asked);
      Objects.requireNonNull(measure);
      items = List.copyOf(items);
    }
  }

  private static final Entry DOCUMENT = Entry.load("maturity/nine-fields.yaml");
  private static final NineFields SHIPPED = load();

  public NineFields {
    questions = List.copyOf(questions);
  }

  public static NineFields shipped() {
    return SHIPPED;
  }

  /** The heading of a row. */
  public static Bilingual heading(Control control) {
    return heading("controls", control.name());
  }

  /** The heading of a column. */
  public static Bilingual heading(Kind kind) {
    return heading("classes", kind.name());
  }

  private static Bilingual heading(String list, String name) {
    return DOCUMENT.entries(list).stream()
        .filter(it -> it.text("id").toUpperCase(Locale.ROOT).equals(name))
        .map(Bilingual::of)
        .findFirst()
        .orElseThrow();
  }

  private static NineFields load() {
    Provenance around = Provenance.of(DOCUMENT);
    return new NineFields(
        Bilingual.title(DOCUMENT),
        Sentence.of(DOCUMENT.entry("lead"), around),
        DOCUMENT.entries("fields").stream().map(it -> question(it, around)).toList());
  }

  private static Question question(Entry it, Provenance around) {
    return new Question(
        it.text("id"),
        Control.valueOf(it.text("control").toUpperCase(Locale.ROOT)),
        Kind.valueOf(it.text("class").toUpperCase(Locale.ROOT)),
        Sentence.of(it, around),
        Sentence.of(it.entry("measure"), around),
        it.texts("items"));
  }
}
