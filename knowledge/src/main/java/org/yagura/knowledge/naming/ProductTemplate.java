package org.yagura.knowledge.naming;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.model.vulnerability.ProductKey;

/** A row of the tables; {@code {model}} in its keys stands for the model that was found. */
final class ProductTemplate {

  private static final String MODEL = "{model}";

  private final List<String> keys;
  private final List<String> hardware;
  private final List<ProductKey> runsOn;
  private final String label;
  private final VersionFamily grammar;
  private final Optional<KnownProduct> fixed;

  ProductTemplate(
      List<String> keys,
      List<String> hardware,
      String label,
      VersionFamily grammar,
      List<String> runsOn) {
    this.keys = List.copyOf(keys);
    this.hardware = List.copyOf(hardware);
    this.label = label;
    this.runsOn = runsOn.stream().map(ProductTemplate::key).toList();
    this.grammar = grammar;
    boolean open =
        keys.stream().anyMatch(it -> it.contains(MODEL))
            || hardware.stream().anyMatch(it -> it.contains(MODEL));
    this.fixed = open ? Optional.empty() : Optional.of(with(""));
  }

  /** The product of a model as the pattern spells it, in lower case. */
  KnownProduct of(String model) {
    return fixed.orElseGet(() -> with(model));
  }

  private KnownProduct with(String model) {
    String name = escaped(model);
    return new KnownProduct(
        keys.stream().map(it -> key(it.replace(MODEL, name))).toList(),
        label.replace(MODEL, model.toUpperCase(Locale.ROOT)),
        grammar,
        hardware.stream().map(it -> key(it.replace(MODEL, name))).toList(),
        runsOn);
  }

  private static ProductKey key(String written) {
    return ProductKey.tryParse(written)
        .orElseThrow(() ->
            new IllegalStateException(
                "naming: key (%s) must be part:vendor:product".formatted(written)));
  }

  /** As CPE 2.3 writes it: blanks are underscores, marks are escaped. */
  static String escaped(String model) {
    StringBuilder out = new StringBuilder();
    for (char c : model.strip().toCharArray()) {
      if (c == ' ') {
        out.append('_');
      } else if (NamePattern.isWord(c) || "-._".indexOf(c) >= 0 || c >= 0x80) {
        out.append(c);
      } else {
        out.append('\\').append(c);
      }
    }
    return out.toString();
  }
}
