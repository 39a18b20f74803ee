package org.yagura.intake.ledger.value;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.knowledge.product.Products;
import org.yagura.model.facility.AssetKind;

/** Splits a cell such as {@code FortiGate 60F v7.0.9} into maker, model and version. */
public final class ProductText {

  private static final Products PRODUCTS = Products.shipped();
  private static final Pattern EMPTY_BRACKETS =
      Pattern.compile(
          "\\( ?(?:build ?\\d+)? ?\\)|\\[ ?\\]|[,、/・:;(\\[ -]+$|^[,、/・:;)\\] -]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BUILD =
      Pattern.compile(
          "[ (,]{1,2}build ?\\d{2,6}\\)?(?:,\\d{6})?(?: ?\\([A-Z.]{2,6}\\))?",
          Pattern.CASE_INSENSITIVE);

  /**
   * The parts; each empty where the text does not tell it.
   *
   * @param make as written, or known from the family of products
   * @param makeWritten whether the maker stands in the text
   * @param kind what products of the family are
   * @param namesItself whether the text begins with a distinctive name of a product
   */
  public record Product(
      String make,
      boolean makeWritten,
      String model,
      String os,
      String version,
      Optional<AssetKind> kind,
      boolean namesItself) {}

  private ProductText() {}

  /** Splits a clean text of a model column, at most 300 characters of it. */
  public static Product split(String clean) {
    String text = (clean.length() > 300 ? clean.substring(0, 300) : clean).replace('\n', ' ');
    int maker = PRODUCTS.leadingMaker(text);
    String make = text.substring(0, maker);
    String rest = strip(text.substring(maker));
    Optional<Products.Family> family = PRODUCTS.find(rest);
    String os = "";
    String version = "";
    Optional<Software> software = Software.find(rest);
    if (software.isPresent() && isApart(software.get(), rest, family)) {
      Software found = software.get();
      os = found.os();
      version = found.version();
      rest =
          strip(
              BUILD
                  .matcher(rest.substring(0, found.start()) + " " + rest.substring(found.end()))
                  .replaceAll(" "));
    }
    boolean written = !make.isEmpty();
    if (!written && family.isPresent()) {
      make = family.get().make();
    }
    return new Product(
        make,
        written,
        rest.isEmpty() && os.isEmpty() ? "" : rest,
        os,
        version,
        family.map(Products.Family::kind),
        family.filter(it -> it.start() == 0 && it.distinctive()).isPresent());
  }

  /** A number within a model's own name, such as the 1.5 of a scanner, is no version. */
  private static boolean isApart(Software found, String rest, Optional<Products.Family> family) {
    if (!found.os().isEmpty() || found.start() == 0) {
      return !found.os().isEmpty();
    }
    String matched = rest.substring(found.start(), found.end());
    return family.isPresent()
        || !Character.isDigit(matched.charAt(0))
        || matched.chars().filter(it -> it == '.').count() >= 2;
  }

  private static String strip(String text) {
    String result = text;
    for (int i = 0; i < 3; i++) {
      result = EMPTY_BRACKETS.matcher(result.strip()).replaceAll("");
    }
    return CellText.clean(result.strip());
  }
}
