package org.yagura.intake.config.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SecretMaskTimeTest {

  @Test
  @Timeout(20)
  void longLinesTakeLinearTime() {
    for (String piece :
        List.of(
            "password=a ",
            "<",
            "<key>a",
            "://a:b@",
            "snmp-server host ",
            "'a ",
            "\"",
            "psk key ",
            "key ",
            "password ",
            "\\",
            "$9$abcdefgh ",
            "=",
            "パスワード",
            "ike policy ")) {
      String line = piece.repeat(20_000) + ">";

      assertThat(new SecretMask().apply(line)).as(piece).isNotEmpty();
    }
  }
}
