package org.yagura.knowledge.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.knowledge.yaml.YamlResource;

/** Windows by build, release and long-term edition, from {@code naming/windows.yaml}. */
public final class WindowsBuilds {

  private static final WindowsBuilds SHIPPED = new WindowsBuilds();

  /**
   * One build.
   *
   * @param number the first two places of its version: {@code 10.0}
   * @param client the client's name in public records; empty when it has none
   * @param server the server's; empty when it has none
   * @param release such as {@code 22h2}; empty for old ones
   */
  public record Build(String build, String number, String client, String server, String release) {}

  private final Map<String, Build> builds = new HashMap<>();
  private final Map<String, String> longTerm = new HashMap<>();
  private final Map<String, List<String>> also = new HashMap<>();

  private WindowsBuilds() {
    Map<String, Object> document = YamlResource.load("naming/windows.yaml");
    if (document.get("builds") instanceof List<?> rows) {
      rows.forEach(it -> add(YamlResource.map(it, "builds")));
    }
    YamlResource.map(document.getOrDefault("long-term", Map.of()), "long-term")
        .forEach((edition, name) -> longTerm.put(edition, String.valueOf(name)));
    YamlResource.map(document.getOrDefault("also", Map.of()), "also")
        .forEach((name, others) -> also.put(name, YamlResource.texts(others, name)));
  }

  /** The table that ships with the product. */
  public static WindowsBuilds shipped() {
    return SHIPPED;
  }

  private void add(Map<String, Object> row) {
    Build build =
        new Build(
            text(row, "build"),
            text(row, "number"),
            text(row, "client"),
            text(row, "server"),
            text(row, "release"));
    builds.put(build.build(), build);
  }

  private static String text(Map<String, Object> row, String key) {
    return String.valueOf(row.getOrDefault(key, ""));
  }

  /** What a build such as {@code 19045} is. */
  public Optional<Build> build(String number) {
    return Optional.ofNullable(builds.get(number));
  }

  /** The build of a client or server as public records name it. */
  public Optional<Build> named(String product) {
    return builds.values().stream()
        .filter(it -> it.client().equals(product) || it.server().equals(product))
        .max(java.util.Comparator.comparingInt(it -> Integer.parseInt(it.build())));
  }

  /** The product of a long-term edition: 10 and 2021 give {@code windows_10_21h2}. */
  public Optional<String> longTerm(String family, String year) {
    return Optional.ofNullable(longTerm.get(family + " " + year));
  }

  /** Other names of a product in public records. */
  public List<String> also(String product) {
    return also.getOrDefault(product, List.of());
  }
}
