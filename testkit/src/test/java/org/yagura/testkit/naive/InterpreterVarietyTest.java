package org.yagura.testkit.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.model.device.Platform;
import org.yagura.testkit.naive.Fates.Verdict;
import org.yagura.testkit.network.RandomNetwork;

class InterpreterVarietyTest {

  private static Map<Verdict, Integer> verdicts(Platform platform) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(31L * platform.name().hashCode() + seed);
      RandomNetwork network = RandomNetwork.draw(random, platform);
      Interpreter interpreter = new Interpreter(network.facility(), network.connections());
      for (int i = 0; i < 50; i++) {
        RandomNetwork.Probe probe = network.probe(random);
        Fates fates = interpreter.walk(Place.of(probe.place(), probe.line()), probe.packet());
        counts.merge(fates.verdict(), 1, Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void randomNetworksOfEveryVendorPermitDenyAndDoubt() {
    for (Platform platform : Platform.values()) {
      assertThat(verdicts(platform)).as(platform.os()).containsOnlyKeys(Verdict.values());
    }
  }

  @Test
  void theSameSeedDrawsTheSameNetwork() {
    RandomNetwork once = RandomNetwork.draw(new Random(5), Platform.FORTIOS);
    RandomNetwork again = RandomNetwork.draw(new Random(5), Platform.FORTIOS);
    assertThat(again).isEqualTo(once);
  }
}
