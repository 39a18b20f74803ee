package org.yagura.intake.config.asa;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.intake.config.block.Mutations;
import org.yagura.testkit.Property;

class AsaDamageTest {

  @ParameterizedTest
  @ValueSource(strings = {"firewall", "nat", "vpn"})
  void damagedConfigurationsAreReadAsFarAsTheyGo(String folder) {
    ConfigText text = Fixtures.text("asa/" + folder);

    Property.holds(random -> Mutations.survives(new AsaReader(), text, random));
  }
}
