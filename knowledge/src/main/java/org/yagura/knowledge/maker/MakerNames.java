package org.yagura.knowledge.maker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What {@code makers.yaml} says: brands of registrants, makers of mere components, and the marks of
 * mobile routers. All texts but brands are in lower case.
 */
record MakerNames(
    List<Brand> brands,
    List<String> components,
    List<String> mobileMakers,
    List<String> mobileHostnames,
    List<String> mobileProducts) {

  /** A beginning of registrants' names and the name people use. */
  record Brand(String begins, String name) {}

  MakerNames {
    brands = List.copyOf(brands);
    components = List.copyOf(components);
    mobileMakers = List.copyOf(mobileMakers);
    mobileHostnames = List.copyOf(mobileHostnames);
    mobileProducts = List.copyOf(mobileProducts);
  }

  static MakerNames shipped() {
    return Shipped.NAMES;
  }

  /** The brand, or the registrant's own name; empty for makers of components. */
  Optional<String> brand(String registrant) {
    String name = registrant.toLowerCase(Locale.ROOT);
    if (components.stream().anyMatch(name::startsWith)) {
      return Optional.empty();
    }
    return brands.stream()
        .filter(it -> name.startsWith(it.begins()))
        .map(Brand::name)
        .findFirst()
        .or(() -> Optional.of(registrant));
  }

  private static final class Shipped {
    static final MakerNames NAMES = load();

    private Shipped() {}

    private static MakerNames load() {
      try (InputStream in =
          Objects.requireNonNull(
              MakerNames.class.getResourceAsStream("makers.yaml"), "makers.yaml")) {
        Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        return new MakerNames(
            texts(at(root, "brands")).map(Shipped::brand).toList(),
            texts(at(root, "components")).toList(),
            texts(at(at(root, "mobileRouters"), "makers")).toList(),
            texts(at(at(root, "mobileRouters"), "hostnames")).toList(),
            texts(at(at(root, "mobileRouters"), "products")).toList());
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped table (makers.yaml)", e);
      }
    }

    private static Object at(Object node, String key) {
      return Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
    }

    private static Stream<String> texts(Object node) {
      return ((List<?>) node).stream().map(String::valueOf);
    }

    private static Brand brand(String line) {
      int arrow = line.indexOf(" = ");
      return new Brand(line.substring(0, arrow), line.substring(arrow + 3));
    }
  }
}
