package org.yagura.analysis.exposure.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.knowledge.product.Products;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;
import org.yagura.model.spelling.Spelling;

/** Finds the devices that a list means by a free word: a name, a model, an address. */
public final class DeviceWords {

  private static final Products PRODUCTS = Products.shipped();
  private static final Pattern NUMBERED = Pattern.compile("[a-z]{2,20}[0-9][a-z0-9]{2,20}");

  private static final Pattern MAKERS_DEVICE =
      Pattern.compile("([a-z]{3,20})(?:社?製)?の?(?:vpn|ブロードバンド)?(?:ルータ|router|ファイアウォール|fw|utm)");

  private final Map<String, Set<String>> exact = new HashMap<>();
  private final Map<String, Set<String>> models = new HashMap<>();
  private final Map<String, Set<String>> makersModels = new HashMap<>();

  public DeviceWords(Facility facility) {
    for (Asset it : facility.assets()) {
      put(exact, it.names().name(), it);
      put(exact, it.names().hostname(), it);
      it.names().aliases().forEach(alias -> put(exact, alias, it));
      it.attachment().addresses().forEach(address -> put(exact, address, it));
      put(exact, it.product().serial(), it);
      if (it.kind() == AssetKind.NETWORK || it.kind() == AssetKind.MOBILE) {
        put(models, it.product().model(), it);
        put(makersModels, makersModel(it.product()), it);
      }
    }
  }

  /** Maker and model as people say them: Cisco 892 for CISCO892-K9 and for C892FSP-K9. */
  private static String makersModel(Asset.Product product) {
    String make = Spelling.fold(PRODUCTS.inOwnNames(product.make()));
    String model = Spelling.fold(PRODUCTS.inOwnNames(product.model()));
    String own = model.startsWith(make) ? model.substring(make.length()) : model;
    boolean lettered = own.length() > 2 && own.charAt(0) == 'c' && Character.isDigit(own.charAt(1));
    return make + (make.equals("cisco") && lettered ? own.substring(1) : own);
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
    if (!byModel.isEmpty()) {
      return byModel;
    }
    Set<String> begun = begunBy(folded);
    return begun.isEmpty() ? byMaker(words) : begun;
  }

  /** シスコ892 for a 892FSP of Cisco; the number alone would be any number. */
  private Set<String> byMaker(String words) {
    String folded =
        Spelling.fold(PRODUCTS.inOwnNames(Normalizer.normalize(words, Normalizer.Form.NFKC)));
    Matcher numbered = NUMBERED.matcher(folded);
    Set<String> meant = new TreeSet<>();
    while (numbered.find()) {
      String said = numbered.group();
      makersModels.forEach((model, ids) -> {
        if (model.startsWith(said) && !continues(model, said.length())) {
          meant.addAll(ids);
        }
      });
    }
    return meant.isEmpty() ? onlyOneOf(folded) : meant;
  }

  /** ヤマハのルーター, where there is only one of that maker's. */
  private Set<String> onlyOneOf(String folded) {
    Matcher device = MAKERS_DEVICE.matcher(folded);
    Set<String> meant = new TreeSet<>();
    if (device.find()) {
      makersModels.forEach((model, ids) -> {
        if (model.startsWith(device.group(1))) {
          meant.addAll(ids);
        }
      });
    }
    return meant.size() == 1 ? meant : Set.of();
  }

  /** Whether the number goes on: 892 is no 8920. */
  private static boolean continues(String model, int at) {
    return at < model.length()
        && Character.isDigit(model.charAt(at))
        && Character.isDigit(model.charAt(at - 1));
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
