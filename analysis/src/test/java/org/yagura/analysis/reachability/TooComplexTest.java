package org.yagura.analysis.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.reachability.packet.PacketSets;
import org.yagura.model.address.Service;
import org.yagura.model.device.Platform;
import org.yagura.model.reachability.Reachability;
import org.yagura.testkit.network.RandomNetwork;

/** A network whose sets of packets outgrow the memory is left undecided, start by start. */
class TooComplexTest {

  private static final int SOME_NODES = 2_500;

  private final RandomNetwork network = RandomNetwork.draw(new Random(7), Platform.FORTIOS);
  private final Reaching cramped =
      Reaching.of(network.facility(), network.connections(), () -> new PacketSets(SOME_NODES));

  @Test
  void whatCannotBeWorkedOutIsUndecidedAndSaysSo() {
    Reachability told = cramped.reachability();

    assertThat(cramped.tooComplex()).isNotEmpty();
    assertThat(told.from())
        .filteredOn(it -> cramped.tooComplex().stream().anyMatch(s -> s.id().equals(it.id())))
        .allSatisfy(it -> {
          assertThat(it.reaches()).isEmpty();
          assertThat(it.undecided())
              .isNotEmpty()
              .allSatisfy(
                  u -> assertThat(u.missing()).singleElement().asString().contains("計算しきれません"));
        });
    assertThat(Outgrown.problems(network.facility(), cramped.tooComplex().size()))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("計算しきれませんでした"));
    assertThat(told.assumptions()).anyMatch(it -> it.contains("計算しきれませんでした"));
  }

  @Test
  void singlePacketsAndRefusalsEndQuietly() {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      RandomNetwork.Probe probe = network.probe(random);
      Start start =
          probe.line() ? new Start.Connection(probe.place()) : new Start.Segment(probe.place());
      assertThat(cramped.sent(start, probe.packet())).isNotNull();
      String asset = network.facility().assets().getFirst().id();
      assertThat(cramped.refusals(start, asset, Service.ANY)).isNotNull();
    }
  }

  @Test
  void aLargerRoomAnswersTheSameNetwork() {
    Reaching roomy = Reaching.of(network.facility(), network.connections());

    roomy.reachability();

    assertThat(roomy.tooComplex()).isEmpty();
    assertThat(Outgrown.problems(network.facility(), 0)).isEmpty();
  }

  @Test
  void whatIsAskedOfChangedCopiesInTurnStaysTheSameThoughTheRoomIsEmptied() {
    for (int seed = 0; seed < 6; seed++) {
      RandomNetwork drawn = RandomNetwork.draw(new Random(seed), Platform.CISCO_ASA);
      Reaching roomy = Reaching.of(drawn.facility(), drawn.connections());
      Reaching narrow =
          Reaching.of(drawn.facility(), drawn.connections(), () -> new PacketSets(60_000));
      String line = drawn.connections().getFirst().id();
      List<Change> off = List.of(new Change.DisableConnection(line));
      Reaching roomyAfter = roomy.with(off);
      Reaching narrowAfter = narrow.with(off);
      for (RandomNetwork.Origin it : drawn.places()) {
        Start start = it.line() ? new Start.Connection(it.id()) : new Start.Segment(it.id());
        assertThat(narrow.from(start)).isEqualTo(roomy.from(start));
        assertThat(narrowAfter.from(start)).isEqualTo(roomyAfter.from(start));
      }
      assertThat(narrow.tooComplex()).isEmpty();
    }
  }
}
