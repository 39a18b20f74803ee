package org.yagura.knowledge.measure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.device.Platform;
import org.yagura.model.measure.Effort;

/** All measures, as shipped in {@code measures.yaml}. */
public final class MeasureTexts {

  private static final MeasureTexts STANDARD = load();

  private final Map<String, MeasureText> byKind;

  private MeasureTexts(Map<String, MeasureText> byKind) {
    this.byKind = Map.copyOf(byKind);
  }

  public static MeasureTexts standard() {
    return STANDARD;
  }

  /** The text of a kind of measure; a kind without one is a bug. */
  public MeasureText of(String kind) {
    MeasureText text = byKind.get(kind);
    if (text == null) {
      throw new IllegalStateException("the measure (%s) has no text".formatted(kind));
    }
    return text;
  }

  /** All kinds that have a text. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  private static MeasureTexts load() {
    Map<String, MeasureText> texts = new LinkedHashMap<>();
    YamlResource.load("measure/measures.yaml")
        .forEach((kind, entry) -> {
          if (entry instanceof Map<?, ?>) {
            texts.put(kind, text(kind, YamlResource.map(entry, kind)));
          }
        });
    return new MeasureTexts(texts);
  }

  private static MeasureText text(String kind, Map<String, Object> it) {
    Map<Platform, String> commands = new EnumMap<>(Platform.class);
    if (it.get("commands") instanceof Map<?, ?> map) {
      map.forEach(
          (k, v) -> commands.put(Platform.valueOf(String.valueOf(k)), String.valueOf(v).strip()));
    }
    return new MeasureText(
        string(it, "what", kind),
        string(it, "who", kind),
        Effort.valueOf(string(it, "effort", kind).toUpperCase(Locale.ROOT)),
        yen(it.get("yen")),
        String.valueOf(it.getOrDefault("yenSource", "")),
        String.valueOf(it.getOrDefault("breaks", "")),
        commands);
  }

  private static @Nullable Long yen(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : null;
  }

  private static String string(Map<String, Object> it, String key, String kind) {
    Object value = it.get(key);
    if (value == null) {
      throw new IllegalStateException("measure (%s) lacks (%s)".formatted(kind, key));
    }
    return String.valueOf(value).strip();
  }
}
