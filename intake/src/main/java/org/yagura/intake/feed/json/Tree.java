package org.yagura.intake.feed.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a JSON record, asked without fear: what is missing or of another kind is empty. */
public final class Tree {

  private static final Tree MISSING = new Tree(null);

  private final @Nullable Object value;

  private Tree(@Nullable Object value) {
    this.value = value;
  }

  static Tree of(@Nullable Object value) {
    return value == null ? MISSING : new Tree(value);
  }

  /** An object made of parts, in the shape that records have. */
  public static Tree ofMap(Map<String, Object> parts) {
    return of(parts);
  }

  public boolean isMissing() {
    return value == null;
  }

  public Tree get(String key) {
    return value instanceof Map<?, ?> map ? of(map.get(key)) : MISSING;
  }

  /** The first of several keys that is there. */
  public Tree either(String... keys) {
    for (String key : keys) {
      Tree found = get(key);
      if (!found.isMissing()) {
        return found;
      }
    }
    return MISSING;
  }

  /** The items of a list; of an object or a text the thing itself. */
  public List<Tree> items() {
    if (value instanceof List<?> list) {
      return list.stream().map(Tree::of).filter(it -> !it.isMissing()).toList();
    }
    return value == null ? List.of() : List.of(this);
  }

  /** The items of a list, also those that are null, at their places. */
  public List<Tree> slots() {
    return value instanceof List<?> list ? list.stream().map(Tree::of).toList() : items();
  }

  public List<Tree> list(String key) {
    return get(key).items();
  }

  /** A text, a number or a flag as text; else empty. */
  public String text() {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? value.toString().strip()
        : "";
  }

  public String text(String key) {
    return get(key).text();
  }

  /** Empty where it is neither true nor false. */
  public @Nullable Boolean flag(String key) {
    Tree found = get(key);
    if (found.value instanceof Boolean it) {
      return it;
    }
    return found.text().equals("true") ? Boolean.TRUE : found.text().equals("false") ? false : null;
  }

  public OptionalDouble number(String key) {
    return Numbers.of(text(key));
  }

  /** The keys of an object, in the order of the record. */
  public Set<String> keys() {
    if (!(value instanceof Map<?, ?> map)) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    map.keySet().forEach(it -> keys.add(String.valueOf(it)));
    return keys;
  }
}
