package org.yagura.intake.scan.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.scan.host.OpenPort;
import org.yagura.intake.scan.host.OsBanner;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;
import org.yagura.intake.xml.XmlCursor;
import org.yagura.model.evidence.Evidence;

/**
 * The XML of {@code nmap -oX} (nmap.dtd 1.05) and of masscan, which writes the same elements. Only
 * hosts that are up count; a host whose element breaks off counts as far as it was read.
 */
final class NmapXml {

  /** Below this nmap itself calls a match of packet fingerprints unreliable. */
  private static final int SURE_ENOUGH = 90;

  private final XmlCursor cursor;
  private final List<ScannedHost> hosts = new ArrayList<>();
  private String day;
  private @Nullable ScannedHost host;
  private boolean up;
  private int bestMatch;
  private int portStart;
  private int portNumber;
  private String protocol = "";
  private boolean open;
  private String service = "";
  private String product = "";
  private @Nullable Evidence portEvidence;
  private String script = "";
  private String key = "";

  NmapXml(XmlCursor cursor) {
    this.cursor = cursor;
    this.day = ScanDay.ofEpoch(cursor.attribute("start"));
  }

  ScanResult read() {
    while (cursor.next()) {
      if (cursor.starts()) {
        begin();
      } else {
        finish();
      }
    }
    keepHost();
    return new ScanResult("nmap-xml", day, hosts, 0, List.of(), cursor.damage().stream().toList());
  }

  private void begin() {
    if (cursor.name().equals("host")) {
      beginHost();
    }
    ScannedHost current = host;
    if (current == null) {
      return;
    }
    switch (cursor.name()) {
      case "status" -> status(current);
      case "address" -> address(current);
      case "hostname" -> current.hostname(cursor.attribute("name"), cursor.here());
      case "port" -> beginPort();
      case "state" -> {
        open = cursor.attribute("state").equals("open");
        portEvidence = cursor.quote(portStart);
      }
      case "service" -> service();
      case "osmatch" -> guess(current);
      case "script" -> script = cursor.attribute("id");
      case "elem" -> key = cursor.attribute("key");
      default -> {}
    }
  }

  private void finish() {
    ScannedHost current = host;
    if (current == null) {
      return;
    }
    switch (cursor.name()) {
      case "port" -> finishPort(current);
      case "elem" -> told(current);
      case "script" -> script = "";
      case "host" -> keepHost();
      default -> {}
    }
  }

  private void beginHost() {
    keepHost();
    ScannedHost current = new ScannedHost(cursor.here());
    String seen = ScanDay.ofEpoch(cursor.attribute("starttime"));
    seen = seen.isEmpty() ? ScanDay.ofEpoch(cursor.attribute("endtime")) : seen;
    if (!seen.isEmpty()) {
      current.lastSeen(seen, cursor.here());
      day = day.isEmpty() ? seen : day;
    }
    host = current;
    up = false;
    bestMatch = SURE_ENOUGH - 1;
  }

  private void keepHost() {
    ScannedHost current = host;
    boolean named = current != null && !(current.addresses().isEmpty() && current.macs().isEmpty());
    if (current != null && named && (up || !current.ports().isEmpty())) {
      hosts.add(current);
    }
    host = null;
  }

  private void status(ScannedHost current) {
    up = cursor.attribute("state").equals("up");
    current.answered(cursor.attribute("reason") + " " + cursor.attribute("reason_ttl"));
  }

  private void address(ScannedHost current) {
    String text = cursor.attribute("addr");
    switch (cursor.attribute("addrtype")) {
      case "ipv4" -> current.address(text, cursor.here());
      case "mac" -> current.mac(text, cursor.attribute("vendor"), cursor.here());
      default -> {}
    }
  }

  private void beginPort() {
    portStart = cursor.mark();
    protocol = cursor.attribute("protocol").toLowerCase(Locale.ROOT);
    portNumber = Numbers.upTo(cursor.attribute("portid"), 65_535);
    open = false;
    service = "";
    product = "";
    portEvidence = cursor.here();
  }

  private void service() {
    String name = cursor.attribute("name");
    boolean wrapped = cursor.attribute("tunnel").equals("ssl");
    service = wrapped && name.equals("http") ? "https" : wrapped ? "ssl/" + name : name;
    product =
        String.join(
                " ",
                cursor.attribute("product"),
                cursor.attribute("version"),
                cursor.attribute("extrainfo"))
            .strip()
            .replaceAll("\\s+", " ");
    portEvidence = cursor.quote(portStart);
  }

  private void finishPort(ScannedHost current) {
    Evidence at = portEvidence;
    if (open && portNumber > 0 && at != null) {
      current.port(new OpenPort(protocol, portNumber, service, product), at);
      OsBanner.find(product).ifPresent(it -> current.system(it, at));
    }
  }

  private void guess(ScannedHost current) {
    int accuracy = Numbers.upTo(cursor.attribute("accuracy"), 100);
    if (accuracy > bestMatch) {
      bestMatch = accuracy;
      current.guess(cursor.attribute("name"), cursor.here());
    }
  }

  /** What the host told a script of itself over SMB. */
  private void told(ScannedHost current) {
    if (script.equals("smb-os-discovery")) {
      switch (key) {
        case "os" -> OsBanner.find(cursor.text()).ifPresent(it -> current.system(it, quoted()));
        case "fqdn" -> current.hostname(cursor.text(), quoted());
        default -> {}
      }
    }
    key = "";
  }

  private Evidence quoted() {
    return cursor.withText();
  }
}
