package org.yagura.analysis.finding.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yagura.testkit.Rules.deny;
import static org.yagura.testkit.Rules.list;
import static org.yagura.testkit.Rules.permit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.model.device.FilterRule;
import org.yagura.testkit.Property;

class ShadowsTest {

  private static List<String> shadowed(FilterRule... rules) {
    return Shadows.in(list("in", rules), (wide, narrow) -> true).stream()
        .map(it -> it.later().id())
        .toList();
  }

  @Test
  void aWiderRuleBeforeShadowsANarrowerOneBehind() {
    assertThat(
            shadowed(
                permit("10", "192.168.0.0/16", "any", "tcp", 0),
                deny("20", "192.168.1.0/24", "10.0.0.5", "tcp", 3389)))
        .containsExactly("20");
  }

  @Test
  void theOtherOrderShadowsNothing() {
    assertThat(
            shadowed(
                deny("20", "192.168.1.0/24", "10.0.0.5", "tcp", 3389),
                permit("10", "192.168.0.0/16", "any", "tcp", 0)))
        .isEmpty();
  }

  @Test
  void aRuleThatDoesNotSeeTheTrafficOfALaterOneShadowsNothing() {
    FilterRule wide = deny("1", "any", "any", "any", 0);
    FilterRule forVirtual = permit("2", "any", "10.0.0.5", "tcp", 443);

    assertThat(Shadows.in(list("in", wide, forVirtual), (earlier, later) -> true)).hasSize(1);
    assertThat(Shadows.in(list("in", wide, forVirtual), (earlier, later) -> false)).isEmpty();
  }

  @Test
  void anotherProtocolIsNoShadow() {
    assertThat(shadowed(permit("10", "any", "any", "udp", 0), deny("20", "any", "any", "tcp", 23)))
        .isEmpty();
  }

  @Test
  void aRuleRepeatedAtTheEndIsAlwaysShadowed() {
    Property.holds(random -> {
      List<FilterRule> rules = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        String source = "10.0." + random.nextInt(4) + ".0/24";
        rules.add(permit("r" + i, source, "any", "tcp", 1 + random.nextInt(3)));
      }
      FilterRule again = rules.get(random.nextInt(rules.size()));
      rules.add(again);

      assertThat(Shadows.in(list("in", rules.toArray(FilterRule[]::new)), (wide, narrow) -> true))
          .anyMatch(it -> it.later().equals(again));
    });
  }
}
