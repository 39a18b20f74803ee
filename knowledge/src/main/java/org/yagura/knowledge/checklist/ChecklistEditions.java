package org.yagura.knowledge.checklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.checklist.ChecklistItem.Grounds;
import org.yagura.knowledge.checklist.ChecklistItem.Scope;
import org.yagura.knowledge.checklist.ChecklistItem.Text;
import org.yagura.knowledge.checklist.ChecklistItem.Wording;
import org.yagura.knowledge.yaml.YamlResource;

/** The editions shipped, oldest first. */
public final class ChecklistEditions {

  private static final List<String> FILES = List.of("checklist/r7-facility.yaml");
  private static final Map<String, ChecklistEdition> EDITIONS = load();

  private ChecklistEditions() {}

  public static Collection<ChecklistEdition> all() {
    return EDITIONS.values();
  }

  /** The edition of an id, whatever its case. */
  public static Optional<ChecklistEdition> find(String id) {
    return Optional.ofNullable(EDITIONS.get(id.toUpperCase(Locale.ROOT)));
  }

  /** The newest edition all of whose items are known. */
  public static ChecklistEdition newestComplete() {
    return EDITIONS.values().stream()
        .filter(ChecklistEdition::complete)
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  private static Map<String, ChecklistEdition> load() {
    Map<String, ChecklistEdition> editions = new LinkedHashMap<>();
    for (String file : FILES) {
      Map<String, Object> it = YamlResource.load(file);
      String id = text(it, "id");
      editions.put(
          id,
          new ChecklistEdition(
              id,
              text(it, "title"),
              text(it, "form"),
              text(it, "issued"),
              text(it, "source"),
              Boolean.TRUE.equals(it.get("complete")),
              items(it.get("items"), file)));
    }
    return editions;
  }

  private static List<ChecklistItem> items(@Nullable Object node, String file) {
    if (!(node instanceof List<?> list)) {
      throw new IllegalStateException("(%s) must list its items".formatted(file));
    }
    return list.stream().map(it -> item(YamlResource.map(it, file))).toList();
  }

  private static ChecklistItem item(Map<String, Object> it) {
    return new ChecklistItem(
        text(it, "id"),
        optional(it, "row"),
        text(it, "section"),
        new Text(text(it, "text"), optional(it, "note")),
        Wording.valueOf(text(it, "wording").toUpperCase(Locale.ROOT)),
        texts(it, "aliases"),
        texts(it, "guideline"),
        new Scope(Integer.parseInt(text(it, "level")), Boolean.TRUE.equals(it.get("needsVendor"))),
        new Grounds(
            texts(it, "examinedBy"),
            texts(it, "contradictedBy"),
            texts(it, "weakenedBy"),
            text(it, "settles")));
  }

  private static String text(Map<String, Object> it, String key) {
    Object value = it.get(key);
    if (value == null) {
      throw new IllegalStateException("a checklist lacks (%s): %s".formatted(key, it));
    }
    return String.valueOf(value).strip();
  }

  private static String optional(Map<String, Object> it, String key) {
    return String.valueOf(it.getOrDefault(key, "")).strip();
  }

  private static List<String> texts(Map<String, Object> it, String key) {
    return it.containsKey(key)
        ? YamlResource.texts(Objects.requireNonNull(it.get(key)), key)
        : List.of();
  }
}
