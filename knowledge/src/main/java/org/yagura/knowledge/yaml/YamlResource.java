package org.yagura.knowledge.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML document under {@code /org/yagura/knowledge/}; a broken one is a mistake in the build. */
public final class YamlResource {

  private static final int MOST_CHARACTERS = 4_000_000;

  private YamlResource() {}

  /** The document's top level, in the order of the file. */
  public static Map<String, Object> load(String name) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();
    try (InputStream in = YamlResource.class.getResourceAsStream("/org/yagura/knowledge/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource (%s) is missing from the build".formatted(name));
      }
      return map(new Load(settings).loadFromInputStream(in), name);
    } catch (IOException e) {
      throw new UncheckedIOException("resource (%s)".formatted(name), e);
    }
  }

  /** A mapping, in the order of the file. */
  public static Map<String, Object> map(Object node, String where) {
    if (!(node instanceof Map<?, ?> raw)) {
      throw new IllegalStateException("(%s) must be a mapping, not (%s)".formatted(where, node));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    raw.forEach((key, value) -> {
      if (value == null) {
        throw new IllegalStateException("(%s) of (%s) has no value".formatted(key, where));
      }
      result.put(String.valueOf(key), value);
    });
    return result;
  }

  /** A sequence of texts. */
  public static List<String> texts(Object node, String where) {
    if (!(node instanceof List<?> raw)) {
      throw new IllegalStateException("(%s) must be a sequence, not (%s)".formatted(where, node));
    }
    return raw.stream().map(String::valueOf).toList();
  }
}
