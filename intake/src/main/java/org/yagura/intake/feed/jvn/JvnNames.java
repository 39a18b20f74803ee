package org.yagura.intake.feed.jvn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yagura.knowledge.naming.Folding;
import org.yagura.knowledge.naming.NameHit;
import org.yagura.knowledge.naming.ProductNames;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.ProductKey;

/** Products that JVN names in Japanese words and by no CPE. */
final class JvnNames {

  private static final ProductNames NAMES = ProductNames.shipped();

  private JvnNames() {}

  /**
   * The product by the tables of names where one of them covers most of the words, else by the
   * words themselves; empty where they name nothing.
   */
  static List<ProductKey> keys(String vendor, String product) {
    String name = Folding.plain(product);
    String text = (Folding.plain(vendor) + " " + name).strip();
    int from = text.length() - name.length();
    Set<String> vendors = NAMES.vendors(text);
    Optional<NameHit> hit =
        NAMES.find(text).stream()
            .filter(it -> it.end() > from && 5 * (it.end() - it.start()) >= 3 * name.length())
            .filter(it -> isSure(it, vendors))
            .max(Comparator.comparingInt(it -> it.end() - it.start()));
    return hit.isPresent()
        ? List.of(RecordNames.standard().canonical(hit.get().product().key()))
        : RecordNames.standard().ofWords(vendor, product);
  }

  private static boolean isSure(NameHit hit, Set<String> vendors) {
    return hit.kind() == NameHit.Kind.NAME || vendors.contains(hit.product().key().vendor());
  }
}
