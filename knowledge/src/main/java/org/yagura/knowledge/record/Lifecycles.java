package org.yagura.knowledge.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Support;

/**
 * Which list of endoflife.date speaks of a product, and curated ends of support that a feed may
 * lack, from {@code lifecycles.yaml}; every row names its source.
 */
public final class Lifecycles {

  private static final String FILE = "record/lifecycles.yaml";
  private static final Lifecycles STANDARD = new Lifecycles(YamlResource.load(FILE));

  private final Map<String, Listing> listings = new HashMap<>();
  private final Map<String, List<Support>> curated = new HashMap<>();

  private Lifecycles(Map<String, Object> document) {
    for (Map<String, Object> row : rows(document, "products")) {
      int steps = Integer.parseInt(text(row, "steps"));
      listings.put(text(row, "product"), new Listing(text(row, "list"), steps));
    }
    for (Map<String, Object> row : rows(document, "cycles")) {
      String list = text(row, "list");
      curated.computeIfAbsent(list, l -> new ArrayList<>()).add(support(row, list));
    }
  }

  /**
   * A product's list.
   *
   * @param steps how many steps of the version name a line; 0 where the edition names it
   */
  public record Listing(String list, int steps) {
    public Listing {
      Objects.requireNonNull(list);
    }
  }

  /** The tables that ship with the product. */
  public static Lifecycles standard() {
    return STANDARD;
  }

  /** The list of a product by {@code vendor:product}; Windows has rules of its own. */
  public Optional<Listing> of(String productName) {
    return Optional.ofNullable(listings.get(productName));
  }

  /** The curated lines of a list. */
  public List<Support> curated(String list) {
    return curated.getOrDefault(list, List.of());
  }

  private static Support support(Map<String, Object> row, String list) {
    String cycle = text(row, "cycle");
    String says = "%s %s %s（%s）".formatted(list, cycle, text(row, "until"), text(row, "source"));
    return new Support(
        list,
        cycle,
        day(text(row, "until")),
        null,
        day(text(row, "extended")),
        says,
        new RecordRef("knowledge/" + FILE, list + " " + cycle));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.getOrDefault(key, ""));
  }

  private static List<Map<String, Object>> rows(Map<String, Object> document, String key) {
    return document.getOrDefault(key, List.of()) instanceof List<?> list
        ? list.stream().map(it -> YamlResource.map(Objects.requireNonNull(it), key)).toList()
        : List.of();
  }
}
