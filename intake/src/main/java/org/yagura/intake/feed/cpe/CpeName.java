package org.yagura.intake.feed.cpe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.Target;

/**
 * A CPE name (NISTIR 7695), as 2.3 string or 2.2 URI; lower case.
 *
 * @param key part, vendor, product, with escapes as in the 2.3 string; the one name of the several
 *     that records give it
 * @param version without escapes; {@code *} any, {@code -} none
 * @param update without escapes; {@code -} none, empty for any
 * @param target the product with its editions
 */
public record CpeName(ProductKey key, String version, String update, Target target) {

  private static final int LONGEST = 2000;
  private static final int PARTS = 11;

  public CpeName {
    Objects.requireNonNull(key);
    Objects.requireNonNull(version);
    Objects.requireNonNull(update);
    Objects.requireNonNull(target);
  }

  /** Empty where the text is no CPE name, or names any product. */
  public static Optional<CpeName> tryParse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    if (name.startsWith("cpe:2.3:")) {
      return of(split(name.substring("cpe:2.3:".length())));
    }
    return name.startsWith("cpe:/") ? of(UriBinding.parts(name.substring(5))) : Optional.empty();
  }

  private static Optional<CpeName> of(List<String> given) {
    List<String> parts = new ArrayList<>(given);
    while (parts.size() < PARTS) {
      parts.add("*");
    }
    String part = parts.get(0);
    String vendor = parts.get(1);
    String product = parts.get(2);
    if (!part.matches("[aoh*]") || isOpen(product) || product.equals("null")) {
      return Optional.empty();
    }
    String edition = open(parts.get(7)).isEmpty() ? open(parts.get(5)) : open(parts.get(7));
    if (parts.get(3).matches("20\\d\\d")) {
      edition = parts.get(3);
    }
    if (edition.equals("esr")) {
      product = product + "_esr";
    }
    ProductKey named = new ProductKey(part.equals("*") ? "" : part, vendor, product);
    ProductKey key = RecordNames.standard().canonical(named);
    Target target = new Target(key, edition, open(parts.get(8)), open(parts.get(9)));
    return Optional.of(
        new CpeName(
            key, plain(parts.get(3)), parts.get(4).equals("-") ? "-" : open(parts.get(4)), target));
  }

  private static boolean isOpen(String value) {
    return value.isEmpty() || value.equals("*") || value.equals("-");
  }

  private static String open(String value) {
    return isOpen(value) ? "" : plain(value);
  }

  private static String plain(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
      }
    }
    return text.isEmpty() ? "*" : text.toString();
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == ':') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
