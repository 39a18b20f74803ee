package org.yagura.intake.scan.host;

import org.yagura.intake.secret.SecretText;
import org.yagura.model.evidence.Evidence;

/** Replaces what looks like a password in names, banners and quotations by {@code ***}. */
final class Secrets {

  private Secrets() {}

  static String masked(String text) {
    return SecretText.mask(text);
  }

  /**
   * Within markup each text and each attribute's value counts by itself: its names are no words.
   */
  static Evidence masked(Evidence evidence) {
    String says = evidence.says();
    StringBuilder masked = new StringBuilder(says.length());
    int from = 0;
    for (int at = 0; at <= says.length(); at++) {
      if (at == says.length() || "\"<>".indexOf(says.charAt(at)) >= 0) {
        masked.append(SecretText.mask(says.substring(from, at)));
        masked.append(says, at, Math.min(at + 1, says.length()));
        from = at + 1;
      }
    }
    boolean same = masked.toString().equals(says);
    return same ? evidence : new Evidence(evidence.at(), masked.toString(), evidence.hidden());
  }
}
