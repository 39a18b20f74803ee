package org.yagura.intake.config.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yagura.testkit.Property;

/** A secret planted in any line that holds one never survives; the user's name does. */
class SecretMaskLawTest {

  /** {@code @S} is a secret, {@code @U} a user's name. */
  private static final List<String> TEMPLATES =
      """
      set password ENC @S
      set password @S
      set passwd ENC @S
      set passwd "@S"
      set psksecret ENC @S
      set psksecret @S
      set psksecret-remote ENC @S
      set secret ENC @S
      set secondary-secret ENC @S
      set key ENC @S
      set secondary-key ENC @S
      set passphrase ENC @S
      set sae-password ENC @S
      set auth-pwd ENC @S
      set priv-pwd ENC @S
      set ppk-secret @S
      set private-key "@S"
      set group-password ENC @S
      set ldap-password @S
      set unheard-of ENC @S
      set api-key @S
      set login-passwd ENC @S
      enable secret 5 @S
      enable secret @S
      enable secret level 15 5 @S
      enable password 7 @S
      enable password level 7 7 @S
      enable password @S encrypted
      enable password 8 @S
      passwd @S encrypted
      username @U password 7 @S
      username @U password @S
      username @U password 0 @S
      username @U privilege 15 secret 9 @S
      username @U privilege 15 password 8 @S
      username @U secret @S
      username @U password @S encrypted privilege 15
      username @U algorithm-type scrypt secret @S
      username @U role network-admin password 5 @S
       password 7 @S
       password @S
      snmp-server community @S RO 10
      snmp-server community @S
      snmp-server host 10.1.1.1 version 2c @S
      snmp-server host 10.1.1.1 traps version 1 @S
      snmp-server host 10.1.1.1 @S
      snmp-server host 10.1.1.1 vrf MGMT version 2c @S
      snmp-server host inside 10.1.1.1 community @S version 2c
      snmp-server user @U G v3 auth md5 @S priv aes 128 @S
      snmp-server user @U G v3 auth sha @S priv des @S access 10
      snmp-server user @U G v3 encrypted auth md5 @S
      snmp-server user @U network-admin auth md5 @S priv @S localizedkey
      crypto isakmp key @S address 192.0.2.1
      crypto isakmp key 6 @S address 192.0.2.1
      crypto isakmp key @S hostname branch
       pre-shared-key @S
       pre-shared-key local @S
       pre-shared-key remote 6 @S
       pre-shared-key address 192.0.2.1 key @S
       pre-shared-key address 0.0.0.0 0.0.0.0 key 6 @S
       ikev1 pre-shared-key @S
       ikev2 remote-authentication pre-shared-key @S
       ikev2 local-authentication pre-shared-key @S
       authentication remote pre-share key @S
       key-string @S
       key-string 7 @S
       key @S
       key 7 @S
       key "@S"
      tacacs-server key 7 @S
      tacacs-server host 10.1.1.1 key @S
      tacacs-server host 10.1.1.1 single-connection key 7 @S
      radius-server host 10.1.1.1 auth-port 1812 acct-port 1813 key 7 @S
      radius-server key @S
       server-private 10.1.1.1 key 7 @S
       client 10.1.1.1 server-key 7 @S
      aaa-server RAD (inside) host 10.1.1.1 @S
       ppp chap password 0 @S
       ppp chap password @S
       ppp pap sent-username @U password 0 @S
       wpa-psk ascii 0 @S
       security wpa psk set-key ascii 0 @S
       encryption key 1 size 128bit 0 @S transmit-key
       ip ospf message-digest-key 1 md5 7 @S
       ip ospf message-digest-key 1 md5 @S
       ip ospf authentication-key @S
       ip ospf authentication-key 7 @S
       neighbor 10.1.1.1 password 7 @S
       neighbor 10.1.1.1 password @S
       standby 1 authentication @S
       standby 1 authentication md5 key-string 7 @S
       standby authentication text @S
       vrrp 1 authentication text @S
      ntp authentication-key 1 md5 @S 7
      ip ftp password 7 @S
       ldap-login-password @S
      failover key @S
      l2tp tunnel password 0 @S
      key config-key password-encrypt @S
      archive tar ftp://@U:@S@10.1.1.1/x
      administrator password @S
      administrator password encrypted @S
      login password @S
      login password encrypted @S
      login user @U @S
      login user @U encrypted @S
       pp auth myname @U @S
       pp auth username @U @S
       pp auth username @U @S myname @U
       wan auth myname @U @S
       ipsec ike pre-shared-key 1 text @S
       ipsec ike pre-shared-key 1 @S
       ipsec ike pre-shared-key 1 0x@S
      snmp community read-only @S
      snmp community read-write @S
      snmp trap community @S
      snmpv2c community read-only @S
      snmpv2c trap host 10.1.1.1 inform @S
      set protocols ospf area 0 interface x authentication md5 0 key "@S"
      ntp authentication-key 1 hmac-sha1 @S
      snmpv3 usm user 1 @U md5 @S des-cbc @S
       l2tp tunnel auth on @S
      auth user 1 @U @S
      radius secret @S
      ip lan1 ospf area backbone md5key=(1,"@S")
      username @U password hash @S administrator
      username @U password plain @S administrator
      username @U password secret 1 @S administrator
      ike policy P peer 192.0.2.1 key @S ike-prop
      ikev2 authentication psk id keyid branch key char @S
       ikev2 local-authentication psk id keyid x key char @S
        authentication password @U @S
       authentication myname @U
      snmp-agent ip community @S ro
      ppp username @U password @S
      ppp password @S
      wireless security wpa passphrase @S
      set system root-authentication encrypted-password "@S"
      encrypted-password "@S"; ## SECRET-DATA
      secret "@S"; ## SECRET-DATA
      authentication-key "@S"; ## SECRET-DATA
      pre-shared-key ascii-text "@S"; ## SECRET-DATA
      set snmp community @S authorization read-only
      community @S {
      set mgt-config users @U phash @S
      set network ike gateway G authentication pre-shared-key key @S
      <phash>@S</phash>
      <entry name="@U"><key>@S</key></entry>
      <snmp-community-string>@S</snmp-community-string>
      <bind-password>@S</bind-password>
      password=@S
      "password": "@S",
      user=@U password=@S host=10.1.1.1
      Password: @S
      set comment "VPN password: @S"
       description maintenance PW:@S
      """
          .lines()
          .toList();

  @Test
  void noPlantedSecretSurvives() {
    Property.holds(
        20,
        random -> {
          for (String template : TEMPLATES) {
            String secret = secret(random);
            String user = "taro" + random.nextInt(100);
            String line = template.replace("@S", secret).replace("@U", user);

            String masked = new SecretMask().apply(line);

            assertThat(masked).as(template).doesNotContain(secret);
            assertThat(template.contains("@S")).as(template).isEqualTo(masked.contains("***"));
            assertThat(masked.contains(user)).as(template).isEqualTo(template.contains("@U"));
          }
        });
  }

  @Test
  void indentCaseAndASessionPromptHideNothing() {
    Property.holds(
        20,
        random -> {
          for (String template : TEMPLATES) {
            String secret = secret(random);
            String line = template.replace("@S", secret).replace("@U", "taro").strip();
            boolean anchored = line.startsWith("key ") || line.startsWith("community ");

            assertThat(new SecretMask().apply("\t   " + line)).as(template).doesNotContain(secret);
            assertThat(anchored ? "" : new SecretMask().apply("RT(config)# " + line))
                .as(template)
                .doesNotContain(secret);
          }
        });
  }

  @Test
  void maskingTwiceIsMaskingOnce() {
    Property.holds(
        20,
        random -> {
          for (String template : TEMPLATES) {
            String once = new SecretMask().apply(template.replace("@S", secret(random)));

            assertThat(new SecretMask().apply(once)).as(template).isEqualTo(once);
          }
        });
  }

  private static String secret(Random random) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    StringBuilder secret = new StringBuilder("Zq");
    int length = 6 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      secret.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return secret.toString();
  }
}
