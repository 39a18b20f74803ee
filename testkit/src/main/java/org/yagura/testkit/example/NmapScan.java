package org.yagura.testkit.example;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What nmap wrote when it looked at two segments, as XML. */
final class NmapScan {

  private static final long STARTED = 1_794_535_200; // 2026-11-13 11:00 in Japan

  /** The ports that tell what a host is, each as {@code number name product;version}. */
  private static final String WINDOWS =
      "135 msrpc Microsoft Windows RPC,139 netbios-ssn,445 microsoft-ds,3389 ms-wbt-server Microsoft Terminal Services";

  private final StringBuilder xml = new StringBuilder();

  private NmapScan(String target) {
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nmaprun>
        <nmaprun scanner="nmap" args="nmap -sS -sV -oX - %s" start="%d" startstr="Fri Nov 13 11:00:00 2026" version="7.94" xmloutputversion="1.05">
        <scaninfo type="syn" protocol="tcp" numservices="1000" services="1-1000"/>
        <verbose level="0"/>
        <debugging level="0"/>
        """
            .formatted(target, STARTED));
  }

  /**
   * The server segment, seen through the firewall: no hardware addresses, and port 8008 open on
   * every address, whether or not anything is there.
   */
  static String servers() {
    NmapScan scan = new NmapScan("10.40.10.0/24");
    Map<Integer, String[]> hosts = serverHosts();
    for (int last = 1; last <= 254; last++) {
      String[] host = hosts.getOrDefault(last, new String[] {"", ""});
      String ports = host[1].isEmpty() ? "8008 http" : host[1] + ",8008 http";
      scan.host("10.40.10." + last, "", host[0], last == 1 ? host[1] : ports);
    }
    return scan.end(254);
  }

  private static Map<Integer, String[]> serverHosts() {
    Map<Integer, String[]> hosts = new LinkedHashMap<>();
    hosts.put(1, new String[] {"", "443 https"});
    hosts.put(5, host("MNT-DC01", "53 domain,88 kerberos-sec,389 ldap," + WINDOWS));
    hosts.put(6, host("MNT-DC02", "53 domain,88 kerberos-sec,389 ldap," + WINDOWS));
    hosts.put(
        11,
        host(
            "MNT-EHR01",
            WINDOWS + ",443 https Microsoft IIS httpd;10.0,1521 oracle-tns Oracle TNS listener"));
    hosts.put(12, host("MNT-EHR02", WINDOWS + ",1521 oracle-tns Oracle TNS listener"));
    hosts.put(15, host("MNT-IJI01", WINDOWS + ",443 https Microsoft IIS httpd;10.0"));
    hosts.put(21, host("MNT-LIS01", WINDOWS + ",1433 ms-sql-s Microsoft SQL Server 2016"));
    hosts.put(25, host("MNT-PHA01", WINDOWS));
    hosts.put(26, host("MNT-NUT01", WINDOWS + ",21 ftp Microsoft ftpd"));
    hosts.put(27, host("MNT-NRS01", WINDOWS));
    hosts.put(
        30,
        host(
            "MNT-NAS01",
            "139 netbios-ssn Samba smbd;4.6.2,445 netbios-ssn Samba smbd;4.6.2,5000 http nginx,5001 https nginx"));
    hosts.put(
        31, host("MNT-NAS01", "139 netbios-ssn Samba smbd;4.6.2,445 netbios-ssn Samba smbd;4.6.2"));
    hosts.put(35, host("MNT-BK01", WINDOWS));
    hosts.put(40, host("MNT-OLD01", WINDOWS + ",80 http Microsoft IIS httpd;7.5"));
    hosts.put(
        50,
        host(
            "MNT-VH01",
            "22 ssh OpenSSH;7.9,443 https VMware ESXi Server httpd,902 vmware-auth VMware Authentication Daemon;1.10"));
    hosts.put(
        51,
        host(
            "MNT-VH02",
            "443 https VMware ESXi Server httpd,902 vmware-auth VMware Authentication Daemon;1.10"));
    hosts.put(60, host("MNT-WEB01", WINDOWS + ",443 https Apache httpd;2.4.49"));
    hosts.put(70, host("MNT-WSUS01", WINDOWS + ",8530 http Microsoft IIS httpd;10.0"));
    hosts.put(71, host("MNT-AV01", WINDOWS));
    return hosts;
  }

  private static String[] host(String name, String ports) {
    return new String[] {name, ports};
  }

  /** The segment of the line to the Internet, scanned from within. */
  static String business() {
    NmapScan scan = new NmapScan("192.168.100.0/24");
    scan.host(
        "192.168.100.1",
        "00:A0:DE:40:64:01 Yamaha",
        "MNT-RT01",
        "23 telnet Yamaha RT series telnetd,80 http Yamaha RTX1210 router http config");
    int up = 1;
    for (Terminal it : Terminal.business()) {
      if (it.number() % 4 != 0) { // the others were switched off
        scan.host(it.address(), it.mac().toUpperCase(Locale.ROOT) + " Lenovo", it.host(), WINDOWS);
        up++;
      }
    }
    scan.host("192.168.100.87", "A4:BB:6D:1E:57:20 Dell", "DESKTOP-7QK2M1F", WINDOWS);
    scan.host(
        "192.168.100.200",
        "00:1C:EE:5A:33:08 Sharp",
        "SH-52A",
        "53 domain dnsmasq;2.80,80 http Wi-Fi STATION SH-52A mobile router httpd");
    scan.host(
        "192.168.100.220",
        "00:24:A5:6C:11:9E Buffalo",
        "LS220D19E",
        "80 http lighttpd,139 netbios-ssn Samba smbd,445 netbios-ssn Samba smbd,548 afp Netatalk;2.2.5");
    return scan.end(up + 3);
  }

  /** Adds a host that is up; without hardware address it was seen through a router. */
  private void host(String address, String mac, String name, String ports) {
    String reason = mac.isEmpty() ? "syn-ack" : "arp-response";
    xml.append("<host starttime=\"%d\" endtime=\"%d\">".formatted(STARTED, STARTED + 60));
    xml.append("<status state=\"up\" reason=\"%s\" reason_ttl=\"64\"/>\n".formatted(reason));
    xml.append("<address addr=\"%s\" addrtype=\"ipv4\"/>\n".formatted(address));
    if (!mac.isEmpty()) {
      String[] parts = mac.split(" ", 2);
      xml.append(
          "<address addr=\"%s\" addrtype=\"mac\" vendor=\"%s\"/>\n".formatted(parts[0], parts[1]));
    }
    if (!name.isEmpty()) {
      xml.append("<hostnames><hostname name=\"%s\" type=\"PTR\"/></hostnames>\n".formatted(name));
    }
    xml.append("<ports>");
    for (String port : ports.split(",", -1)) {
      port(port);
    }
    xml.append("</ports>\n</host>\n");
  }

  private void port(String written) {
    String[] parts = written.split(" ", 3);
    xml.append(
        "<port protocol=\"tcp\" portid=\"%s\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"64\"/>"
            .formatted(parts[0]));
    xml.append("<service name=\"%s\"".formatted(parts[1]));
    if (parts.length > 2) {
      String[] product = parts[2].split(";", 2);
      xml.append(" product=\"%s\"".formatted(product[0]));
      xml.append(product.length > 1 ? " version=\"%s\"".formatted(product[1]) : "");
    }
    String method = parts.length > 2 ? "probed\" conf=\"10" : "table\" conf=\"3";
    xml.append(" method=\"%s\"/></port>\n".formatted(method));
  }

  private String end(int up) {
    xml.append(
        "<runstats><finished time=\"%d\" timestr=\"Fri Nov 13 11:20:00 2026\" elapsed=\"1200\" exit=\"success\"/><hosts up=\"%d\" down=\"%d\" total=\"256\"/></runstats>\n</nmaprun>\n"
            .formatted(STARTED + 1200, up, 256 - up));
    return xml.toString();
  }
}
