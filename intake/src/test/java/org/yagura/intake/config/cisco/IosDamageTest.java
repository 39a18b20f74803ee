package org.yagura.intake.config.cisco;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.intake.config.block.Mutations;
import org.yagura.testkit.Property;

class IosDamageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pppoe-nat",
        "access-lists",
        "zone-firewall",
        "switch",
        "ipsec",
        "dial-in",
        "management"
      })
  void damagedConfigurationsAreReadAsFarAsTheyGo(String folder) {
    ConfigText text = Fixtures.text("cisco/" + folder);

    Property.holds(random -> Mutations.survives(new IosReader(), text, random));
  }
}
