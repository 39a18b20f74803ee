package org.yagura.analysis.exposure.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an interface that people name in short: Gi1/4 for GigabitEthernet1/4. */
public final class InterfaceWords {

  private static final Pattern NAME =
      Pattern.compile("(?<![a-z0-9])([a-z]{2,20})[\\s-]?(\\d{1,3}(?:[/.:]\\d{1,4}){0,4})");

  private InterfaceWords() {}

  /** Whether the words hold the interface's name or a short form that begins like it. */
  public static boolean name(String words, String interfaceName) {
    Matcher wanted = NAME.matcher(plain(interfaceName));
    if (!wanted.matches()) {
      return false;
    }
    Matcher told = NAME.matcher(plain(words));
    while (told.find()) {
      boolean sameNumber = told.group(2).equals(wanted.group(2));
      if (sameNumber && wanted.group(1).startsWith(told.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
