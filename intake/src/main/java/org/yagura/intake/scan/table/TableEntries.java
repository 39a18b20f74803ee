package org.yagura.intake.scan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.scan.host.ScanResult;
import org.yagura.intake.scan.host.ScannedHost;
import org.yagura.model.address.Ipv4;
import org.yagura.model.address.MacAddress;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.SetAside;

/** Gathers the entries of the tables of one text, used or set aside. */
final class TableEntries {

  private static final long FIRST_MULTICAST = 0xE000_0000L;

  private final ConfigText text;
  private final List<ScannedHost> hosts = new ArrayList<>();
  private final List<ScannedHost> own = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();

  TableEntries(ConfigText text) {
    this.text = text;
  }

  /** A new host for the line, counted as one entry used. */
  ScannedHost use(int line) {
    ScannedHost host = new ScannedHost(text.evidence(line));
    hosts.add(host);
    return host;
  }

  void aside(int line, String reason) {
    setAside.add(
        new SetAside(SourceRef.Line.of(text.file(), line), text.line(line).strip(), reason, ""));
  }

  /**
   * Uses an address with its hardware address, unless one of them stands for a group.
   *
   * @param mac in any usual form, also as macOS shortens it; text that is none sets the entry aside
   */
  Optional<ScannedHost> use(int line, String address, String mac) {
    OptionalLong number = Ipv4.tryParse(address);
    Optional<MacAddress> hardware = Macs.parse(mac);
    if (number.isEmpty() || hardware.isEmpty()) {
      aside(line, "応答がなく、物理アドレスが分からないためです。");
      return Optional.empty();
    }
    if (hardware.get().isUnusable() || number.getAsLong() >= FIRST_MULTICAST) {
      aside(line, "一斉送信（ブロードキャスト・マルチキャスト）のアドレスで、機器ではないためです。");
      return Optional.empty();
    }
    Evidence at = text.evidence(line);
    ScannedHost host = use(line);
    host.address(address, at);
    host.mac(hardware.get().text(), "", at);
    return Optional.of(host);
  }

  /** The machine that printed the tables; it stands in none of their rows. */
  Optional<ScannedHost> own(int line, String address, String mac) {
    Optional<MacAddress> hardware = Macs.parse(mac).filter(it -> !it.isUnusable());
    if (Ipv4.tryParse(address).isEmpty() || hardware.isEmpty()) {
      return Optional.empty();
    }
    Evidence at = text.evidence(line);
    ScannedHost host = new ScannedHost(at);
    host.address(address, at);
    host.mac(hardware.get().text(), "", at);
    own.add(host);
    return Optional.of(host);
  }

  /** The result under a format's name; empty when no entry was met. */
  Optional<ScanResult> result(String format) {
    if (hosts.isEmpty() && setAside.isEmpty()) {
      return Optional.empty();
    }
    List<ScannedHost> all = new ArrayList<>(own);
    all.addAll(hosts);
    return Optional.of(new ScanResult(format, "", all, hosts.size(), setAside, List.of()));
  }
}
