package org.yagura.knowledge.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The confirmation table for continuity plans that foresee cyber attacks, and the chapters of the
 * template that goes with it.
 *
 * @param issued ISO date
 * @param missing what of it is not known, in Japanese
 * @param phases five, in the order of an incident
 * @param chapters of the template
 */
public record BcpTable(
    Bilingual title,
    String issued,
    String missing,
    List<Phase> phases,
    List<Chapter> chapters,
    List<Fallback> fallbacks) {

  /** A phase of the table. */
  public record Phase(int number, Bilingual title, List<Group> groups) {
    public Phase {
      Objects.requireNonNull(title);
      groups = List.copyOf(groups);
    }
  }

  /**
   * A numbered heading of the table with its points.
   *
   * @param points at least one; where the table's own points are not known, the heading itself
   * @param items keys of the checklist's items that speak of the same; ours
   */
  public record Group(
      String number, Sentence heading, String english, List<Point> points, List<String> items) {
    public Group {
      Objects.requireNonNull(number);
      Objects.requireNonNull(heading);
      Objects.requireNonNull(english);
      points = List.copyOf(points);
      items = List.copyOf(items);
    }
  }

  /** A point to confirm, and what answers it. */
  public record Point(Sentence text, Ask asks) {
    public Point {
      Objects.requireNonNull(text);
      Objects.requireNonNull(asks);
    }
  }

  /** A chapter of the template. */
  public record Chapter(int number, Sentence title, String english, List<Section> sections) {
    public Chapter {
      Objects.requireNonNull(title);
      Objects.requireNonNull(english);
      sections = List.copyOf(sections);
    }
  }

  /** A section of a chapter, and what fills it. */
  public record Section(String number, Sentence title, String english, Ask asks) {
    public Section {
      Objects.requireNonNull(number);
      Objects.requireNonNull(title);
      Objects.requireNonNull(english);
      Objects.requireNonNull(asks);
    }
  }

  /**
   * What the template has a system replaced by.
   *
   * @param system such as {@code ehr}
   */
  public record Fallback(String system, Bilingual name, Sentence by) {
    public Fallback {
      Objects.requireNonNull(system);
      Objects.requireNonNull(name);
      Objects.requireNonNull(by);
    }
  }

  private static final BcpTable SHIPPED = load();

  public BcpTable {
    phases = List.copyOf(phases);
    chapters = List.copyOf(chapters);
    fallbacks = List.copyOf(fallbacks);
  }

  public static BcpTable shipped() {
    return SHIPPED;
  }

  private static BcpTable load() {
    Entry document = Entry.load("continuity/bcp-table.yaml");
    Provenance around = Provenance.of(document);
    return new BcpTable(
        Bilingual.title(document),
        document.text("issued"),
        document.text("missing"),
        document.entries("phases").stream().map(it -> phase(it, around)).toList(),
        document.entries("chapters").stream().map(it -> chapter(it, around)).toList(),
        document.entries("fallbacks").stream()
            .map(it ->
                new Fallback(
                    it.text("system"), Bilingual.of(it.entry("name")), Sentence.of(it, around)))
            .toList());
  }

  private static Phase phase(Entry it, Provenance around) {
    return new Phase(
        it.number("no"),
        Bilingual.title(it),
        it.entries("groups").stream().map(g -> group(g, around)).toList());
  }

  private static Group group(Entry it, Provenance around) {
    Sentence heading = Sentence.of(it, around);
    List<Point> points =
        it.has("points")
            ? it.entries("points").stream()
                .map(p -> new Point(Sentence.of(p, around), Ask.of(p.text("asks"))))
                .toList()
            : List.of(new Point(heading, Ask.of(it.text("asks"))));
    return new Group(it.text("no"), heading, it.text("en"), points, it.texts("items"));
  }

  private static Chapter chapter(Entry it, Provenance around) {
    return new Chapter(
        it.number("no"),
        Sentence.of(it, around),
        it.text("en"),
        it.entries("sections").stream()
            .map(s ->
                new Section(
                    s.text("no"), Sentence.of(s, around), s.text("en"), Ask.of(s.text("asks"))))
            .toList());
  }
}
