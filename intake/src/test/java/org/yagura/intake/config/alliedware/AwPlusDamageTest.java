package org.yagura.intake.config.alliedware;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.intake.config.block.Mutations;
import org.yagura.testkit.Property;

class AwPlusDamageTest {

  @ParameterizedTest
  @ValueSource(strings = {"firewall-nat", "switch", "vpn", "show-system"})
  void damagedConfigurationsAreReadAsFarAsTheyGo(String folder) {
    ConfigText text = Fixtures.text("alliedware/" + folder);

    Property.holds(random -> Mutations.survives(new AwPlusReader(), text, random));
  }
}
