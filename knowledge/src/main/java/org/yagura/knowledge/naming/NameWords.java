package org.yagura.knowledge.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yagura.knowledge.yaml.YamlResource;

/** Words beside names, and the builds of Exchange; from {@code naming/words.yaml} and its like. */
public final class NameWords {

  private static final NameWords SHIPPED = new NameWords();

  private final Set<String> accessories;
  private final Set<String> noise;
  private final Set<String> brands;
  private final Map<String, String> exchange = new TreeMap<>();

  private NameWords() {
    Map<String, Object> words = YamlResource.load("naming/words.yaml");
    accessories = folded(words, "accessories");
    noise = folded(words, "noise");
    brands = folded(words, "brands");
    YamlResource.map(
            YamlResource.load("naming/exchange.yaml").getOrDefault("builds", Map.of()), "builds")
        .forEach((build, name) -> exchange.put(build, String.valueOf(name)));
  }

  /** The words that ship with the product. */
  public static NameWords shipped() {
    return SHIPPED;
  }

  private static Set<String> folded(Map<String, Object> words, String key) {
    return YamlResource.texts(words.getOrDefault(key, List.of()), key).stream()
        .map(Folding::plain)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a folded text ends with a thing that only belongs to a product: a cable, toner. */
  public boolean isAccessory(String plain) {
    int bracket = plain.indexOf('(');
    String head = (bracket > 0 ? plain.substring(0, bracket) : plain).strip();
    return accessories.stream().anyMatch(head::endsWith);
  }

  /** Whether a word that ends at a place of a folded text is a brand which models follow. */
  boolean endsWithBrand(String plain, int end) {
    int start = end;
    while (start > 0
        && Character.isLetter(plain.charAt(start - 1))
        && plain.charAt(start - 1) < 0x80) {
      start--;
    }
    return end - start >= 3 && brands.contains(plain.substring(start, end));
  }

  /** Words in the folded form that make a name no less sure. */
  public Set<String> noise() {
    return noise;
  }

  /** Year and cumulative update of an Exchange build: {@code 15.1.2507.6} is {@code 2016 CU23}. */
  public Optional<String> exchange(String build) {
    int last = build.lastIndexOf('.');
    return last < 0
        ? Optional.empty()
        : Optional.ofNullable(exchange.get(build.substring(0, last)));
  }
}
