package org.yagura.knowledge.loss;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.evidence.Citation;
import org.yagura.model.loss.PublishedCase;
import org.yagura.model.loss.Span;

/** The figures as shipped, each with its sources. */
public final class LossFigures {

  private static final String FILE = "loss/figures.yaml";
  private static final LossFigures STANDARD = new LossFigures(YamlResource.load(FILE));

  private final Map<String, List<Figure>> groups = new LinkedHashMap<>();
  private final List<PublishedCase> cases;

  /**
   * A range with where it stands.
   *
   * @param what what it is of, in Japanese; empty where its group tells
   * @param per what it is counted by: {@code bed} or {@code facility}; empty for neither
   */
  public record Figure(String id, String what, String per, Span span, List<Citation> sources) {
    public Figure {
      Objects.requireNonNull(id);
      Objects.requireNonNull(what);
      Objects.requireNonNull(per);
      Objects.requireNonNull(span);
      sources = List.copyOf(sources);
    }
  }

  private LossFigures(Map<String, Object> file) {
    file.forEach((group, node) -> {
      if (node instanceof List<?> list && !group.equals("cases")) {
        groups.put(group, list.stream().map(LossFigures::figure).toList());
      }
    });
    this.cases = maps(file.get("cases")).stream().map(LossFigures::published).toList();
  }

  public static LossFigures standard() {
    return STANDARD;
  }

  /** One figure of a group; both must stand in the file. */
  public Figure figure(String group, String id) {
    return all(group).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("figures.yaml lacks (%s) in (%s)".formatted(id, group)));
  }

  /** A whole group, in the order of the file. */
  public List<Figure> all(String group) {
    return groups.getOrDefault(group, List.of());
  }

  /** Published incidents, oldest first. */
  public List<PublishedCase> cases() {
    return cases;
  }

  private static Figure figure(Object node) {
    Map<String, Object> it = YamlResource.map(node, FILE);
    return new Figure(
        String.valueOf(it.get("id")),
        String.valueOf(it.getOrDefault("what", "")),
        String.valueOf(it.getOrDefault("per", "")),
        new Span(number(it.get("low")), number(it.get("high"))),
        sources(it));
  }

  private static PublishedCase published(Map<String, Object> it) {
    return new PublishedCase(
        String.valueOf(it.get("name")),
        String.valueOf(it.get("when")),
        (int) number(it.get("beds")),
        String.valueOf(it.get("harm")),
        it.containsKey("low") ? new Span(number(it.get("low")), number(it.get("high"))) : null,
        sources(it));
  }

  private static List<Citation> sources(Map<String, Object> it) {
    return maps(it.get("sources")).stream()
        .map(source ->
            new Citation(
                String.valueOf(source.get("source")),
                String.valueOf(source.getOrDefault("says", "")),
                Boolean.TRUE.equals(source.get("ours"))))
        .toList();
  }

  private static List<Map<String, Object>> maps(@Nullable Object node) {
    if (!(node instanceof List<?> list)) {
      throw new IllegalStateException("(%s) must list (%s)".formatted(FILE, node));
    }
    return list.stream().map(it -> YamlResource.map(it, FILE)).toList();
  }

  private static long number(@Nullable Object node) {
    if (!(node instanceof Number number)) {
      throw new IllegalStateException("(%s) must give a number, not (%s)".formatted(FILE, node));
    }
    return number.longValue();
  }
}
