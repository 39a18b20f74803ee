package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.model.conclusion.Finding;

class RouteFindingsTest {

  @TempDir private Path folder;

  private static String router(String name, int host, String routes) {
    return """
    version 15.7
    hostname %s
    interface GigabitEthernet0/0
     ip address 10.0.0.%d 255.255.255.0
    interface GigabitEthernet0/1
     ip address 10.%d.0.1 255.255.255.0
    %s
    end
    """
        .formatted(name, host, host, routes);
  }

  private List<Finding> found(String one, String other) {
    return new Scenario(folder)
        .with("R1.txt", router("R1", 1, one))
        .with("R2.txt", router("R2", 2, other))
        .survey()
        .findings();
  }

  private static List<Finding> only(List<Finding> all, String rule) {
    return all.stream().filter(it -> it.rule().equals(rule)).toList();
  }

  @Test
  void aNetworkThatTwoRoutersSendToEachOtherIsToldOnceWithBothLines() {
    List<Finding> found =
        found("ip route 10.9.0.0 255.255.0.0 10.0.0.2", "ip route 10.9.0.0 255.255.0.0 10.0.0.1");

    assertThat(only(found, "routing-loop"))
        .singleElement()
        .satisfies(it -> assertThat(it.because().evidence()).hasSize(2));
  }

  @Test
  void aDefaultRouteBackIsALoopOnlyWhereNothingOfTheNetworkIsKnown() {
    String summary = "ip route 10.2.0.0 255.255.0.0 10.0.0.2";
    String back = "ip route 0.0.0.0 0.0.0.0 10.0.0.1";

    assertThat(only(found(summary, back), "routing-loop")).isEmpty();
    assertThat(only(found("ip route 10.9.0.0 255.255.0.0 10.0.0.2", back), "routing-loop"))
        .hasSize(1);
  }

  @Test
  void aRouterThatLearnsRoutesMayKnowBetter() {
    String learns =
        "ip route 10.9.0.0 255.255.0.0 10.0.0.1\nrouter ospf 1\n network 10.0.0.0 0.255.255.255 area 0";

    assertThat(only(found("ip route 10.9.0.0 255.255.0.0 10.0.0.2", learns), "routing-loop"))
        .isEmpty();
  }

  @Test
  void equallyGoodRoutesByDifferentGatewaysAreTold() {
    String two = "ip route 10.9.0.0 255.255.0.0 10.0.0.2\nip route 10.9.0.0 255.255.0.0 10.0.0.3";
    String backup =
        "ip route 10.9.0.0 255.255.0.0 10.0.0.2\nip route 10.9.0.0 255.255.0.0 10.0.0.3 200";

    assertThat(only(found(two, ""), "contradictory-routes")).hasSize(1);
    assertThat(only(found(backup, ""), "contradictory-routes")).isEmpty();
  }
}
