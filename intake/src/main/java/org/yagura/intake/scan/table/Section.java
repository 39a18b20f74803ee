package org.yagura.intake.scan.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What table a transcript is in, told by commands and headers. */
enum Section {
  NONE,
  ARP,
  LEASES,
  MACS;

  private static final int LONGEST_HEADER = 200;
  private static final Pattern PROMPT = Pattern.compile("^\\S{0,64}[#>$%]\\s*(?=[a-z])");
  private static final Pattern MAC_WORD = Pattern.compile("\\bmac\\b");
  private static final List<String> ARP_COMMANDS =
      List.of("arp -", "show arp", "show ip arp", "get system arp", "diagnose ip arp", "ip neigh");
  private static final List<String> LEASE_COMMANDS =
      List.of(
          "show ip dhcp binding",
          "show ip dhcp lease",
          "show dhcp lease",
          "execute dhcp lease-list",
          "netsh dhcp");
  private static final List<String> MAC_COMMANDS =
      List.of("show mac address-table", "show mac-address-table", "show mac address table");

  /** Words of ledgers' headers: a list kept by people is no table of a device. */
  private static final List<String> LEDGER_WORDS =
      List.of("機器", "設置", "管理", "名称", "使用者", "部署", "台帳", ",", "\t");

  /** The table that begins with this line; empty when the line begins none. */
  static Optional<Section> beginningAt(String line) {
    if (line.isBlank() || line.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String command = PROMPT.matcher(text.strip()).replaceFirst("");
    Optional<Section> asked = byCommand(command);
    if (asked.isPresent()) {
      return asked;
    }
    if (!command.equals(text.strip())) {
      return Optional.of(NONE);
    }
    return LEDGER_WORDS.stream().anyMatch(text.strip()::contains)
        ? Optional.empty()
        : byHeader(text.replaceAll("[ 　]+", " "));
  }

  private static Optional<Section> byCommand(String command) {
    if (ARP_COMMANDS.stream().anyMatch(command::startsWith)) {
      return Optional.of(ARP);
    }
    if (LEASE_COMMANDS.stream().anyMatch(command::startsWith)) {
      return Optional.of(LEASES);
    }
    return MAC_COMMANDS.stream().anyMatch(command::startsWith)
        ? Optional.of(MACS)
        : Optional.empty();
  }

  private static Optional<Section> byHeader(String text) {
    boolean address =
        has(text, "ip address", "internet address", "ipアドレス", "ip アドレス", "インターネット アドレス")
            || text.strip().startsWith("address ")
            || text.contains("protocol address");
    boolean hardware =
        has(text, "physical address", "物理アドレス", "hardware addr", "hwaddress", "hw address")
            || has(text, "ll address", "mac address", "mac-address", "macアドレス", "mac アドレス");
    boolean lease = has(text, "lease", "expir", "リース", "clientid", "client-id", "unique id", "一意の");
    if (lease && (address || text.strip().startsWith("ip "))) {
      return Optional.of(LEASES);
    }
    if (address && hardware) {
      return Optional.of(ARP);
    }
    boolean port = has(text, "port", "ポート", "vlan");
    boolean ofMacs = port && (hardware || MAC_WORD.matcher(text).find());
    return ofMacs || text.strip().equals("mac address table")
        ? Optional.of(MACS)
        : Optional.empty();
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
