package org.yagura.knowledge.naming;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made comparable: width, case, blanks, dashes, small kana and long vowels no longer tell
 * two spellings apart.
 */
public final class Folding {

  /** Longer texts are cut: no name is that long. */
  public static final int MOST = 1000;

  private static final String SMALL = "ァィゥェォャュョッヮヵヶ";
  private static final String LARGE = "アイウエオヤユヨツワカケ";
  private static final String DASHES = "‐‑‒–—―−﹣－ｰ⁃";

  private Folding() {}

  /** A text in two forms. */
  public static final class Folded {

    private final String tidy;
    private final String plain;
    private final int[] at;

    private Folded(String tidy, String plain, int[] at) {
      this.tidy = tidy;
      this.plain = plain;
      this.at = at;
    }

    /** NFKC, single blanks, plain dashes; case and kana as written. */
    public String tidy() {
      return tidy;
    }

    /** The form to compare. */
    public String plain() {
      return plain;
    }

    /** Where a place of {@code plain} stands in {@code tidy}. */
    public int tidyAt(int place) {
      return at[Math.min(place, at.length - 1)];
    }
  }

  /** Both forms of a text, of which at most the first {@value #MOST} characters count. */
  public static Folded fold(String raw) {
    String tidy = tidy(raw);
    StringBuilder plain = new StringBuilder(tidy.length());
    int[] at = new int[tidy.length() + 1];
    for (int i = 0; i < tidy.length(); i++) {
      char c = tidy.charAt(i);
      if (c == 'ー' && i > 0 && (isKana(tidy.charAt(i - 1)) || tidy.charAt(i - 1) == 'ー')) {
        continue;
      }
      if (c == 'ヴ') {
        boolean joined = i + 1 < tidy.length() && "ァィェォ".indexOf(tidy.charAt(i + 1)) >= 0;
        at[plain.length()] = i;
        plain.append(joined ? "バビベボ".charAt("ァィェォ".indexOf(tidy.charAt(i + 1))) : 'ブ');
        i += joined ? 1 : 0;
        continue;
      }
      at[plain.length()] = i;
      plain.append(lower(c));
    }
    at[plain.length()] = tidy.length();
    return new Folded(tidy, plain.toString(), Arrays.copyOf(at, plain.length() + 1));
  }

  /** The form to compare. */
  public static String plain(String raw) {
    return fold(raw).plain();
  }

  private static String tidy(String raw) {
    String cut = raw.length() > MOST ? raw.substring(0, MOST) : raw;
    // "Microsoft(R) Windows(R)" is how command output writes the marks that nfkc() removes.
    String seen = visible(cut.replace("(R)", " ").replace("(TM)", " "));
    String wide = Normalizer.isNormalized(seen, Normalizer.Form.NFKC) ? seen : nfkc(seen);
    StringBuilder out = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length() && out.length() < MOST; i++) {
      char c = wide.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (DASHES.indexOf(c) >= 0) {
        out.append('-');
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** Marks of trade would become letters ("TM") and spoil the word before them. */
  private static String nfkc(String text) {
    return Normalizer.normalize(
        text.replace('™', ' ').replace('®', ' ').replace('℠', ' '), Normalizer.Form.NFKC);
  }

  /** Before marks are joined to their letters, so that nothing stands between them. */
  private static String visible(String text) {
    if (text.chars().noneMatch(it -> Character.getType(it) == Character.FORMAT)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .filter(it -> Character.getType(it) != Character.FORMAT)
        .forEach(it -> out.append((char) it));
    return out.toString();
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || c == '\u3099'
        || c == '\u309a'
        || c == '®'
        || c == '™'
        || c == '©'
        || c == '\uFFFD';
  }

  private static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    int small = SMALL.indexOf(c);
    return small >= 0 ? LARGE.charAt(small) : Character.toLowerCase(c);
  }

  static boolean isKana(char c) {
    return (c >= 'ァ' && c <= 'ヺ') || (c >= 'ぁ' && c <= 'ゖ');
  }
}
