package org.yagura.intake.scan.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.scan.host.OpenPort;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;
import org.yagura.intake.xml.XmlCursor;
import org.yagura.model.evidence.Evidence;

/**
 * The XML report of OpenVAS/GVM: hosts with their details, and the ports of the port list and of
 * results, which stand before the hosts. Findings of it are not read. An operating system in it
 * counts as a guess: the report does not say how sure it is.
 */
final class GvmXml {

  private final XmlCursor cursor;
  private final Deque<Element> open = new ArrayDeque<>();
  private final Map<String, ScannedHost> hosts = new LinkedHashMap<>();
  private final List<Listening> listening = new ArrayList<>();
  private boolean known;
  private String day = "";
  private String host = "";
  private String port = "";
  private @Nullable Evidence portAt;
  private String detail = "";
  private String value = "";
  private @Nullable Evidence valueAt;

  /** An element that was begun, with the text before its first child. */
  private static final class Element {
    final String name;
    String text = "";

    Element(String name) {
      this.name = name;
    }
  }

  /** A port as the report writes it: {@code 443/tcp}. */
  private record Listening(String host, String port, Evidence evidence) {}

  GvmXml(XmlCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty when the root is only called like a report of GVM. */
  Optional<ScanResult> read() {
    open.push(new Element(cursor.name()));
    while (cursor.next()) {
      if (cursor.starts()) {
        begin();
      } else {
        finish();
      }
    }
    return known ? Optional.of(result()) : Optional.empty();
  }

  private ScanResult result() {
    Set<String> seen = new HashSet<>();
    for (Listening it : listening) {
      ScannedHost of = hosts.get(it.host());
      if (of != null && seen.add(it.host() + " " + it.port())) {
        addPort(of, it);
      }
    }
    return new ScanResult(
        "gvm-xml",
        day,
        List.copyOf(hosts.values()),
        0,
        List.of(),
        cursor.damage().stream().toList());
  }

  private static void addPort(ScannedHost of, Listening it) {
    int slash = it.port().indexOf('/');
    int number = slash < 0 ? -1 : Numbers.upTo(it.port().substring(0, slash), 65_535);
    if (number > 0) {
      String protocol = it.port().substring(slash + 1).toLowerCase(Locale.ROOT);
      of.port(new OpenPort(protocol, number, "", ""), it.evidence());
    }
  }

  private void begin() {
    Element parent = open.peek();
    if (parent != null && parent.text.isEmpty()) {
      parent.text = cursor.textBefore();
    }
    switch (cursor.name()) {
      case "scan_run_status", "gmp", "omp" -> known = true;
      case "host" -> host = "";
      case "port" -> {
        port = "";
        portAt = cursor.withText();
      }
      case "detail" -> {
        detail = "";
        value = "";
      }
      default -> {}
    }
    open.push(new Element(cursor.name()));
  }

  private void finish() {
    Element element = open.poll();
    if (element == null) {
      return;
    }
    Element above = open.peek();
    String text = element.text.isEmpty() ? cursor.text() : element.text;
    String parent = above == null ? "" : above.name;
    switch (element.name) {
      case "ip" -> address(text);
      case "host" -> host = host.isEmpty() ? text : host;
      case "port" -> {
        port = text;
        if (parent.equals("ports")) {
          listen();
        }
      }
      case "result" -> listen();
      case "start" -> seen(text, parent);
      case "name" -> detail = parent.equals("detail") ? text : detail;
      case "value" -> {
        value = text;
        valueAt = cursor.withText();
      }
      case "detail" -> detail();
      default -> {}
    }
  }

  private void address(String text) {
    Evidence at = cursor.withText();
    known = true;
    host = text;
    hosts.computeIfAbsent(text, it -> new ScannedHost(at)).address(text, at);
  }

  private void listen() {
    Evidence at = portAt;
    if (at != null && !host.isEmpty() && !port.isEmpty()) {
      listening.add(new Listening(host, port, at));
    }
    portAt = null;
  }

  private void seen(String time, String parent) {
    String on = ScanDay.ofIso(time);
    ScannedHost current = hosts.get(host);
    if (!on.isEmpty() && current != null && parent.equals("host")) {
      current.lastSeen(on, cursor.withText());
      day = day.isEmpty() ? on : day;
    }
  }

  private void detail() {
    ScannedHost current = hosts.get(host);
    Evidence at = valueAt;
    if (current == null || at == null) {
      return;
    }
    switch (detail) {
      case "hostname" -> current.hostname(value, at);
      case "MAC" -> current.mac(value, "", at);
      case "best_os_txt" -> current.guess(value, at);
      default -> {}
    }
  }
}
