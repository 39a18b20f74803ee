package org.yagura.intake.config.junos;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.intake.config.block.Mutations;
import org.yagura.testkit.Property;

class JunosDamageTest {

  @ParameterizedTest
  @ValueSource(strings = {"branch", "groups", "switch", "vpn", "filters"})
  void damagedConfigurationsAreReadAsFarAsTheyGo(String folder) {
    ConfigText text = Fixtures.text("junos/" + folder);

    Property.holds(random -> Mutations.survives(new JunosReader(), text, random));
  }
}
