package org.yagura.intake.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ConfigTextFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void neverThrows(byte[] bytes) {
    ConfigText.of("a.cfg", new String(bytes, StandardCharsets.UTF_8)).sections();
  }
}
