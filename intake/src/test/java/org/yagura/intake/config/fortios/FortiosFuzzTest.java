package org.yagura.intake.config.fortios;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.yagura.intake.config.ConfigText;

class FortiosFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void neverThrows(byte[] bytes) {
    ConfigText text = ConfigText.of("a.conf", new String(bytes, StandardCharsets.UTF_8));

    new FortiosReader().recognise(text);
    new FortiosReader().read(text);
  }
}
