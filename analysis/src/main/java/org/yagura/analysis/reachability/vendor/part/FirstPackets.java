package org.yagura.analysis.reachability.vendor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/**
 * The kinds of traffic of a rule as a first packet meets them.
 *
 * @param sure a packet of these surely matches; the destination port of {@code icmp} is its type
 * @param unsure a packet of these matches or not, by something that no header tells
 */
public record FirstPackets(List<Service> sure, List<Service> unsure) {

  public static final FirstPackets ALL = new FirstPackets(List.of(Service.ANY), List.of());

  /** Words of vendors for packets that only follow a first one. */
  private static final Set<String> LATER =
      Set.of(
          "established",
          "tcp-established",
          "tcpfin",
          "tcprst",
          "tcpack",
          "ack",
          "rst",
          "fin",
          "tcp-flags",
          "icmp-error");

  /** What Yamaha calls icmp-info, as far as somebody begins with it (RFC 792). */
  private static final List<Integer> REQUESTS = List.of(8, 13, 15, 17);

  public FirstPackets {
    sure = List.copyOf(sure);
    unsure = List.copyOf(unsure);
  }

  /** Sorts services; those that no first packet is of are left out. */
  public static FirstPackets of(List<Service> services) {
    List<Service> sure = new ArrayList<>();
    List<Service> unsure = new ArrayList<>();
    for (Service service : services) {
      String qualifier = service.qualifier().strip().toLowerCase(Locale.ROOT);
      if (qualifier.isEmpty() || qualifier.equals("syn") || qualifier.equals("tcpsyn")) {
        sure.add(plain(service));
      } else if (qualifier.equals("icmp-info")) {
        REQUESTS.forEach(it -> sure.add(Service.to("icmp", PortSet.of(it))));
      } else if (qualifier.startsWith("tcpflag") || qualifier.startsWith("match-")) {
        if (TcpFlags.admitFirst(qualifier)) {
          sure.add(plain(service));
        }
      } else if (isIcmpType(service, qualifier)) {
        icmp(service, qualifier, sure, unsure);
      } else if (!isLater(service, qualifier)) {
        unsure.add(plain(service));
      }
    }
    return new FirstPackets(sure, unsure);
  }

  private static Service plain(Service service) {
    return new Service(service.protocol(), service.source(), service.destination(), "");
  }

  private static boolean isLater(Service service, String qualifier) {
    boolean tcp = service.protocol().equals("tcp") || service.protocol().equals("any");
    int blank = qualifier.indexOf(' ');
    String first = blank < 0 ? qualifier : qualifier.substring(0, blank);
    return qualifier.equals("icmp-error")
        || first.equals("fragments")
        || (tcp && LATER.contains(first.replace(",", "")));
  }

  private static boolean isIcmpType(Service service, String qualifier) {
    return service.protocol().equals("icmp") && qualifier.startsWith("icmp-type ");
  }

  /** Of a code nothing is known but its type. */
  private static void icmp(
      Service service, String qualifier, List<Service> sure, List<Service> unsure) {
    String rest = qualifier.substring("icmp-type ".length()).strip();
    if (rest.indexOf(',') > 0) {
      types(rest, sure);
      return;
    }
    int end = 0;
    while (end < rest.length() && rest.charAt(end) >= '0' && rest.charAt(end) <= '9') {
      end++;
    }
    if (end == 0 || end > 3) {
      unsure.add(plain(service));
      return;
    }
    if (Integer.parseInt(rest.substring(0, end)) > 255) {
      return;
    }
    Service typed = Service.to("icmp", PortSet.of(Integer.parseInt(rest.substring(0, end))));
    (end == rest.length() ? sure : unsure).add(typed);
  }

  /** {@code 8,13} (Yamaha). */
  private static void types(String written, List<Service> sure) {
    for (String one : written.split("[, ]", -1)) {
      boolean number = one.length() < 4 && one.matches("[0-9]+");
      if (number && Integer.parseInt(one) <= 255) {
        sure.add(Service.to("icmp", PortSet.of(Integer.parseInt(one))));
      }
    }
  }
}
