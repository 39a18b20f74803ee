package org.yagura.knowledge.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.device.Platform;

/** All texts of findings, as shipped in {@code findings.yaml}. */
public final class FindingTexts {

  private static final FindingTexts STANDARD = load();

  private final Map<String, FindingText> byRule;

  private FindingTexts(Map<String, FindingText> byRule) {
    this.byRule = Map.copyOf(byRule);
  }

  public static FindingTexts standard() {
    return STANDARD;
  }

  /** The text of a rule; every rule has one, and a rule without one is a bug. */
  public FindingText of(String rule) {
    FindingText text = byRule.get(rule);
    if (text == null) {
      throw new IllegalStateException("the rule (%s) has no text in findings.yaml".formatted(rule));
    }
    return text;
  }

  /** The ids of all rules that have a text. */
  public Set<String> rules() {
    return byRule.keySet();
  }

  private static FindingTexts load() {
    try (InputStream in = FindingTexts.class.getResourceAsStream("findings.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the resource findings.yaml is missing");
      }
      Map<String, FindingText> texts = new LinkedHashMap<>();
      if (new Load(LoadSettings.builder().setCodePointLimit(1 << 22).build())
              .loadFromInputStream(in)
          instanceof Map<?, ?> map) {
        map.forEach((rule, entry) -> {
          if (entry instanceof Map<?, ?> fields) {
            texts.put(String.valueOf(rule), text(String.valueOf(rule), fields));
          }
        });
      }
      return new FindingTexts(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("findings.yaml", e);
    }
  }

  private static FindingText text(String rule, Map<?, ?> it) {
    Map<Platform, String> commands = new EnumMap<>(Platform.class);
    if (it.get("commands") instanceof Map<?, ?> map) {
      map.forEach(
          (k, v) -> commands.put(Platform.valueOf(String.valueOf(k)), String.valueOf(v).strip()));
    }
    return new FindingText(
        rule,
        Severity.valueOf(string(it, "severity").toUpperCase(Locale.ROOT)),
        string(it, "title"),
        string(it, "seen"),
        string(it, "matters"),
        new FindingText.Advice(
            string(it, "measure"),
            string(it, "who"),
            Finding.Effort.valueOf(string(it, "effort").toUpperCase(Locale.ROOT))),
        commands,
        strings(it.get("references")),
        strings(it.get("checklist")));
  }

  private static String string(Map<?, ?> it, String key) {
    Object value = it.get(key);
    if (value == null) {
      throw new IllegalStateException("a rule in findings.yaml lacks (%s): %s".formatted(key, it));
    }
    return String.valueOf(value).strip();
  }

  private static List<String> strings(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
