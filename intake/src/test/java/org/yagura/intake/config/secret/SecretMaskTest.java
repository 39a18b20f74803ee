package org.yagura.intake.config.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskTest {

  private static String mask(String line) {
    return new SecretMask().apply(line);
  }

  private static List<String> maskAll(String... lines) {
    SecretMask mask = new SecretMask();
    return List.of(lines).stream().map(mask::apply).toList();
  }

  @Nested
  class Fortios {

    @Test
    void keepsTheLineParseable() {
      assertThat(mask("        set password ENC AbC+/x=="))
          .isEqualTo("        set password ENC ***");
      assertThat(mask("set psksecret \"a b c\"")).isEqualTo("set psksecret \"***\"");
      assertThat(mask("set md5-key 1 \"ospf\"")).isEqualTo("set md5-key 1 \"***\"");
    }

    @Test
    void masksAllOfASettingWhoseMarkIsGarbled() {
      assertThat(mask("set passwd :NC AbC+/x==")).doesNotContain("AbC");
      assertThat(mask("set alias \"pass=hosp1tal\"")).isEqualTo("set alias \"pass=***\"");
    }

    @Test
    void masksAPrivateKeyThatSpansLines() {
      assertThat(
              maskAll(
                  "set private-key \"-----BEGIN ENCRYPTED PRIVATE KEY-----",
                  "MIIabc+/==",
                  "-----END ENCRYPTED PRIVATE KEY-----\"",
                  "set vdom \"root\""))
          .containsExactly("set private-key \"***", "***", "***\"", "set vdom \"root\"");
    }

    @Test
    void masksTheNameOfACommunityOnly() {
      assertThat(
              maskAll(
                  "config system snmp community",
                  "    edit 1",
                  "        set name \"hosp1tal\"",
                  "        config hosts",
                  "            edit 1",
                  "                set name \"stays\"",
                  "            next",
                  "        end",
                  "    next",
                  "end",
                  "set name \"stays too\""))
          .contains("        set name \"***\"", "                set name \"stays\"")
          .endsWith("set name \"stays too\"");
    }

    @Test
    void leavesWhatIsNoSecret() {
      for (String line :
          List.of(
              "set type password",
              "set auth psk",
              "set authmethod psk",
              "set force-password-change disable",
              "set passwd-policy \"strong\"",
              "config system password-policy",
              "edit \"password\"",
              "set key-lifeseconds 43200",
              "set alias \"KEYROOM\"")) {
        assertThat(mask(line)).isEqualTo(line);
      }
    }
  }

  @Test
  void aBrokenOffKeyDoesNotSwallowTheRest() {
    assertThat(maskAll("-----BEGIN RSA PRIVATE KEY-----", "AAAA", "interface lan 1"))
        .containsExactly("***", "***", "interface lan 1");
  }

  @Test
  void whatWasMaskedAlreadyStays() {
    for (String line :
        List.of(
            "administrator password encrypted *",
            "login user rtmaint *",
            " pp auth username rtmaint *",
            "snmp-server community ***** ro")) {
      assertThat(mask(line)).isEqualTo(line);
    }
  }

  @Test
  void linesWithoutSecretsStay() {
    for (String line :
        List.of(
            "service password-encryption",
            "ip ssh server algorithm authentication password",
            "crypto key generate rsa",
            "crypto isakmp policy 10",
            " authentication pre-share",
            "key chain OSPF",
            " key 1",
            " tunnel key 1001",
            "ip community-list 10 permit 65000:1",
            "snmp-server host 10.0.0.5 version 3 priv watcher",
            "aaa authentication login default local enable",
            "username watcher nopassword privilege 15",
            "community BACKUP members 65000:10;",
            "ipsec ike local address 1 172.20.1.1",
            " ppp authentication chap callin",
            "set system login user taro class super-user",
            "set system login password minimum-length 12",
            "set system ntp authentication-key 3 type sha256",
            "standby 1 authentication md5 key-chain HSRP")) {
      assertThat(mask(line)).isEqualTo(line);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snmp-server community public RO | snmp-server community *** RO",
        "snmp-server host 10.0.0.5 version 2c abc | snmp-server host 10.0.0.5 version 2c ***",
        "username taro privilege 15 secret 9 $9$x$y | username taro privilege 15 secret 9 ***",
        "username taro password Xy encrypted privilege 15 | username taro password *** encrypted privilege 15",
        "pp auth myname a@isp.example.jp p1 | pp auth myname a@isp.example.jp ***",
        "authentication password a@isp.example.jp p1 | authentication password a@isp.example.jp ***",
        "copy ftp://taro:abc@10.0.0.1/x flash: | copy ftp://taro:***@10.0.0.1/x flash:",
        "<phash>$5$abc</phash> | <phash>***</phash>",
        "ip lan1 ospf area backbone md5key=(1,\"abc\") | ip lan1 ospf area backbone md5key=***",
        "description VPN password: abc def | description VPN password: ***",
        "description lan1 パスワード：abc | description lan1 パスワード：***",
      })
  void masksTheSecretAndNothingElse(String line, String masked) {
    assertThat(mask(line)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snmp-server community public RO | WELL_KNOWN_COMMUNITY",
        "snmp-server community abc RO | SHORT_COMMUNITY",
        "set passwd \"\" | EMPTY",
        "administrator password Admin | WELL_KNOWN",
        "pp auth username taro s3cretXY | READABLE",
        "username taro password 7 0822455D0A16 | REVERSIBLE",
      })
  void saysWhyASecretIsWeak(String line, WeakSecret weakness) {
    SecretMask mask = new SecretMask();

    mask.apply(line);

    assertThat(mask.weakness()).contains(weakness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snmp-server community h0spital-watch RO",
        "set password ENC abc",
        "username taro secret 9 $9$x$y",
        "administrator password encrypted *",
        "interface lan1",
      })
  void saysNothingAgainstOtherSecrets(String line) {
    SecretMask mask = new SecretMask();

    mask.apply(line);

    assertThat(mask.weakness()).isEmpty();
  }
}
