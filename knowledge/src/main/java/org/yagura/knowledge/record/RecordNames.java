package org.yagura.knowledge.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.vulnerability.ProductKey;

/**
 * Makes one name of the several that records give a product, from {@code record-names.yaml}: makers
 * under several names, applications here that are operating systems there, firmware named after its
 * hardware.
 */
public final class RecordNames {

  private static final RecordNames STANDARD =
      new RecordNames(YamlResource.load("record/record-names.yaml"));

  private static final int LONGEST = 120;
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");

  /** Trade marks, also where somebody read UTF-8 as Windows-1252. */
  private static final Pattern MARKS =
      Pattern.compile("[\u2122\u00AE\u00A9]|\u00E2\u201E\u00A2|\u00C2\u00AE");

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.&+/\\\\-]+");
  private static final Pattern COMPANY =
      Pattern.compile(
          "[_.,&]*_(?:inc|corp|corporation|co|ltd|llc|gmbh|limited|ag|project|incorporated)[.]?(?=_|$)");

  private final Map<String, String> makers = new HashMap<>();
  private final Map<String, String> products = new HashMap<>();
  private final Map<String, String> leading = new LinkedHashMap<>();

  private RecordNames(Map<String, Object> document) {
    section(document, "makers")
        .forEach((maker, names) -> names.forEach(it -> makers.put(it, maker)));
    section(document, "leading")
        .forEach((maker, words) -> words.forEach(it -> leading.put(it + " ", maker)));
    section(document, "products")
        .forEach((product, names) -> names.forEach(it -> products.put(it, product)));
  }

  /** The table that ships with the product. */
  public static RecordNames standard() {
    return STANDARD;
  }

  private static Map<String, List<String>> section(Map<String, Object> document, String name) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    YamlResource.map(document.getOrDefault(name, Map.of()), name)
        .forEach((key, value) -> result.put(key, YamlResource.texts(value, key)));
    return result;
  }

  /** The one name of a product; itself where the table knows no other. */
  public ProductKey canonical(ProductKey key) {
    String vendor = maker(key.vendor());
    String product = key.product();
    if (product.length() > 9 && product.endsWith("_firmware")) {
      product = product.substring(0, product.length() - "_firmware".length());
    }
    if (vendor.equals("nec") && product.startsWith("aterm_")) {
      product = product.substring("aterm_".length());
    } else if (product.endsWith("_japan_model")) {
      product = product.substring(0, product.length() - "_japan_model".length());
    }
    String name = products.getOrDefault(vendor + ":" + product, vendor + ":" + product);
    int colon = name.indexOf(':');
    return new ProductKey(key.part(), name.substring(0, colon), name.substring(colon + 1));
  }

  /**
   * The products that a maker's and a product's name in plain words mean; several where the text
   * names several, empty where it names none.
   */
  public List<ProductKey> ofWords(String vendor, String product) {
    List<ProductKey> keys = new ArrayList<>();
    if (product.length() > LONGEST || isNothing(product)) {
      return keys;
    }
    Optional<ProductKey> release = WindowsNames.of(fold(product));
    if (release.isPresent()) {
      return List.of(release.get());
    }
    for (String part : product.split(",| and | / |、", -1)) {
      ofWord(vendor, part).filter(it -> !keys.contains(it)).ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<ProductKey> ofWord(String vendor, String product) {
    String words = fold(product);
    String maker = isNothing(vendor) ? "" : maker(underscored(fold(vendor)));
    for (Map.Entry<String, String> it : leading.entrySet()) {
      if (words.startsWith(it.getKey()) && (maker.isEmpty() || maker.equals(it.getValue()))) {
        maker = it.getValue();
        words = words.substring(it.getKey().length());
        break;
      }
    }
    String name = underscored(words);
    return maker.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(canonical(new ProductKey("", maker, name)));
  }

  private String maker(String vendor) {
    String name = COMPANY.matcher(vendor).replaceAll("");
    return makers.getOrDefault(name, name);
  }

  private static boolean isNothing(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.isEmpty() || word.equals("n/a") || word.equals("-") || word.equals("*");
  }

  private static String fold(String text) {
    String clean = MARKS.matcher(text).replaceAll("");
    String folded = Normalizer.normalize(clean, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BRACKETS.matcher(folded).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }

  private static String underscored(String words) {
    String name = OTHER.matcher(words.strip()).replaceAll("_");
    return name.replaceAll("^_+|_+$", "");
  }
}
