package org.yagura.knowledge.continuity;

import java.util.List;
import java.util.Objects;
import org.yagura.knowledge.source.Bilingual;
import org.yagura.knowledge.source.Provenance;
import org.yagura.knowledge.source.Sentence;
import org.yagura.knowledge.yaml.Entry;

/**
 * The flow of response to an incident: phases and roles are the Ministry's as far as known, the
 * steps are ours.
 *
 * @param missing what of it is not known, in Japanese
 */
public record Flowchart(
    Bilingual title,
    String issued,
    String missing,
    Sentence lead,
    List<Part> phases,
    List<Part> roles,
    List<Step> steps) {

  /** A phase or a role. */
  public record Part(String id, Sentence name, String english) {
    public Part {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(english);
    }
  }

  /** What a role does in a phase, in order. */
  public record Step(String id, String phase, String role, Sentence what) {
    public Step {
      Objects.requireNonNull(id);
      Objects.requireNonNull(phase);
      Objects.requireNonNull(role);
      Objects.requireNonNull(what);
    }
  }

  private static final Flowchart SHIPPED = load();

  public Flowchart {
    phases = List.copyOf(phases);
    roles = List.copyOf(roles);
    steps = List.copyOf(steps);
  }

  public static Flowchart shipped() {
    return SHIPPED;
  }

  private static Flowchart load() {
    Entry document = Entry.load("continuity/flowchart.yaml");
    Provenance around = Provenance.of(document);
    return new Flowchart(
        Bilingual.title(document),
        document.text("issued"),
        document.text("missing"),
        Sentence.of(document.entry("lead"), around),
        parts(document, "phases", around),
        parts(document, "roles", around),
        document.entries("steps").stream()
            .map(it ->
                new Step(it.text("id"), it.text("phase"), it.text("role"), Sentence.of(it, around)))
            .toList());
  }

  private static List<Part> parts(Entry document, String key, Provenance around) {
    return document.entries(key).stream()
        .map(it -> new Part(it.text("id"), Sentence.of(it, around), it.text("en")))
        .toList();
  }
}
