package org.yagura.knowledge.maker;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells pocket and home routers with a mobile line of their own, which staff bring along, from
 * other devices.
 */
public final class MobileRouters {

  private static final List<String> GATEWAY_PORTS = List.of("tcp/53", "udp/53", "udp/67");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]");

  private MobileRouters() {}

  /**
   * Whether a device is one: its host name or a banner names a mobile router, or its maker sells
   * mobile routers and it serves names or addresses as a gateway does.
   *
   * @param make maker or registrant; empty when unknown
   * @param hostname empty when unknown
   * @param openPorts as in the model, {@code tcp/80 http ZTE Speed Wi-Fi 5G}
   */
  public static boolean isMobileRouter(String make, String hostname, Collection<String> openPorts) {
    MakerNames names = MakerNames.shipped();
    String host = squeeze(hostname);
    if (names.mobileHostnames().stream().anyMatch(host::startsWith)) {
      return true;
    }
    List<String> ports = openPorts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    if (ports.stream().anyMatch(it -> names.mobileProducts().stream().anyMatch(it::contains))) {
      return true;
    }
    String maker = make.toLowerCase(Locale.ROOT);
    return names.mobileMakers().stream().anyMatch(maker::startsWith)
        && ports.stream().anyMatch(it -> GATEWAY_PORTS.stream().anyMatch(g -> begins(it, g)));
  }

  private static boolean begins(String port, String number) {
    return port.equals(number) || port.startsWith(number + " ");
  }

  private static String squeeze(String hostname) {
    return SEPARATORS.matcher(hostname.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
