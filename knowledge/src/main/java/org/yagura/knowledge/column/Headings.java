package org.yagura.knowledge.column;

import java.text.Normalizer;
import java.util.Locale;

/** Brings headings into the form in which they are compared. */
public final class Headings {

  private static final int MOST = 200;

  private Headings() {}

  /**
   * NFKC, lower case, letters and digits only: blanks, line breaks, punctuation and brackets are
   * removed, what stands in brackets stays. A plain {@code #} stays too.
   */
  public static String normalise(String heading) {
    String bounded = heading.length() > MOST ? heading.substring(0, MOST) : heading;
    String text = Normalizer.normalize(bounded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(it -> Character.isLetterOrDigit(it) || it == 'ー' || it == '々')
        .forEach(kept::appendCodePoint);
    return kept.isEmpty() && text.strip().equals("#") ? "#" : kept.toString();
  }

  /** The heading without what stands in brackets; the heading itself where nothing else is left. */
  public static String withoutBrackets(String heading) {
    String text = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{<【〔「『".indexOf(c) >= 0) {
        depth++;
      } else if (")]}>】〕」』".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString().isBlank() ? heading : kept.toString();
  }
}
