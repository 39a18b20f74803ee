package org.yagura.intake.scan.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;
import org.yagura.model.address.Ipv4;
import org.yagura.model.evidence.Evidence;

/**
 * Tables in columns as Windows, Linux, macOS, Cisco, Yamaha, NEC, Allied Telesis and FortiOS print
 * them: within a section every line that holds the right addresses is an entry, whatever the
 * columns' order.
 */
final class Transcript {

  private static final int LONGEST_LINE = 400;

  /** Linux and macOS: {@code host (192.168.1.1) at 00:11:22:33:44:55 [ether] on eth0}. */
  private static final Pattern AT =
      Pattern.compile("^(\\S{1,255}) \\(([0-9.]{7,15})\\) (?:at|の位置:?) (\\S{1,40})(?: .*)?$");

  /** {@code ip neigh}: {@code 192.168.1.1 dev eth0 lladdr 00:11:22:33:44:55 REACHABLE}. */
  private static final Pattern NEIGHBOUR =
      Pattern.compile("^([0-9.]{7,15}) dev \\S{1,32} lladdr (\\S{1,40}) .*$");

  private static final Pattern PORT =
      Pattern.compile(
          "(?i)(?:gi|fa|te|tw|fo|hu|et|ge|fe|xe|po|sa|lag|lan|trk)[a-z]*[0-9][0-9./:]*");

  /** The end of a line of {@code netsh}: kind of lease, and the name. */
  private static final Pattern NETSH_NAME =
      Pattern.compile("-\\s?[DNUBR]\\s?-\\s{1,8}(\\S{1,255})$");

  private final ConfigText text;
  private final boolean ownNetworks;
  private final TableEntries entries;
  private final OwnAdapters own;
  private Section section = Section.NONE;
  private String format = "";
  private boolean namesHosts;

  private Transcript(ConfigText text, boolean ownNetworks) {
    this.text = text;
    this.ownNetworks = ownNetworks;
    this.entries = new TableEntries(text);
    this.own = new OwnAdapters(text, entries);
  }

  /** The tables of a text; those of the institution's own networks alone where so asked. */
  static Optional<ScanResult> read(ConfigText text, boolean ownNetworks) {
    Transcript transcript = new Transcript(text, ownNetworks);
    for (int line = 1; line <= text.lines().size(); line++) {
      String content = text.line(line).strip();
      if (!content.isEmpty() && content.length() <= LONGEST_LINE) {
        transcript.line(line, content);
      }
    }
    return transcript.entries.result(transcript.format);
  }

  private void line(int line, String content) {
    if (own.take(line, content)) {
      return;
    }
    Matcher at = AT.matcher(content);
    Matcher neighbour = NEIGHBOUR.matcher(content);
    if (at.matches()) {
      met("arp-table");
      entries
          .use(line, at.group(2), at.group(3))
          .ifPresent(it -> it.hostname(at.group(1).replace("?", ""), text.evidence(line)));
    } else if (neighbour.matches()) {
      met("arp-table");
      entries.use(line, neighbour.group(1), neighbour.group(2));
    } else {
      Section.beginningAt(content)
          .ifPresentOrElse(it -> begin(it, content), () -> entry(line, content));
    }
  }

  private void begin(Section next, String header) {
    section = next;
    namesHosts = header.toLowerCase(Locale.ROOT).contains("hostname");
  }

  private void entry(int line, String content) {
    List<String> words = Arrays.asList(content.split("\\s+", 40));
    switch (section) {
      case ARP -> arp(line, words);
      case LEASES -> lease(line, content, words);
      case MACS -> mac(line, words);
      case NONE -> {}
    }
  }

  private void arp(int line, List<String> words) {
    Optional<String> address = words.stream().filter(Transcript::isAddress).findFirst();
    if (address.isEmpty()) {
      return;
    }
    if (ownNetworks && !Ipv4.isInternal(Ipv4.tryParse(address.get()).orElse(0))) {
      entries.aside(line, "プライベートアドレスではない隣の機器（回線事業者の装置など）のためです。");
      return;
    }
    Optional<String> mac = words.stream().filter(Transcript::isMac).findFirst();
    boolean silent =
        words.stream()
            .map(it -> it.toLowerCase(Locale.ROOT))
            .anyMatch(it -> it.contains("incomplete") || it.equals("failed"));
    if (mac.isPresent() || silent) {
      met("arp-table");
      entries.use(line, address.get(), mac.orElse(""));
    }
  }

  private void lease(int line, String content, List<String> words) {
    Optional<String> address = words.stream().filter(Transcript::isAddress).findFirst();
    Optional<String> mac = words.stream().filter(Transcript::isMac).findFirst();
    if (address.isEmpty() || mac.isEmpty()) {
      return;
    }
    met("dhcp-leases");
    Optional<ScannedHost> host = entries.use(line, address.get(), mac.get());
    host.ifPresent(ScannedHost::claimedOnly);
    Evidence at = text.evidence(line);
    Matcher name = NETSH_NAME.matcher(content);
    int behind = words.indexOf(mac.get()) + 1;
    if (name.find()) {
      host.ifPresent(it -> it.hostname(name.group(1), at));
    } else if (namesHosts && behind < words.size()) {
      host.ifPresent(it -> it.hostname(words.get(behind), at));
    }
  }

  private void mac(int line, List<String> words) {
    Optional<String> mac = words.stream().filter(Transcript::isMac).findFirst();
    if (mac.isEmpty() || words.stream().anyMatch(Transcript::isAddress)) {
      return;
    }
    met("mac-table");
    boolean own =
        words.stream()
            .map(it -> it.toLowerCase(Locale.ROOT))
            .anyMatch(it -> it.equals("cpu") || it.equals("self") || it.equals("system"));
    boolean group = Macs.parse(mac.get()).filter(it -> it.isUnusable()).isPresent();
    if (own || group) {
      entries.aside(line, "スイッチ自身または一斉送信のアドレスで、機器ではないためです。");
      return;
    }
    Evidence at = text.evidence(line);
    ScannedHost host = entries.use(line);
    host.mac(Macs.parse(mac.get()).orElseThrow().text(), "", at);
    words.stream()
        .filter(it -> PORT.matcher(it).matches())
        .findFirst()
        .ifPresent(it -> host.note("スイッチのポート %s で確認".formatted(it), at));
  }

  private void met(String kind) {
    format = format.isEmpty() ? kind : format;
  }

  private static boolean isAddress(String word) {
    return Ipv4.tryParse(word).isPresent();
  }

  private static boolean isMac(String word) {
    return word.length() >= 11 && Macs.parse(word).isPresent();
  }
}
