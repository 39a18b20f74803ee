package org.yagura.intake.config.secret;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Masks one line that may hold secrets, and notes the worst of their weaknesses. */
final class SecretLine {

  private static final Set<String> KNOWN_COMMUNITIES =
      Set.of("public", "private", "community", "snmp", "cisco", "manager", "monitor", "admin");
  private static final Set<String> KNOWN_PASSWORDS =
      Set.of(
          "admin",
          "administrator",
          "password",
          "passw0rd",
          "p@ssw0rd",
          "cisco",
          "root",
          "user",
          "guest",
          "1234",
          "12345",
          "123456",
          "12345678",
          "0000",
          "friend",
          "secret",
          "changeme",
          "yamaha",
          "fortinet",
          "default",
          "test",
          "manager");
  private static final Set<String> HASHED =
      Set.of(
          "enc",
          "encrypted",
          "hash",
          "hashed",
          "cipher",
          "4",
          "5",
          "6",
          "8",
          "9",
          "phash",
          "encrypted-password");
  private static final Set<String> HASHED_AFTER =
      Set.of("encrypted", "pbkdf2", "nt-encrypted", "localizedkey");

  private final SecretTokens tokens;
  private @Nullable WeakSecret weakness;

  SecretLine(String line) {
    tokens = new SecretTokens(FreeText.mask(line));
  }

  /** Why its secret is weak; null when there is none or nothing is known against it. */
  @Nullable WeakSecret weakness() {
    return weakness;
  }

  String masked() {
    int at = 0;
    while (at < tokens.count()) {
      at = step(at);
    }
    return SecretMarkup.mask(tokens.masked());
  }

  private int step(int at) {
    String value = tokens.value(at);
    if (SecretWords.looksSecret(value)) {
      tokens.markSecret(at);
      return at + 1;
    }
    String word = tokens.word(at);
    for (SecretRule rule : SecretWords.beginningWith(word)) {
      if (isKeyNumber(word, at)) {
        break;
      }
      int end = rule.find(tokens, at, this::found);
      if (end >= 0) {
        return end;
      }
    }
    if (!SecretWords.announcesSecret(word)) {
      return at + 1;
    }
    int secret = at + 1;
    while (secret + 1 < tokens.count()
        && (SecretWords.qualifiesSecret(tokens.word(secret))
            || tokens.value(secret).endsWith(":"))) {
      secret++;
    }
    if (secret < tokens.count() && SecretWords.mayBeSecret(tokens.word(secret))) {
      found(secret, word.endsWith("community-string"));
      // FortiOS sets one thing a line: where ENC is garbled, the secret is what follows it.
      for (int i = secret + 1; at == 1 && isSetting() && i < tokens.count(); i++) {
        tokens.markSecret(i);
      }
    }
    return at + 1;
  }

  private boolean isSetting() {
    return tokens.word(0).equals("set");
  }

  /** Within a key chain {@code key 1} is a number, not a key. */
  private boolean isKeyNumber(String word, int at) {
    return word.equals("key")
        && at == 0
        && tokens.count() == 2
        && tokens.word(1).length() <= 3
        && SecretRule.isNumber(tokens.value(1));
  }

  void found(int index, boolean community) {
    tokens.markSecret(index);
    WeakSecret found = weaknessOf(index, community);
    if (found != null && (weakness == null || found.compareTo(weakness) < 0)) {
      weakness = found;
    }
  }

  private @Nullable WeakSecret weaknessOf(int index, boolean community) {
    String value = tokens.value(index);
    String before = index == 0 ? "" : tokens.word(index - 1);
    if (SecretTokens.isMasked(value) || HASHED.contains(before)) {
      return null;
    }
    if (community) {
      return communityWeakness(value);
    }
    if (value.isEmpty()) {
      return WeakSecret.EMPTY;
    }
    if (before.equals("7")) {
      return WeakSecret.REVERSIBLE;
    }
    boolean hashed =
        SecretWords.looksSecret(value)
            || (index + 1 < tokens.count() && HASHED_AFTER.contains(tokens.word(index + 1)));
    if (hashed) {
      return null;
    }
    return KNOWN_PASSWORDS.contains(value.toLowerCase(Locale.ROOT))
        ? WeakSecret.WELL_KNOWN
        : WeakSecret.READABLE;
  }

  static @Nullable WeakSecret communityWeakness(String value) {
    if (KNOWN_COMMUNITIES.contains(value.toLowerCase(Locale.ROOT))) {
      return WeakSecret.WELL_KNOWN_COMMUNITY;
    }
    return value.length() < 6 ? WeakSecret.SHORT_COMMUNITY : null;
  }
}
