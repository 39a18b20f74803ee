package org.yagura.knowledge.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yagura.knowledge.yaml.YamlResource;

/** Reads {@code naming/*.yaml}; a broken row is a mistake in the build. */
final class ProductNameTables {

  private static final List<String> FILES =
      List.of(
          "network",
          "network-japan",
          "security",
          "microsoft",
          "virtual",
          "server",
          "development",
          "client",
          "storage",
          "office-devices",
          "medical",
          "operations");

  private ProductNameTables() {}

  static ProductNames read() {
    ProductNames names = new ProductNames();
    vendors(YamlResource.load("naming/vendors.yaml"), names);
    for (String file : FILES) {
      Map<String, Object> document = YamlResource.load("naming/" + file + ".yaml");
      if (!(document.get("products") instanceof List<?> rows)) {
        throw new IllegalStateException("naming/%s.yaml must hold products".formatted(file));
      }
      List<String> runsOn = texts(document, "runs-on", file);
      rows.forEach(it -> row(YamlResource.map(it, file), runsOn, names));
    }
    names.sort();
    return names;
  }

  private static void vendors(Map<String, Object> document, ProductNames names) {
    YamlResource.map(document.getOrDefault("names", Map.of()), "names")
        .forEach((vendor, words) ->
            YamlResource.texts(words, vendor).forEach(it -> names.addVendor(vendor, it)));
    YamlResource.map(document.getOrDefault("same", Map.of()), "same")
        .forEach((vendor, others) ->
            YamlResource.texts(others, vendor).forEach(it -> names.addSameVendor(it, vendor)));
  }

  private static void row(Map<String, Object> row, List<String> runsOn, ProductNames names) {
    String where = String.valueOf(row.get("key"));
    List<String> keys = new ArrayList<>(List.of(where));
    keys.addAll(texts(row, "also", where));
    String grammar = String.valueOf(row.getOrDefault("grammar", "dotted"));
    ProductTemplate product =
        new ProductTemplate(
            keys,
            texts(row, "hardware", where),
            String.valueOf(row.getOrDefault("label", where)),
            VersionFamily.named(grammar)
                .orElseThrow(() ->
                    new IllegalStateException(
                        "naming: grammar (%s) of (%s) is unknown".formatted(grammar, where))),
            row.containsKey("runs-on") ? texts(row, "runs-on", where) : runsOn);
    texts(row, "names", where).forEach(it -> names.add(it, NameHit.Kind.NAME, product));
    texts(row, "models", where).forEach(it -> names.add(it, NameHit.Kind.MODEL, product));
    texts(row, "weak", where).forEach(it -> names.add(it, NameHit.Kind.WEAK, product));
    texts(row, "gated", where).forEach(it -> names.add(it, NameHit.Kind.GATED, product));
  }

  private static List<String> texts(Map<String, Object> row, String key, String where) {
    return YamlResource.texts(row.getOrDefault(key, List.of()), where + " " + key);
  }
}
