package org.yagura.intake.ledger.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.address.MacAddress;

/** The MAC addresses of a cell, in any of their forms. */
public final class MacText {

  private static final Pattern ANY =
      Pattern.compile(
          "(?<![0-9A-Fa-f:.\\-])(?:[0-9A-Fa-f]{2}(?:[:\\-.][0-9A-Fa-f]{2}){5}"
              + "|[0-9A-Fa-f]{4}[.\\-:][0-9A-Fa-f]{4}[.\\-:][0-9A-Fa-f]{4}"
              + "|[0-9A-Fa-f]{6}[\\-: ][0-9A-Fa-f]{6}|[0-9A-Fa-f]{12}"
              + "|[0-9A-Fa-f]{2}(?: [0-9A-Fa-f]{2}){5})(?![0-9A-Fa-f:\\-])");

  /** Of the usual form, which is quick to tell. */
  private static final int LENGTH = 17;

  private MacText() {}

  /** All addresses in a clean text, in their canonical form and in its order. */
  public static List<String> parse(String clean) {
    if (clean.length() < 12 || clean.length() > 2_000 || !holdsTwelveDigits(clean)) {
      return List.of();
    }
    if (clean.length() == LENGTH) {
      Optional<MacAddress> whole = MacAddress.tryParse(clean);
      if (whole.isPresent()) {
        return List.of(whole.get().text());
      }
    }
    List<String> found = new ArrayList<>(1);
    Matcher matcher = ANY.matcher(clean);
    while (matcher.find()) {
      MacAddress.tryParse(digits(matcher.group()))
          .map(MacAddress::text)
          .filter(it -> !found.contains(it))
          .ifPresent(found::add);
    }
    return found;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(12);
    text.chars().filter(MacText::isDigit).forEach(it -> digits.append((char) it));
    return digits.toString();
  }

  private static boolean holdsTwelveDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 12; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == 12;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
