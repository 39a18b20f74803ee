package org.yagura.intake.config.panos;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.block.Fixtures;
import org.yagura.intake.config.block.Mutations;
import org.yagura.testkit.Property;

class PanosDamageTest {

  @ParameterizedTest
  @ValueSource(strings = {"firewall", "commands", "panorama"})
  void damagedConfigurationsAreReadAsFarAsTheyGo(String folder) {
    ConfigText text = Fixtures.text("panos/" + folder);

    Property.holds(random -> Mutations.survives(new PanosReader(), text, random));
  }
}
