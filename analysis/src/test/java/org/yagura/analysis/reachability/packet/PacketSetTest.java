package org.yagura.analysis.reachability.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.Property;

class PacketSetTest {

  private final PacketSets sets = new PacketSets();

  private static AddressSet addresses(String... dotted) {
    return AddressSet.of(List.of(dotted).stream().map(AddressBlock::of).toList());
  }

  private static Packet tcp(String source, String destination, int port) {
    return new Packet(
        AddressBlock.of(source).first(), AddressBlock.of(destination).first(), "tcp", 50_000, port);
  }

  @Test
  void aSetHoldsWhatItsPartsSay() {
    PacketSet web =
        sets.of(
            addresses("10.0.0.0/8"),
            addresses("192.168.1.10-192.168.1.20"),
            List.of(Service.to("tcp", PortSet.of(443))));

    assertThat(web.contains(tcp("10.1.2.3", "192.168.1.15", 443))).isTrue();
    assertThat(web.contains(tcp("10.1.2.3", "192.168.1.21", 443))).isFalse();
    assertThat(web.contains(tcp("11.1.2.3", "192.168.1.15", 443))).isFalse();
    assertThat(web.contains(tcp("10.1.2.3", "192.168.1.15", 80))).isFalse();
    assertThat(web.sources()).isEqualTo(addresses("10.0.0.0/8"));
    assertThat(web.destinations()).isEqualTo(addresses("192.168.1.10-192.168.1.20"));
    assertThat(web.traffic()).containsExactly(new Traffic("tcp", PortSet.of(443)));
  }

  @Test
  void trafficOfEverythingIsOneAny() {
    assertThat(sets.all().traffic()).containsExactly(Traffic.ANY);
    assertThat(sets.none().traffic()).isEmpty();
  }

  @Test
  void trafficNamesProtocolsOneByOneWhereTheyDiffer() {
    PacketSet butRdp = sets.all().minus(sets.service(Service.to("tcp", PortSet.of(3389))));

    assertThat(butRdp.traffic())
        .contains(
            new Traffic(
                "tcp",
                PortSet.of(List.of(new PortSet.Range(0, 3388), new PortSet.Range(3390, 65_535)))),
            new Traffic("udp", PortSet.ANY),
            new Traffic("esp", PortSet.ANY));
  }

  @Test
  void aRedirectionMovesAddressesInOrder() {
    PacketSet before =
        sets.of(
            AddressSet.ANY,
            addresses("203.0.113.0/29"),
            List.of(Service.to("tcp", PortSet.of(80))));

    PacketSet after =
        before
            .and(sets.destination(addresses("203.0.113.3-203.0.113.5")))
            .redirected(addresses("203.0.113.0/29"), addresses("10.1.1.8/29"));

    assertThat(after.destinations()).isEqualTo(addresses("10.1.1.11-10.1.1.13"));
  }

  @Test
  void aRedirectionToOneAddressLeavesThePackets() {
    PacketSet after =
        sets.destination(addresses("203.0.113.3"))
            .redirected(addresses("203.0.113.3"), addresses("10.1.1.8"))
            .redirected(PortSet.range(8_000, 8_010), PortSet.range(9_001, 9_011));

    assertThat(after.destinations()).isEqualTo(addresses("10.1.1.8"));
    assertThat(after.traffic()).contains(new Traffic("tcp", PortSet.range(9_001, 9_011)));
  }

  @Test
  void hidingGivesAnySourcePort() {
    PacketSet hidden = sets.source(addresses("10.0.0.5")).from(addresses("203.0.113.9"));

    assertThat(hidden).isEqualTo(sets.source(addresses("203.0.113.9")));
  }

  @Test
  void setsAreEqualHoweverTheyWereMade() {
    Property.holds(random -> {
      PacketSets own = new PacketSets();
      PacketSet a = random(own, random).set();
      PacketSet b = random(own, random).set();
      PacketSet c = random(own, random).set();
      assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
      assertThat(a.minus(b)).isEqualTo(a.and(own.all().minus(b)));
      assertThat(a.minus(b).or(a.and(b))).isEqualTo(a);
      assertThat(a.overlaps(b)).isEqualTo(!a.and(b).isEmpty());
      assertThat(a.or(b).contains(a)).isTrue();
    });
  }

  @Test
  void aSetAgreesWithThePredicateItWasMadeOf() {
    Property.holds(random -> {
      PacketSets own = new PacketSets();
      Described it = random(own, random);
      for (int i = 0; i < 200; i++) {
        Packet packet = packet(random);
        assertThat(it.set().contains(packet)).as("%s", packet).isEqualTo(it.test(packet));
      }
      it.set().example().ifPresent(p -> assertThat(it.test(p)).as("%s", p).isTrue());
    });
  }

  @Test
  void theLimitFollowsTheHeap() {
    assertThat(PacketSets.mostNodes(1_280L << 20)).isBetween(13_000_000, 16_000_000);
    assertThat(PacketSets.mostNodes(32L << 20)).isEqualTo(500_000);
    assertThat(PacketSets.mostNodes(64L << 30)).isEqualTo(40_000_000);
  }

  @Test
  void tooManyNodesAreRefused() {
    PacketSets tiny = new PacketSets(100);

    assertThatThrownBy(
            () -> {
              PacketSet all = tiny.none();
              for (int i = 0; i < 100; i++) {
                all = all.or(tiny.source(addresses("10.0." + i + "." + (i * 2 + 1))));
              }
            })
        .isInstanceOf(TooManyPackets.class);
  }

  /** A random set with its meaning. */
  private record Described(PacketSet set, Predicate<Packet> meaning) {
    boolean test(Packet packet) {
      return meaning.test(packet);
    }
  }

  private static Described random(PacketSets sets, Random random) {
    Described all = new Described(sets.none(), it -> false);
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      Described one = box(sets, random);
      Described before = all;
      all =
          random.nextInt(3) > 0
              ? new Described(before.set().or(one.set()), it -> before.test(it) || one.test(it))
              : new Described(
                  before.set().minus(one.set()), it -> before.test(it) && !one.test(it));
    }
    return all;
  }

  private static Described box(PacketSets sets, Random random) {
    AddressSet sources = few(random);
    AddressSet destinations = few(random);
    int first = random.nextInt(64);
    PortSet ports = PortSet.range(first, first + random.nextInt(64));
    PortSet from = random.nextBoolean() ? PortSet.ANY : PortSet.range(10, 40);
    String protocol = List.of("tcp", "udp", "any", "gre").get(random.nextInt(4));
    Service service = new Service(protocol, from, ports, "");
    return new Described(
        sets.of(sources, destinations, List.of(service)),
        it ->
            sources.contains(it.source())
                && destinations.contains(it.destination())
                && (protocol.equals("any") || protocol.equals(it.protocol()))
                && from.contains(it.sourcePort())
                && ports.contains(it.destinationPort()));
  }

  private static AddressSet few(Random random) {
    List<AddressBlock> blocks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      long first = 0x0A00_0000L + random.nextInt(64);
      blocks.add(new AddressBlock(first, first + random.nextInt(32)));
    }
    return AddressSet.of(blocks);
  }

  private static Packet packet(Random random) {
    return new Packet(
        0x0A00_0000L + random.nextInt(80),
        0x0A00_0000L + random.nextInt(80),
        List.of("tcp", "udp", "gre", "esp").get(random.nextInt(4)),
        random.nextInt(60),
        random.nextInt(140));
  }
}
