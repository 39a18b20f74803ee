package org.yagura.analysis.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yagura.model.device.Platform;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.Facility;
import org.yagura.model.reachability.Packet;
import org.yagura.testkit.naive.Fate;
import org.yagura.testkit.naive.Fates;
import org.yagura.testkit.naive.Interpreter;
import org.yagura.testkit.naive.Place;
import org.yagura.testkit.network.Portrait;
import org.yagura.testkit.network.RandomNetwork;
import org.yagura.testkit.network.RandomNetwork.Probe;
import org.yagura.testkit.network.Shrinking;

/**
 * The engine and an interpreter that was written without knowledge of it say the same of random
 * packets. {@code -Dyagura.agreement=4000} tries so many networks a vendor.
 */
class AgreementTest {

  private static final int NETWORKS = Integer.getInteger("yagura.agreement", 60);
  private static final int PACKETS = 210;

  private final Map<Platform, Map<String, Integer>> counts = new EnumMap<>(Platform.class);
  private final List<String> differences = new ArrayList<>();

  @Test
  void theEngineAgreesWithAWalkPacketByPacket() {
    for (Platform platform : Platform.values()) {
      counts.put(platform, new TreeMap<>());
      for (int seed = 0; seed < NETWORKS && differences.size() < 3; seed++) {
        compare(platform, seed);
      }
    }
    System.getLogger("agreement").log(System.Logger.Level.INFO, counts::toString);
    assertThat(differences).isEmpty();
    assertThat(
            counts.values().stream().flatMap(it -> it.values().stream()).mapToInt(it -> it).sum())
        .isGreaterThanOrEqualTo(NETWORKS * PACKETS * Platform.values().length);
    assertThat(counts.values())
        .allSatisfy(
            it -> assertThat(it).containsOnlyKeys("DENIED", "LOST", "PERMITTED", "UNDECIDED"));
  }

  private void compare(Platform platform, int seed) {
    Random random = new Random(31L * platform.name().hashCode() + seed);
    RandomNetwork network = RandomNetwork.draw(random, platform);
    Interpreter interpreter = new Interpreter(network.facility(), network.connections());
    Reaching engine = Reaching.of(network.facility(), network.connections());
    for (int i = 0; i < PACKETS; i++) {
      Probe probe = network.probe(random);
      Fates fates = interpreter.walk(Place.of(probe.place(), probe.line()), probe.packet());
      String verdict = fates.mayBeAnywhere() ? "LOST" : fates.verdict().name();
      counts.getOrDefault(platform, new TreeMap<>()).merge(verdict, 1, Integer::sum);
      if (differs(fates, engine.sent(start(probe), probe.packet()), unread(network.facility()))) {
        differences.add(counterexample(platform + " seed " + seed, network, probe));
        return;
      }
    }
  }

  private static Start start(Probe probe) {
    return probe.line() ? new Start.Connection(probe.place()) : new Start.Segment(probe.place());
  }

  /** Where it comes, certainly ({@code +}) or possibly ({@code ?}), and as what. */
  private static Set<String> told(Answer answer) {
    Set<String> all = new TreeSet<>();
    answer.undecided().forEach(it -> all.add("?" + it.asset()));
    answer.reaches().forEach(it -> all.add("+" + it.asset()));
    answer.reaches().forEach(it -> all.remove("?" + it.asset()));
    return all;
  }

  private static Set<String> told(Fates fates) {
    Set<String> all = new TreeSet<>();
    fates.reached().forEach(it -> all.add("+" + it));
    fates.undecided().forEach(it -> all.add("?" + it));
    return all;
  }

  /** Devices whose configuration nobody handed over: what they answer nobody knows. */
  private static Set<String> unread(Facility facility) {
    Set<String> ids = new TreeSet<>();
    facility.assets().stream()
        .filter(it -> it.kind() == AssetKind.NETWORK)
        .forEach(it -> ids.add(it.id()));
    facility.devices().forEach(it -> ids.remove(it.asset()));
    return ids;
  }

  private static boolean differs(Fates fates, Answer answer, Set<String> unread) {
    Set<String> ours = told(fates);
    Set<String> theirs = told(answer);
    Set<String> leftOut = unread;
    for (String device : leftOut) {
      for (Set<String> told : List.of(ours, theirs)) {
        told.removeAll(List.of("+" + device, "?" + device));
      }
    }
    for (String either : fates.reachedEitherWay()) {
      // The engine follows either source by itself and leaves undecided what both of them reach.
      if (theirs.contains("?" + either)) {
        ours.remove("+" + either);
        theirs.remove("?" + either);
      }
    }
    if (fates.mayBeAnywhere()) {
      // How far an unknown device may carry it is a matter of taste; what is sure is not.
      ours.removeIf(it -> it.startsWith("?"));
      theirs.removeIf(it -> it.startsWith("?"));
    }
    return !ours.equals(theirs);
  }

  /** What both say, so that a smaller network shows the same difference and no other. */
  private static String both(Facility facility, List<ExternalConnection> connections, Probe probe) {
    Fates fates =
        new Interpreter(facility, connections)
            .walk(Place.of(probe.place(), probe.line()), probe.packet());
    Answer answer = Reaching.of(facility, connections).sent(start(probe), probe.packet());
    return told(fates) + " " + told(answer);
  }

  /** The smallest network found on which they differ, the packet, and what each says. */
  private static String counterexample(String name, RandomNetwork network, Probe probe) {
    List<ExternalConnection> lines = network.connections();
    String said = both(network.facility(), lines, probe);
    Facility small =
        Shrinking.smallest(network.facility(), it -> both(it, lines, probe).equals(said));
    Packet packet = probe.packet();
    Fates fates = new Interpreter(small, lines).walk(Place.of(probe.place(), probe.line()), packet);
    Answer answer = Reaching.of(small, lines).sent(start(probe), packet);
    StringBuilder ends = new StringBuilder();
    for (Fate fate : fates.all()) {
      ends.append("\n  ").append(fate);
    }
    return "%s: %s from %s%nwalk %s%s%nengine %s %s%n%s%n"
        .formatted(
            name,
            packet,
            probe.place(),
            told(fates),
            ends,
            told(answer),
            answer.undecided().stream().flatMap(it -> it.missing().stream()).toList(),
            Portrait.of(small));
  }
}
