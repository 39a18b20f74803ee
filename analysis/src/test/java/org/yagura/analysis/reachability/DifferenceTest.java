package org.yagura.analysis.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.question.Difference;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.AddressSet;
import org.yagura.model.address.PortSet;
import org.yagura.model.address.Service;
import org.yagura.model.device.AddressMatch;
import org.yagura.model.device.FilterRule;
import org.yagura.model.device.Platform;
import org.yagura.testkit.network.RandomNetwork;

/** What a change of one port closes is that port, whatever else passes. */
class DifferenceTest {

  private static FilterRule deny(String to, int port) {
    return new FilterRule(
        "new",
        "",
        FilterRule.Action.DENY,
        true,
        FilterRule.Path.ANY,
        AddressMatch.ANY,
        AddressMatch.of(to, AddressSet.of(AddressBlock.of(to))),
        List.of(Service.to("tcp", PortSet.of(port))),
        FilterRule.Condition.NONE,
        org.yagura.model.evidence.Evidence.of(
            org.yagura.model.evidence.SourceRef.Line.of("changes.yaml", 1), "deny"));
  }

  @Test
  void aDenialOfOnePortClosesNoMoreThanThatPort() {
    List<Difference.Flow> closed = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      RandomNetwork network = RandomNetwork.draw(new Random(seed), Platform.PAN_OS);
      Reaching before = Reaching.of(network.facility(), network.connections());
      String device = network.facility().devices().getFirst().asset();
      String first =
          network
              .facility()
              .devices()
              .getFirst()
              .configuration()
              .filtering()
              .transit()
              .flatMap(it -> it.rules().stream())
              .map(FilterRule::id)
              .findFirst()
              .orElse("");
      Reaching after =
          before.with(
              List.of(new Change.AddRule(device, "security", first, deny("10.0.0.0/8", 3389))));
      closed.addAll(Difference.between(network.facility(), before, after).closed());
    }
    assertThat(closed)
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(it.protocol()).isEqualTo("tcp");
          assertThat(it.ports()).hasToString("3389");
        });
  }
}
