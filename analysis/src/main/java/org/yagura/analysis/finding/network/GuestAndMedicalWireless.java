package org.yagura.analysis.finding.network;

import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.device.WirelessNetwork;
import org.yagura.model.spelling.Spelling;

/** Visitors and staff share a wireless segment. */
final class GuestAndMedicalWireless implements Rule {

  @Override
  public String id() {
    return "guest-and-medical-wireless";
  }

  @Override
  public Stream<Case> find(Site site) {
    return site.devices().stream()
        .flatMap(device -> {
          List<WirelessNetwork> networks =
              device.configuration().network().wireless().stream()
                  .filter(WirelessNetwork::enabled)
                  .toList();
          return networks.stream()
              .filter(GuestAndMedicalWireless::isGuest)
              .flatMap(guest ->
                  networks.stream()
                      .filter(it -> !isGuest(it) && shares(guest, it))
                      .map(it ->
                          Case.about(device.asset(), List.of(guest.evidence(), it.evidence()))
                              .keyed(guest.ssid() + "-" + it.ssid())
                              .with("guest", guest.ssid())
                              .with("other", it.ssid())
                              .with("vlan", it.vlan() == 0 ? "なし" : "" + it.vlan())));
        });
  }

  private static boolean isGuest(WirelessNetwork it) {
    String name = Spelling.fold(it.ssid() + it.interfaceName());
    return name.contains("guest")
        || name.contains("ゲスト")
        || name.contains("free")
        || name.contains("visitor")
        || name.contains("patient")
        || name.contains("患者");
  }

  private static boolean shares(WirelessNetwork a, WirelessNetwork b) {
    boolean known = a.vlan() != 0 || !a.interfaceName().isEmpty();
    return known && a.vlan() == b.vlan() && a.interfaceName().equals(b.interfaceName());
  }
}
