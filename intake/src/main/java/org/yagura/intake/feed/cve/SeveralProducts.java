package org.yagura.intake.feed.cve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts words that speak of several products one after another. */
final class SeveralProducts {

  private SeveralProducts() {}

  /**
   * What stands between the product's own name and the next one's; empty when its name does not
   * stand there.
   *
   * @param names the names of all, as the record's product field holds them
   * @param product the product as keys name it
   */
  static String part(String text, String names, String product) {
    String folded = text.toLowerCase(Locale.ROOT);
    List<String> others = new ArrayList<>();
    String own = "";
    for (String name : names.toLowerCase(Locale.ROOT).split(",| and ", -1)) {
      String[] words = name.strip().split(" ", -1);
      String last = words[words.length - 1];
      boolean isOwn = !last.isEmpty() && product.replace("_", "").contains(last.replace(" ", ""));
      if (isOwn) {
        own = last;
      } else if (!last.isEmpty()) {
        others.add(last);
      }
    }
    int start = own.isEmpty() ? -1 : folded.indexOf(own);
    if (start < 0) {
      return "";
    }
    int end = folded.length();
    for (String other : others) {
      int at = folded.indexOf(other, start + own.length());
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    return folded.substring(start + own.length(), end).replaceAll("[\\s,;()]+$", "").strip();
  }
}
