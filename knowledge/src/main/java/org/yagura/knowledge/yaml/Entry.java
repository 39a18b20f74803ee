package org.yagura.knowledge.yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mapping of a YAML document with its place, so that a mistake in it is told with that place.
 *
 * @param where the document and the entry, for messages
 */
public record Entry(Map<String, Object> values, String where) {

  public Entry {
    values = Map.copyOf(values);
    Objects.requireNonNull(where);
  }

  /** The top level of a document under {@code /org/yagura/knowledge/}. */
  public static Entry load(String name) {
    return new Entry(YamlResource.load(name), name);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The text of a key that must be there. */
  public String text(String key) {
    return String.valueOf(required(key)).strip();
  }

  /** The text of a key, empty where it is left out. */
  public String optional(String key) {
    return String.valueOf(values.getOrDefault(key, "")).strip();
  }

  /** Whether a key says {@code true}. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** The whole number of a key that must be there. */
  public int number(String key) {
    return Math.toIntExact(amount(key));
  }

  /** The whole number, perhaps a large one such as yen, of a key that must be there. */
  public long amount(String key) {
    if (required(key) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("(%s) of (%s) must be a number".formatted(key, where));
  }

  /** A sequence of texts, empty where it is left out. */
  public List<String> texts(String key) {
    return has(key) ? YamlResource.texts(required(key), where + " " + key) : List.of();
  }

  /** A mapping that must be there. */
  public Entry entry(String key) {
    String place = where + " " + key;
    return new Entry(YamlResource.map(required(key), place), place);
  }

  /** A sequence of mappings, empty where it is left out. */
  public List<Entry> entries(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(required(key) instanceof List<?> list)) {
      throw new IllegalStateException("(%s) of (%s) must be a sequence".formatted(key, where));
    }
    String place = where + " " + key;
    return list.stream().map(it -> new Entry(YamlResource.map(it, place), place)).toList();
  }

  private Object required(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("(%s) lacks (%s): %s".formatted(where, key, values));
    }
    return value;
  }
}
