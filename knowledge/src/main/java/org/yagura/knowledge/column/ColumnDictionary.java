package org.yagura.knowledge.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.knowledge.yaml.YamlResource;

/** The synonyms of column headings by kind of list, from {@code columns.yaml}. */
public final class ColumnDictionary {

  private static final ColumnDictionary SHIPPED = read(YamlResource.load("columns.yaml"));

  /**
   * A reading of a heading.
   *
   * @param weight 1 to 10, how surely the heading means it
   */
  public record Sense(Meaning meaning, int weight) {}

  private final Map<TableKind, Map<String, List<Sense>>> senses = new EnumMap<>(TableKind.class);
  private final Map<TableKind, List<String>> titles = new EnumMap<>(TableKind.class);
  private final Map<TableKind, List<Set<Meaning>>> needs = new EnumMap<>(TableKind.class);
  private final Map<TableKind, Set<String>> marks = new EnumMap<>(TableKind.class);
  private final Set<String> everything = new HashSet<>();
  private final Set<String> secrets = new HashSet<>();

  private ColumnDictionary() {}

  /** The dictionary that ships with the product. */
  public static ColumnDictionary shipped() {
    return SHIPPED;
  }

  /** The readings of a normalised heading in a list of that kind, surest first. */
  public List<Sense> senses(TableKind kind, String normalised) {
    return senses.getOrDefault(kind, Map.of()).getOrDefault(normalised, List.of());
  }

  /** Whether any kind of list knows the normalised heading. */
  public boolean knows(String normalised) {
    return everything.contains(normalised);
  }

  /** Whether the normalised heading names a column of secrets, whatever the list. */
  public boolean isSecret(String normalised) {
    return secrets.contains(normalised);
  }

  /** Normalised words that sheets and files of the kind bear in their names. */
  public List<String> titles(TableKind kind) {
    return titles.getOrDefault(kind, List.of());
  }

  /** Whether the normalised heading speaks for the kind more than others do. */
  public boolean isMark(TableKind kind, String normalised) {
    return marks.getOrDefault(kind, Set.of()).contains(normalised);
  }

  /** A list is of the kind only when it has a column out of each of these sets. */
  public List<Set<Meaning>> needs(TableKind kind) {
    return needs.getOrDefault(kind, List.of());
  }

  private static ColumnDictionary read(Map<String, Object> document) {
    ColumnDictionary result = new ColumnDictionary();
    Map<String, Object> common =
        YamlResource.map(document.getOrDefault("common", Map.of()), "common");
    for (TableKind kind : TableKind.values()) {
      Map<String, Object> section =
          YamlResource.map(document.getOrDefault(kind.id(), Map.of()), kind.id());
      result.addFields(kind, section);
      result.addFields(kind, common);
      result.titles.put(kind, words(section, "titles"));
      result.marks.put(kind, Set.copyOf(words(section, "marks")));
      result.addNeeds(kind, section);
    }
    return result;
  }

  private static List<String> words(Map<String, Object> section, String name) {
    return YamlResource.texts(section.getOrDefault(name, List.of()), name).stream()
        .map(Headings::normalise)
        .distinct()
        .toList();
  }

  private void addFields(TableKind kind, Map<String, Object> section) {
    Map<String, List<Sense>> known = senses.computeIfAbsent(kind, it -> new HashMap<>());
    YamlResource.map(section.getOrDefault("fields", Map.of()), kind.id())
        .forEach((name, weights) -> {
          Meaning meaning = meaning(kind, name);
          YamlResource.map(weights, name)
              .forEach((weight, words) ->
                  YamlResource.texts(words, name)
                      .forEach(word -> add(known, word, new Sense(meaning, weight(weight)))));
        });
    known.values().forEach(it -> it.sort(Comparator.comparingInt(Sense::weight).reversed()));
  }

  private void add(Map<String, List<Sense>> known, String word, Sense sense) {
    String normalised = Headings.normalise(word);
    List<Sense> readings = known.computeIfAbsent(normalised, it -> new ArrayList<>());
    boolean named =
        readings.stream()
            .anyMatch(it ->
                it.meaning() instanceof Meaning.OfAsset || it.meaning() instanceof Meaning.OfList);
    if (sense.meaning() instanceof Meaning.Special && named) {
      return; // what a kind of list says of a heading wins over what all lists share
    }
    if (readings.stream().noneMatch(it -> it.meaning().equals(sense.meaning()))) {
      readings.add(sense);
    }
    everything.add(normalised);
    if (sense.meaning() == Meaning.Special.SECRET) {
      secrets.add(normalised);
    }
  }

  private void addNeeds(TableKind kind, Map<String, Object> section) {
    List<Set<Meaning>> groups = new ArrayList<>();
    if (section.getOrDefault("needs", List.of()) instanceof List<?> lists) {
      for (Object list : lists) {
        Set<Meaning> group = new HashSet<>();
        YamlResource.texts(list, kind.id())
            .forEach(it -> Meaning.of(kind, it).ifPresent(group::add));
        groups.add(Set.copyOf(group));
      }
    }
    needs.put(kind, List.copyOf(groups));
  }

  private static Meaning meaning(TableKind kind, String name) {
    return Meaning.of(kind, name)
        .orElseThrow(() ->
            new IllegalStateException(
                "columns.yaml: field (%s) of (%s) is unknown".formatted(name, kind.id())));
  }

  private static int weight(String text) {
    int weight = Integer.parseInt(text);
    if (weight < 1 || weight > 10) {
      throw new IllegalStateException("columns.yaml: weight (%s) must be 1 to 10".formatted(text));
    }
    return weight;
  }
}
