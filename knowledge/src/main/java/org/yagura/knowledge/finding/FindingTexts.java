package org.yagura.knowledge.finding;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.device.Platform;
import org.yagura.model.measure.Effort;

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
    Map<String, FindingText> texts = new LinkedHashMap<>();
    YamlResource.load("finding/findings.yaml")
        .forEach((rule, entry) -> texts.put(rule, text(rule, YamlResource.map(entry, rule))));
    return new FindingTexts(texts);
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
            Effort.valueOf(string(it, "effort").toUpperCase(Locale.ROOT))),
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
