package org.yagura.intake.scan.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.scan.host.OpenPort;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;
import org.yagura.intake.xml.XmlCursor;
import org.yagura.model.evidence.Evidence;

/** The export of Nessus ({@code NessusClientData_v2}). Findings of it are not read. */
final class NessusXml {

  /** From here on Nessus read the name on the host itself (SMB, SSH, SNMP), not from packets. */
  private static final int STATED = 95;

  private final XmlCursor cursor;
  private final List<ScannedHost> hosts = new ArrayList<>();
  private final Set<String> ports = new HashSet<>();
  private String day = "";
  private @Nullable ScannedHost host;
  private String tag = "";
  private String system = "";
  private @Nullable Evidence systemAt;
  private boolean several;
  private int confidence;

  NessusXml(XmlCursor cursor) {
    this.cursor = cursor;
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
    return new ScanResult(
        "nessus-xml", day, hosts, 0, List.of(), cursor.damage().stream().toList());
  }

  private void begin() {
    ScannedHost current = host;
    switch (cursor.name()) {
      case "ReportHost" -> {
        keepHost();
        ScannedHost next = new ScannedHost(cursor.here());
        next.address(cursor.attribute("name"), cursor.here());
        host = next;
      }
      case "tag" -> tag = cursor.attribute("name");
      case "ReportItem" -> {
        if (current != null) {
          port(current);
        }
      }
      default -> {}
    }
  }

  private void finish() {
    ScannedHost current = host;
    if (cursor.name().equals("tag") && current != null) {
      property(current, cursor.text());
      tag = "";
    } else if (cursor.name().equals("ReportHost")) {
      keepHost();
    }
  }

  private void property(ScannedHost current, String value) {
    Evidence at = cursor.withText();
    switch (tag) {
      case "host-ip" -> current.address(value, at);
      case "mac-address" -> value.lines().forEach(it -> current.mac(it.strip(), "", at));
      case "netbios-name" -> current.hostname(value.substring(value.lastIndexOf('\\') + 1), at);
      case "host-fqdn", "hostname" -> current.hostname(value, at);
      case "operating-system" -> {
        system = value.lines().findFirst().orElse("").strip();
        several = value.lines().count() > 1;
        systemAt = at;
      }
      case "operating-system-conf" -> confidence = Numbers.upTo(value, 100);
      case "Credentialed_Scan" -> confidence = value.equals("true") ? 100 : confidence;
      case "HOST_START" -> seen(current, ScanDay.ofWords(value), at);
      case "HOST_START_TIMESTAMP" -> seen(current, ScanDay.ofEpoch(value), at);
      default -> {}
    }
  }

  private void seen(ScannedHost current, String on, Evidence at) {
    if (!on.isEmpty()) {
      current.lastSeen(on, at);
      day = day.isEmpty() ? on : day;
    }
  }

  private void port(ScannedHost current) {
    int number = Numbers.upTo(cursor.attribute("port"), 65_535);
    String protocol = cursor.attribute("protocol").toLowerCase(Locale.ROOT);
    if (number > 0 && ports.add(protocol + number)) {
      String service = cursor.attribute("svc_name").replace("?", "");
      current.port(new OpenPort(protocol, number, service, ""), cursor.here());
    }
  }

  private void keepHost() {
    ScannedHost current = host;
    if (current != null) {
      Evidence at = systemAt;
      if (at != null && !system.isEmpty() && !several && confidence >= STATED) {
        current.system(system.replaceFirst("^Microsoft ", ""), at);
      } else if (at != null) {
        current.guess(system, at);
      }
      hosts.add(current);
    }
    host = null;
    ports.clear();
    system = "";
    systemAt = null;
    several = false;
    confidence = 0;
  }
}
