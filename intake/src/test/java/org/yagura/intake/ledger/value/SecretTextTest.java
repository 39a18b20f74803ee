package org.yagura.intake.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTextTest {

  @Test
  void masksPasswordsInAddressesOfPages() {
    assertThat(SecretText.mask("管理画面 https://admin:hosp1tal@192.168.1.2/ 参照"))
        .isEqualTo("管理画面 https://admin:***@192.168.1.2/ 参照");
  }

  @Test
  void masksWhatIsCalledAPasswordInEnglish() {
    assertThat(SecretText.mask("password is hosp1tal")).isEqualTo("password is ***");
  }

  @Test
  void masksKeysOfWirelessNetworksButNotKeysOnHooks() {
    assertThat(SecretText.mask("SSID staff キー:hosp1talhosp")).isEqualTo("SSID staff キー:***");
    assertThat(SecretText.mask("ラックのキー：B-12")).isEqualTo("ラックのキー：B-12");
  }

  @Test
  void leavesWhatIsNoSecret() {
    for (String text :
        List.of("パスワードは8桁以上", "https://192.168.1.2:8443/admin", "user@example.jp", "パスワード:別紙")) {
      assertThat(SecretText.mask(text)).isEqualTo(text);
    }
  }

  @Test
  void maskingTwiceChangesNothing() {
    String once = SecretText.mask("PW: a1b2c3 / https://u:a1b2c3@h/ / password is a1b2c3");

    assertThat(SecretText.mask(once)).isEqualTo(once).doesNotContain("a1b2c3");
  }
}
