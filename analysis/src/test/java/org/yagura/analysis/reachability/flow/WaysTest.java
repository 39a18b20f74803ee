package org.yagura.analysis.reachability.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.forwarding.Port;
import org.yagura.analysis.reachability.forwarding.RoutingTable;
import org.yagura.analysis.reachability.forwarding.RoutingTable.Entry;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.device.NetworkInterface.Address;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

class WaysTest {

  private static final Evidence LINE = Evidence.of(SourceRef.Line.of("rt.txt", 1), "route");

  private final PacketSets sets = new PacketSets();
  private final List<Port> ports =
      List.of(
          port("lan", "10.0.0.1", 24), port("wan", "192.0.2.2", 30), port("dmz", "10.9.0.1", 24));

  private static Port port(String name, String address, int length) {
    long own = AddressBlock.of(address).first();
    return new Port(
        name,
        "",
        List.of(new Address(own, length)),
        AddressSet.of(new AddressBlock(own, own)),
        LINE);
  }

  private static Entry via(String to, String gateway, int distance) {
    return new Entry(AddressBlock.of(to), gateway, "", distance, true, LINE);
  }

  private static Entry out(String to, String port) {
    return new Entry(AddressBlock.of(to), "", port, 0, true, LINE);
  }

  /** {@code port gateway} of the sure way; empty where packets are dropped. */
  private String way(String destination, Entry... entries) {
    return Ways.of(ports, new RoutingTable("", List.of(), List.of(entries)), List.of(), sets)
        .stream()
        .filter(
            it -> it.to().surely().destinations().contains(AddressBlock.of(destination).first()))
        .map(it -> it.exit().port() + " " + it.exit().gateway())
        .reduce("", (a, b) -> a.isEmpty() ? b : a + ", " + b);
  }

  private static String to(String port, String gateway) {
    return port + " " + AddressBlock.of(gateway).first();
  }

  @Test
  void theLongestPrefixWins() {
    Entry[] routes = {via("0.0.0.0/0", "192.0.2.1", 10), via("10.5.0.0/16", "10.0.0.9", 10)};

    assertThat(way("10.5.1.1", routes)).isEqualTo(to("lan", "10.0.0.9"));
    assertThat(way("8.8.8.8", routes)).isEqualTo(to("wan", "192.0.2.1"));
  }

  @Test
  void theLowerDistanceWinsAmongEqualPrefixes() {
    assertThat(
            way("10.5.1.1", via("10.5.0.0/16", "10.0.0.9", 10), via("10.5.0.0/16", "10.0.0.8", 5)))
        .isEqualTo(to("lan", "10.0.0.8"));
  }

  @Test
  void equalRoutesShareTheLoad() {
    assertThat(
            way("10.5.1.1", via("10.5.0.0/16", "10.0.0.9", 10), via("10.5.0.0/16", "10.9.0.9", 10)))
        .contains(to("lan", "10.0.0.9"))
        .contains(to("dmz", "10.9.0.9"));
  }

  @Test
  void aGatewayBehindAnotherRouteIsFollowed() {
    assertThat(
            way("10.7.1.1", via("10.7.0.0/16", "10.5.0.1", 10), via("10.5.0.0/16", "10.0.0.9", 10)))
        .isEqualTo(to("lan", "10.0.0.9"));
  }

  @Test
  void gatewaysThatLeadToEachOtherLeadNowhere() {
    assertThat(
            way("10.7.1.1", via("10.7.0.0/16", "10.8.0.1", 10), via("10.8.0.0/16", "10.7.0.1", 10)))
        .isEmpty();
  }

  @Test
  void aRouteWhoseGatewayIsOnNoNetworkGivesWay() {
    assertThat(
            way("10.5.1.1", via("10.5.0.0/16", "172.31.0.1", 5), via("0.0.0.0/0", "192.0.2.1", 10)))
        .isEqualTo(to("wan", "192.0.2.1"));
  }

  @Test
  void aDiscardingRouteDropsWhatAShorterOneWouldSend() {
    Entry nowhere = new Entry(AddressBlock.of("10.5.0.0/16"), "", "null0", 1, true, LINE);

    assertThat(way("10.5.1.1", nowhere, via("0.0.0.0/0", "192.0.2.1", 10))).isEmpty();
  }

  @Test
  void aRouteThatMayBeDownIsTakenAndAnotherMayReplaceIt() {
    Entry tracked = new Entry(AddressBlock.of("10.5.0.0/16"), "10.0.0.9", "", 1, false, LINE);
    List<Ways.Way> ways =
        Ways.of(
            ports,
            new RoutingTable("", List.of(), List.of(tracked, out("0.0.0.0/0", "wan"))),
            List.of(),
            sets);
    long address = AddressBlock.of("10.5.1.1").first();

    assertThat(ways)
        .anyMatch(it ->
            it.exit().port().equals("lan") && it.to().surely().destinations().contains(address))
        .anyMatch(it ->
            it.exit().port().equals("wan")
                && it.to().perhaps().destinations().contains(address)
                && !it.to().surely().destinations().contains(address));
  }
}
