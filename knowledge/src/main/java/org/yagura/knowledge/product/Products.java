package org.yagura.knowledge.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.facility.AssetKind;

/** Families of products by how their model names begin, from {@code products.yaml}. */
public final class Products {

  private static final Products SHIPPED = read(YamlResource.load("products.yaml"));
  private static final int MOST = 200;

  /**
   * A family found in a text.
   *
   * @param start where its name begins in the text
   * @param distinctive whether its name begins with three letters or more, so that hardly anything
   *     else is called so
   */
  public record Family(String make, AssetKind kind, int start, boolean distinctive) {}

  private record Pattern(String model, String make, AssetKind kind) {}

  private final Map<Character, List<Pattern>> families = new HashMap<>();
  private final List<String> makers = new ArrayList<>();
  private final Map<String, String> ownNames = new HashMap<>();

  private Products() {}

  /** The families that ship with the product. */
  public static Products shipped() {
    return SHIPPED;
  }

  /** The first family whose name stands in a text in NFKC; of several there the longest. */
  public Optional<Family> find(String text) {
    int length = Math.min(text.length(), MOST);
    for (int at = 0; at < length; at++) {
      if (at > 0 && isWord(text.charAt(at - 1)) && isWord(text.charAt(at))) {
        continue;
      }
      char first = Character.toLowerCase(text.charAt(at));
      for (Pattern pattern : families.getOrDefault(first, List.of())) {
        if (matches(pattern.model(), text, at)) {
          return Optional.of(
              new Family(pattern.make(), pattern.kind(), at, isDistinctive(pattern.model())));
        }
      }
    }
    return Optional.empty();
  }

  /** How many characters of the text a maker's name takes at its beginning; 0 when none does. */
  public int leadingMaker(String text) {
    for (String maker : makers) {
      if (text.regionMatches(true, 0, maker, 0, maker.length()) && ends(text, maker)) {
        return maker.length();
      }
    }
    return 0;
  }

  /**
   * The text with makers and families by their own names: {@code Cisco 892} for シスコ892. At most 200
   * characters are looked at.
   */
  public String inOwnNames(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < Math.min(text.length(), MOST)) {
      boolean begins = at == 0 || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
      String alias = begins ? aliasAt(text, at) : "";
      if (alias.isEmpty()) {
        result.append(text.charAt(at++));
      } else {
        result.append(ownNames.get(alias)).append(' ');
        at += alias.length();
      }
    }
    return result.append(text, at, text.length()).toString();
  }

  private String aliasAt(String text, int at) {
    for (String maker : makers) {
      if (text.regionMatches(true, at, maker, 0, maker.length())) {
        boolean latin = maker.charAt(maker.length() - 1) < 0x80;
        int end = at + maker.length();
        boolean goesOn = end < text.length() && Character.isLetter(text.charAt(end));
        if (!goesOn || (!latin && text.charAt(end) < 0x80)) {
          return maker;
        }
      }
    }
    return "";
  }

  /** A Latin name ends where the letters end, a Japanese one where a model begins. */
  private static boolean ends(String text, String maker) {
    if (text.length() == maker.length()) {
      return true;
    }
    char next = text.charAt(maker.length());
    boolean latin = maker.charAt(maker.length() - 1) < 0x80;
    return latin
        ? !isWord(next) && next != '-'
        : next < 0x80 || Character.isWhitespace(next) || next == '・';
  }

  private static boolean matches(String pattern, String text, int from) {
    int at = from;
    for (int i = 0; i < pattern.length(); i++) {
      char expected = pattern.charAt(i);
      if (expected == '*') {
        return true;
      }
      char found = at < text.length() ? text.charAt(at) : '\0';
      if (expected == ' ' || expected == '-') {
        at += found == ' ' || found == '-' ? 1 : 0;
      } else if (expected == '?' ? found >= '0' && found <= '9' : lower(found) == lower(expected)) {
        at++;
      } else {
        return false;
      }
    }
    return at >= text.length() || !isWord(text.charAt(at));
  }

  private static boolean isDistinctive(String pattern) {
    return pattern.length() >= 3 && pattern.substring(0, 3).chars().allMatch(Character::isLetter);
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  private static boolean isWord(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static Products read(Map<String, Object> document) {
    Products result = new Products();
    YamlResource.map(document.getOrDefault("makers", Map.of()), "makers")
        .forEach((name, words) -> result.addMaker(name, YamlResource.texts(words, name)));
    result.makers.sort(Comparator.comparingInt(String::length).reversed());
    if (document.getOrDefault("families", List.of()) instanceof List<?> entries) {
      entries.forEach(it -> result.add(YamlResource.map(it, "families")));
    }
    result
        .families
        .values()
        .forEach(
            it -> it.sort(Comparator.comparingInt((Pattern p) -> p.model().length()).reversed()));
    return result;
  }

  private void addMaker(String name, List<String> words) {
    makers.addAll(words);
    words.forEach(it -> ownNames.put(it, name));
  }

  private void add(Map<String, Object> entry) {
    String make = String.valueOf(entry.getOrDefault("make", ""));
    String kindId = String.valueOf(entry.getOrDefault("kind", ""));
    AssetKind kind =
        AssetKind.ofId(kindId)
            .orElseThrow(() ->
                new IllegalStateException(
                    "products.yaml: kind (%s) of (%s) is unknown".formatted(kindId, make)));
    for (String model : YamlResource.texts(entry.getOrDefault("models", List.of()), make)) {
      char first = model.toLowerCase(Locale.ROOT).charAt(0);
      families.computeIfAbsent(first, it -> new ArrayList<>()).add(new Pattern(model, make, kind));
    }
  }
}
