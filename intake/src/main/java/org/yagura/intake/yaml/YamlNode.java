package org.yagura.intake.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A part of a YAML text; lines count from 1. */
public sealed interface YamlNode {

  /** The line it begins on. */
  int line();

  /** A single value as written; empty text where the file has a key and no value. */
  record Text(String value, int line) implements YamlNode {
    public Text {
      Objects.requireNonNull(value);
    }
  }

  /** A list. */
  record Items(List<YamlNode> items, int line) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order of the file, each key once. */
  record Keys(List<Entry> entries, int line) implements YamlNode {
    public Keys {
      entries = List.copyOf(entries);
    }

    public Optional<Entry> find(String key) {
      return entries.stream().filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** A key with its value. */
  record Entry(String key, int line, YamlNode value) {
    public Entry {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }
  }
}
