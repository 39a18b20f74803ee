package org.yagura.knowledge.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yagura.knowledge.yaml.YamlResource;
import org.yagura.model.spelling.Spelling;

/**
 * Tells which services of a product a vulnerability sits in, as shipped in {@code
 * weak-services.yaml}.
 */
public final class WeakServices {

  /**
   * Where a vulnerability sits.
   *
   * @param services of network devices: {@code ssl-vpn}, {@code ipsec}, {@code management}, {@code
   *     ssh}, {@code telnet}, {@code snmp}, {@code smart-install}
   * @param ports of hosts, TCP
   * @param exact whether it is told of this very vulnerability rather than of its product
   */
  public record Seat(Set<String> services, Set<Integer> ports, boolean exact) {

    public static final Seat UNKNOWN = new Seat(Set.of(), Set.of(), false);

    public Seat {
      services = Set.copyOf(services);
      ports = Set.copyOf(ports);
    }
  }

  private record Product(List<String> folded, Seat seat) {}

  private static final WeakServices STANDARD = load();

  private final Map<String, Seat> byVulnerability;
  private final List<Product> products;

  private WeakServices(Map<String, Seat> byVulnerability, List<Product> products) {
    this.byVulnerability = Map.copyOf(byVulnerability);
    this.products = List.copyOf(products);
  }

  /** The table as shipped. */
  public static WeakServices standard() {
    return STANDARD;
  }

  /**
   * The seat of a vulnerability, else that of its product; {@link Seat#UNKNOWN} where none tells.
   */
  public Seat of(String cve, String product) {
    Seat seat = byVulnerability.get(cve);
    if (seat != null) {
      return seat;
    }
    String folded = Spelling.fold(product);
    return products.stream()
        .filter(it -> it.folded().stream().anyMatch(folded::contains))
        .map(Product::seat)
        .findFirst()
        .orElse(Seat.UNKNOWN);
  }

  private static WeakServices load() {
    Map<String, Object> top = YamlResource.load("attack/weak-services.yaml");
    Map<String, Seat> seats = new HashMap<>();
    YamlResource.map(top.getOrDefault("vulnerabilities", Map.of()), "vulnerabilities")
        .forEach((cve, it) -> seats.put(cve, seat(YamlResource.map(it, cve), true)));
    List<Product> products = new ArrayList<>();
    if (top.get("products") instanceof List<?> entries) {
      for (Object entry : entries) {
        Map<String, Object> it = YamlResource.map(entry, "products");
        products.add(
            new Product(
                YamlResource.texts(it.getOrDefault("words", List.of()), "words").stream()
                    .map(Spelling::fold)
                    .toList(),
                seat(it, false)));
      }
    }
    return new WeakServices(seats, products);
  }

  private static Seat seat(Map<String, Object> it, boolean exact) {
    Set<Integer> ports = new TreeSet<>();
    YamlResource.texts(it.getOrDefault("ports", List.of()), "ports")
        .forEach(port -> ports.add(Integer.valueOf(port)));
    return new Seat(
        Set.copyOf(YamlResource.texts(it.getOrDefault("services", List.of()), "services")),
        ports,
        exact);
  }
}
