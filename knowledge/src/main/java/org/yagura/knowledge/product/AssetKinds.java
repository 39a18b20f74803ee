package org.yagura.knowledge.product;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.facility.AssetKind;

/** Tells what a thing is from words of its name or category, from {@code asset-kinds.yaml}. */
public final class AssetKinds {

  private static final AssetKinds SHIPPED = read(YamlResource.load("asset-kinds.yaml"));
  private static final int MOST = 80;

  /** A tree of the words written backwards. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private @Nullable AssetKind kind;
  }

  private final Node root = new Node();

  private AssetKinds() {}

  /** The words that ship with the product. */
  public static AssetKinds shipped() {
    return SHIPPED;
  }

  /**
   * The kind named by the word that ends last in a text in NFKC, the longest of those; what stands
   * in brackets counts only when nothing else does.
   */
  public Optional<AssetKind> of(String text) {
    int bracket = text.indexOf('(');
    if (bracket > 0) {
      Optional<AssetKind> before = last(text.substring(0, bracket).toLowerCase(Locale.ROOT));
      if (before.isPresent()) {
        return before;
      }
    }
    return last(text.toLowerCase(Locale.ROOT));
  }

  private Optional<AssetKind> last(String text) {
    for (int end = Math.min(text.length(), MOST); end > 0; end--) {
      AssetKind found = endingAt(text, end);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private @Nullable AssetKind endingAt(String text, int end) {
    if (isLatin(text, end - 1) && isLatin(text, end)) {
      return null;
    }
    AssetKind longest = null;
    Node node = root;
    for (int at = end - 1; at >= 0; at--) {
      Node before = node.next.get(text.charAt(at));
      if (before == null) {
        break;
      }
      node = before;
      if (node.kind != null && !(isLatin(text, at) && isLatin(text, at - 1))) {
        longest = node.kind;
      }
    }
    return longest;
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  private static AssetKinds read(Map<String, Object> document) {
    AssetKinds result = new AssetKinds();
    document.forEach((id, words) -> {
      AssetKind kind =
          AssetKind.ofId(id)
              .orElseThrow(() ->
                  new IllegalStateException(
                      "asset-kinds.yaml: kind (%s) is unknown".formatted(id)));
      YamlResource.texts(words, id).forEach(it -> result.add(it, kind));
    });
    return result;
  }

  private void add(String word, AssetKind kind) {
    String text = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Node node = root;
    for (int at = text.length() - 1; at >= 0; at--) {
      node = node.next.computeIfAbsent(text.charAt(at), it -> new Node());
    }
    if (node.kind == null) {
      node.kind = kind;
    }
  }
}
