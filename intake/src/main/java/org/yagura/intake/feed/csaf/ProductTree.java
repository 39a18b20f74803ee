package org.yagura.intake.feed.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.feed.cpe.CpeCondition;
import org.yagura.intake.feed.cpe.CpeName;
import org.yagura.intake.feed.json.Tree;
import org.yagura.intake.feed.version.VersionWords;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.VersionSet;

/** The products of an advisory by their ids; one id may stand for several versions. */
final class ProductTree {

  private static final int DEEPEST = 30;

  /** A product in some versions, and the words that say so. */
  record Entry(ProductKey key, List<VersionSet> versions, String says) {
    Entry {
      Objects.requireNonNull(key);
      versions = List.copyOf(versions);
      Objects.requireNonNull(says);
    }
  }

  private record Place(String vendor, String product, String version, boolean range) {
    Place with(String category, String name) {
      return switch (category) {
        case "vendor" -> new Place(name, product, version, range);
        case "product_name", "product_family" -> new Place(vendor, name, version, range);
        case "product_version" -> new Place(vendor, product, name, false);
        case "product_version_range" -> new Place(vendor, product, name, true);
        default -> this;
      };
    }
  }

  private final Map<String, List<Entry>> entries = new HashMap<>();

  private ProductTree() {}

  static ProductTree of(Tree tree) {
    ProductTree result = new ProductTree();
    Place top = new Place("", "", "", false);
    tree.list("branches").forEach(it -> result.branch(it, top, 0));
    tree.list("full_product_names").forEach(it -> result.product(it, top));
    for (Tree it : tree.list("relationships")) {
      // A component that runs on something else is spoken of by its own name.
      List<Entry> component = result.of(it.text("product_reference"));
      String id = it.get("full_product_name").text("product_id");
      component.forEach(e -> result.add(id, e));
    }
    return result;
  }

  List<Entry> of(String id) {
    return entries.getOrDefault(id, List.of());
  }

  private void branch(Tree branch, Place above, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Place here = above.with(branch.text("category"), branch.text("name"));
    Tree product = branch.get("product");
    if (!product.isMissing()) {
      product(product, here);
    }
    branch.list("branches").forEach(it -> branch(it, here, depth + 1));
  }

  private void product(Tree product, Place place) {
    String id = product.text("product_id");
    String name = place.product().isEmpty() ? product.text("name") : place.product();
    String vendor = place.vendor().replace(" PSIRT", "");
    Optional<CpeName> cpe =
        CpeName.tryParse(product.get("product_identification_helper").text("cpe"));
    List<VersionSet> versions = versions(place, name, cpe.orElse(null));
    String says = (name + " " + place.version()).strip();
    if (cpe.isPresent()) {
      add(id, new Entry(cpe.get().key(), versions, says));
      return;
    }
    for (ProductKey key : RecordNames.standard().ofWords(vendor, name)) {
      add(id, new Entry(key, versions, says));
    }
  }

  private void add(String id, Entry entry) {
    if (!id.isEmpty()) {
      entries.computeIfAbsent(id, i -> new ArrayList<>(1)).add(entry);
    }
  }

  private static List<VersionSet> versions(Place place, String name, @Nullable CpeName cpe) {
    String text = place.version();
    if (text.isEmpty()) {
      // A bare product name does not say which versions.
      return List.of(cpe == null ? new VersionSet.NotGiven("") : CpeCondition.versions(cpe));
    }
    if (text.startsWith("vers:")) {
      return VersSpecifier.read(text, name);
    }
    String own = text;
    if (own.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))) {
      own = own.substring(name.length()).strip();
    }
    return VersionWords.isPlain(own)
        ? List.of(new VersionSet.Exactly(own, ""))
        : VersionWords.read(own.isEmpty() ? text : own);
  }
}
