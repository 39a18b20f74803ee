package org.yagura.analysis.exposure.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;
import org.yagura.model.spelling.Spelling;

/** Finds the devices that a list means by a free word: a name, a model, an address. */
public final class DeviceWords {

  private final Map<String, Set<String>> exact = new HashMap<>();
  private final Map<String, Set<String>> models = new HashMap<>();

  public DeviceWords(Facility facility) {
    for (Asset it : facility.assets()) {
      put(exact, it.names().name(), it);
      put(exact, it.names().hostname(), it);
      it.names().aliases().forEach(alias -> put(exact, alias, it));
      it.attachment().addresses().forEach(address -> put(exact, address, it));
      put(exact, it.product().serial(), it);
      if (it.kind() == AssetKind.NETWORK || it.kind() == AssetKind.MOBILE) {
        put(models, it.product().model(), it);
      }
    }
  }

  private static void put(Map<String, Set<String>> index, String word, Asset asset) {
    String folded = Spelling.fold(word);
    if (folded.length() >= 3) {
      index.computeIfAbsent(folded, it -> new HashSet<>()).add(asset.id());
    }
  }

  /**
   * Ids of the devices meant, sorted; exact names first, else names and models within the words.
   */
  public Set<String> meant(String words) {
    String folded = Spelling.fold(words);
    if (folded.isEmpty()) {
      return Set.of();
    }
    Set<String> named = exact.getOrDefault(folded, Set.of());
    if (!named.isEmpty()) {
      return new TreeSet<>(named);
    }
    Set<String> within = within(exact, folded);
    Set<String> byModel = within.isEmpty() ? byModel(folded) : within;
    return byModel.isEmpty() ? begunBy(folded) : byModel;
  }

  /** 「基幹ファイアウォール」 for 「基幹ファイアウォール（主）」. */
  private Set<String> begunBy(String folded) {
    Set<String> meant = new TreeSet<>();
    exact.forEach((name, ids) -> {
      if (folded.length() >= 4 && name.startsWith(folded)) {
        meant.addAll(ids);
      }
    });
    return meant;
  }

  private Set<String> byModel(String folded) {
    Set<String> meant = within(models, folded);
    if (meant.isEmpty()) {
      models.forEach((model, ids) -> {
        if (folded.length() >= 4 && model.contains(folded)) {
          meant.addAll(ids);
        }
      });
    }
    return meant;
  }

  /** Devices with the longest word that occurs within the text. */
  private static Set<String> within(Map<String, Set<String>> index, String folded) {
    int longest = 0;
    Set<String> meant = new TreeSet<>();
    for (Map.Entry<String, Set<String>> it : index.entrySet()) {
      int length = it.getKey().length();
      if (length >= longest && length >= 4 && folded.contains(it.getKey())) {
        if (length > longest) {
          meant.clear();
          longest = length;
        }
        meant.addAll(it.getValue());
      }
    }
    return meant;
  }
}
