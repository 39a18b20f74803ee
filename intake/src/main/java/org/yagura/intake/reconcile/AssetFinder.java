package org.yagura.intake.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yagura.model.facility.Asset;
import org.yagura.model.spelling.Spelling;

/** Finds the assets that a list means by a word: a host name, a name, an address. */
final class AssetFinder {

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
   * Assets of exactly this name, or of any of several names on lines; empty when nobody bears it.
   */
  List<Asset> named(String words) {
    return words
        .lines()
        .filter(it -> !it.isBlank())
        .flatMap(it -> byWord.getOrDefault(Spelling.fold(it), List.of()).stream())
        .distinct()
        .toList();
  }
}
