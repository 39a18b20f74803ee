package org.yagura.intake.config.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;

/** Applications that firewalls know by name, with the ports their makers give them. */
public final class NamedServices {

  /** Each as {@code protocol/port}, several separated by a blank. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("tcp", "tcp"),
          Map.entry("udp", "udp"),
          Map.entry("icmp", "icmp"),
          Map.entry("ping", "icmp"),
          Map.entry("esp", "esp"),
          Map.entry("ah", "ah"),
          Map.entry("gre", "gre"),
          Map.entry("dns", "udp/53 tcp/53"),
          Map.entry("bootpc", "udp/68"),
          Map.entry("bootps", "udp/67"),
          Map.entry("dhcp", "udp/67 udp/68"),
          Map.entry("ftp", "tcp/21"),
          Map.entry("ftps", "tcp/990"),
          Map.entry("h323", "tcp/1720"),
          Map.entry("http", "tcp/80"),
          Map.entry("https", "tcp/443"),
          Map.entry("imap", "tcp/143"),
          Map.entry("imaps", "tcp/993"),
          Map.entry("ike", "udp/500"),
          Map.entry("isakmp", "udp/500"),
          Map.entry("kerberos", "tcp/88 udp/88"),
          Map.entry("l2tp", "udp/1701"),
          Map.entry("ldap", "tcp/389"),
          Map.entry("ldaps", "tcp/636"),
          Map.entry("ms-sql", "tcp/1433"),
          Map.entry("msrpc", "tcp/135"),
          Map.entry("mysql", "tcp/3306"),
          Map.entry("netbios-dgm", "udp/138"),
          Map.entry("netbios-ns", "udp/137"),
          Map.entry("netbios-ssn", "tcp/139"),
          Map.entry("nfs", "tcp/2049 udp/2049"),
          Map.entry("ntp", "udp/123"),
          Map.entry("openvpn", "udp/1194"),
          Map.entry("pop3", "tcp/110"),
          Map.entry("pop3s", "tcp/995"),
          Map.entry("pptp", "tcp/1723"),
          Map.entry("radius", "udp/1812"),
          Map.entry("rdp", "tcp/3389"),
          Map.entry("rtsp", "tcp/554"),
          Map.entry("sip", "udp/5060 tcp/5060"),
          Map.entry("smb", "tcp/445"),
          Map.entry("smtp", "tcp/25"),
          Map.entry("snmp", "udp/161"),
          Map.entry("snmptrap", "udp/162"),
          Map.entry("ssh", "tcp/22"),
          Map.entry("syslog", "udp/514"),
          Map.entry("tacacs", "tcp/49"),
          Map.entry("telnet", "tcp/23"),
          Map.entry("tftp", "udp/69"),
          Map.entry("vnc", "tcp/5900"));

  private NamedServices() {}

  /** The traffic of an application; empty where the name is not known. */
  public static Optional<List<Service>> find(String name) {
    String ports = KNOWN.get(name);
    if (ports == null) {
      return Optional.empty();
    }
    List<Service> services = new ArrayList<>();
    for (String each : ports.split(" ", -1)) {
      int slash = each.indexOf('/');
      services.add(
          slash < 0
              ? Service.to(each, PortSet.ANY)
              : Service.to(
                  each.substring(0, slash),
                  PortSet.of(Integer.parseInt(each.substring(slash + 1)))));
    }
    return Optional.of(services);
  }

  /** The traffic of an application, or traffic of any protocol that bears its name. */
  public static List<Service> named(String name) {
    return find(name)
        .orElseGet(
            () -> List.of(new Service("any", PortSet.ANY, PortSet.ANY, "application " + name)));
  }
}
