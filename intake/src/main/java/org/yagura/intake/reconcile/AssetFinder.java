package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yagura.model.facility.Asset;
import org.yagura.model.spelling.Spelling;

/** Finds the assets that a list means by a word: a host name, a name, an address. */
final class AssetFinder {

  private static final int MOST_IN_RANGE = 200;
  private static final int LONGEST_RANGE = 100;
  private static final Pattern SEPARATOR = Pattern.compile("[、，,;；/／・＆&]|\\s+と\\s+");
  private static final Pattern RANGE =
      Pattern.compile("(.*?)(\\d{1,4})\\s*[～~〜](?:\\D{0,20})(\\d{1,4})");

  private final Map<String, List<Asset>> byWord = new HashMap<>();

  AssetFinder(List<Asset> assets) {
    for (Asset asset : assets) {
      add(asset.names().name(), asset);
      add(asset.names().hostname(), asset);
      asset.names().aliases().forEach(it -> add(it, asset));
      asset.attachment().addresses().forEach(it -> add(it, asset));
    }
  }

  private void add(String word, Asset asset) {
    if (!word.isEmpty()) {
      List<Asset> known = byWord.computeIfAbsent(Spelling.fold(word), it -> new ArrayList<>());
      // The words of one asset come one after the other; comparing by value would take for ever.
      if (known.isEmpty() || !known.getLast().id().equals(asset.id())) {
        known.add(asset);
      }
    }
  }

  /**
   * Assets of exactly this name, or of any of several names on lines, between commas or in a range
   * (SV01～05); empty when nobody bears it.
   */
  List<Asset> named(String words) {
    return words.lines().filter(it -> !it.isBlank()).flatMap(this::onLine).distinct().toList();
  }

  private Stream<Asset> onLine(String line) {
    List<Asset> whole = exactly(line);
    return whole.isEmpty()
        ? SEPARATOR
            .splitAsStream(line)
            .flatMap(AssetFinder::range)
            .flatMap(it -> exactly(it).stream())
        : whole.stream();
  }

  private List<Asset> exactly(String word) {
    return byWord.getOrDefault(Spelling.fold(word), List.of());
  }

  /** SV01, SV02 … for SV01～03; the word itself where it is no range. */
  private static Stream<String> range(String word) {
    Matcher matcher = RANGE.matcher(word.strip());
    if (word.length() > LONGEST_RANGE || !matcher.matches()) {
      return Stream.of(word);
    }
    String first = matcher.group(2);
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(matcher.group(3));
    return to < from || to - from > MOST_IN_RANGE
        ? Stream.of(word)
        : IntStream.rangeClosed(from, to)
            .mapToObj(it -> matcher.group(1) + padded(it, first.length()));
  }

  private static String padded(int number, int width) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
