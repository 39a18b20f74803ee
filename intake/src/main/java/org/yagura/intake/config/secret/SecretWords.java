package org.yagura.intake.config.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of all vendors that stand before, within and in place of secrets. */
final class SecretWords {

  private static final String RULES =
      """
      # FortiOS
      set|append|select * enc $$
      set md5-keys|md5-key # $$
      set key|key1|key2|key3|key4|private-key|secondary-key|tertiary-key|enckey|authkey|auth-key|api-key|secret-key|md5-key|enc-key|server-key|keyphrase|sae-private-key|key-inbound|key-outbound|seed|public-secret|access-key|ddns-key|token $$
      # Cisco IOS, NX-OS and ASA
      enable secret|password level # ?# $
      isakmp key ?0|6|7|8 $
      pre-share key ?# $
      pre-shared-key address|hostname|host * ?* key ?# $
      pre-shared-key ?local|remote ?# ?text|hexadecimal|hex|ascii-text|ascii|key ?# $
      radius-server|tacacs-server|radius|tacacs|server-private|aaa ** key ?# $
      ^ key config-key * $
      ^ key ?0|6|7|8 $
      aaa-server * * host * $
      failover key ?hex $
      snmp-server community ?0|7|8|clear|encrypted $c
      snmp-server host ** version 1|2c $c
      snmp-server host ** version 3 * *
      snmp-server host ** community ?# $c
      snmp-server host ** vrf * $c
      snmp-server host @ ?traps|informs|trap|inform $c
      snmp-server user ** auth * $ priv ?aes|des|3des|aes-128|aes-192|aes-256 ?128|192|256 ?# $
      snmp-server user ** auth * ?# $
      snmp ** community ?read-only|read-write|ro|rw|trap $c
      snmpv2c ** community ?read-only|read-write $c
      snmp-agent ** community ?read|write|ro|rw|cipher|simple $c
      ^ community $c {
      snmpv3 ** md5|sha|sha256 $ des-cbc|aes128-cfb|aes128-cbc|aes256-cfb|aes $
      snmpv3 ** md5|sha|sha256 $
      authentication-key # type *
      authentication-key # value $
      authentication-key|message-digest-key # * ?# $
      md5 ?# key $
      standby|vrrp|glbp|hsrp ?# authentication ?md5 ?key-string|text ?# $
      encryption key # size * ?# $
      wep key|key1|key2|key3|key4 ?# ?ascii|hex $
      # Yamaha
      login user * class|full-name|uid|authentication
      login user * ?encrypted $
      snmp|snmpv2c trap host @ ?trap|inform $c
      auth myname|username * ?encrypted $
      auth user # * $
      pre-shared-key # ?text $
      tunnel auth on * $
      tunnel auth on $
      smtp-auth * $
      host key generate $
      ^ snmp|snmpv2c host * $c $c
      ^ snmp|snmpv2c host * $c
      ^ snmp|snmpv2c trap host * ?trap|inform $c
      # NEC IX and Allied Telesis
      username * password ?hash|plain|secret|encrypted ?# $
      authentication password * $
      ike policy ** key ?char|hex|hash|plain $
      ^ snmp-agent ip host * $c
      ikev2 ** key ?char|hex|ascii|plain $
      psk ** key ?char|hex|ascii|plain $
      # PAN-OS and Junos, set commands
      phash|hexadecimal|ascii-text $
      pre-shared-key|private-key key $
      """;

  private static final Set<String> EXACT =
      Set.of(
          "psk",
          "passwd",
          "authentication-key",
          "pre-shared-key",
          "key-string",
          "server-key",
          "auth-pwd",
          "priv-pwd",
          "md5key",
          "authkey",
          "phash",
          "passcode",
          "api-key",
          "apikey",
          "enable-secret",
          "radius-secret",
          "psksecret-remote",
          "keyphrase",
          "wepkey");

  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "-psk",
          "_psk",
          "-pwd",
          "authpwd",
          "privpwd",
          "-password-hash",
          "password-value",
          "community-string");

  private static final Set<String> QUALIFIERS =
      Set.of(
          "enc",
          "encrypted",
          "hash",
          "hashed",
          "plain",
          "plaintext",
          "plain-text",
          "clear",
          "clear-text",
          "text",
          "ascii",
          "ascii-text",
          "hex",
          "hexadecimal",
          "char",
          "cipher",
          "simple",
          "set-key",
          "key",
          "local",
          "remote",
          "=",
          ":",
          "0x",
          "value",
          "is");

  private static final Set<String> NEVER =
      Set.of(
          "{",
          "}",
          "=",
          ":",
          "id",
          "md5",
          "sha",
          "key-chain",
          "encryption",
          "policy",
          "required",
          "prompt",
          "enable",
          "disable",
          "off",
          "on",
          "none",
          "default",
          "address",
          "hostname",
          "level",
          "privilege",
          "timeout",
          "version",
          "udp-port",
          "poll",
          "chain",
          "min-length",
          "minimum-length",
          "max-length",
          "history",
          "lifetime",
          "strength-check",
          "recovery",
          "reset",
          "expire",
          "expiry",
          "change",
          "generate",
          "vrf",
          "eap",
          "rsa",
          "format",
          "map",
          "authentication",
          "sent-username",
          "|",
          "traps",
          "informs",
          "members",
          "config-key",
          "aging",
          "complexity",
          "callin",
          "encrypted",
          "key-string",
          "priv",
          "vdom");

  private static final Map<String, List<SecretRule>> BY_FIRST_WORD = index();

  private SecretWords() {}

  private static Map<String, List<SecretRule>> index() {
    Map<String, List<SecretRule>> index = new HashMap<>();
    RULES
        .lines()
        .filter(it -> !it.startsWith("#"))
        .map(SecretRule::new)
        .forEach(rule ->
            rule.firstWords()
                .forEach(it -> index.computeIfAbsent(it, k -> new ArrayList<>()).add(rule)));
    return index;
  }

  /** Rules that may begin at the word, the most specific first. */
  static List<SecretRule> beginningWith(String word) {
    return BY_FIRST_WORD.getOrDefault(word, List.of());
  }

  /** Whether what follows the word is a secret, whichever vendor writes it. */
  static boolean announcesSecret(String word) {
    if (EXACT.contains(word)) {
      return true;
    }
    if (word.startsWith("no") && !word.startsWith("node")) {
      return false;
    }
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) >= '0' && word.charAt(end - 1) <= '9') {
      end--;
    }
    String bare = word.substring(0, end);
    for (String ending : ENDINGS) {
      if (bare.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word only says how the secret behind it is written. */
  static boolean qualifiesSecret(String word) {
    return QUALIFIERS.contains(word)
        || (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '9');
  }

  /** Whether the word can be a secret rather than a keyword. */
  static boolean mayBeSecret(String word) {
    return !NEVER.contains(word) && !word.startsWith("minimum-") && !word.startsWith("maximum-");
  }

  /** Whether the word is a secret by its own looks: a crypt hash or a vendor's encrypted text. */
  static boolean looksSecret(String value) {
    if (value.length() > 8 && value.charAt(0) == '$') {
      int second = value.indexOf('$', 1);
      return second > 1 && second <= 7;
    }
    return value.length() > 20 && value.startsWith("-AQ");
  }
}
