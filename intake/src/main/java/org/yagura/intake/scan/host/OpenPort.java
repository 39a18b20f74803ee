package org.yagura.intake.scan.host;

/**
 * A port that accepted a connection.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param service the service's name as the scanner says; empty when it does not
 * @param product what the service said of itself; empty when it said nothing
 */
public record OpenPort(String protocol, int number, String service, String product) {

  /** As the model writes it: {@code tcp/3389 ms-wbt-server Microsoft Terminal Services}. */
  public String text() {
    return "%s/%d %s %s".formatted(protocol, number, service, product).strip().replace("  ", " ");
  }

  OpenPort masked() {
    return new OpenPort(protocol, number, Secrets.masked(service), Secrets.masked(product));
  }
}
