package org.yagura.intake.feed.version;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.model.vulnerability.statement.VersionSet;
import org.yagura.model.vulnerability.statement.VersionSet.Bound;
import org.yagura.model.vulnerability.statement.VersionSet.Defect;

/** Makes ranges of bounds as fields hold them; a bound that is no version decides nothing. */
public final class Bounds {

  private static final int LONGEST = 60;
  private static final Pattern DOTS = Pattern.compile("\\.{2,}");
  private static final Pattern DOUBLED = Pattern.compile("\\.\\.|\\d,\\d");
  private static final Pattern ARTICLE = Pattern.compile("kb\\d+.*|cve-.*|\\d{4}-\\d\\d-\\d\\dt.*");
  private static final Pattern DOTTED = Pattern.compile("v?\\d{1,9}(?:\\.\\d{1,9})*");

  private Bounds() {}

  /** What keeps a text from being a version; empty when it may be one. */
  public static Optional<Defect> defect(String text) {
    String bound = text.strip().toLowerCase(Locale.ROOT);
    if (bound.contains("://") || bound.startsWith("www.") || ARTICLE.matcher(bound).matches()) {
      return Optional.of(Defect.NO_VERSION);
    }
    if (bound.chars().noneMatch(Character::isDigit) || bound.equals("1.001")) {
      return Optional.of(Defect.NO_VERSION);
    }
    if (DOUBLED.matcher(bound).find() || bound.indexOf('\uFFFD') >= 0) {
      return Optional.of(Defect.MISTYPED);
    }
    boolean wordy = bound.length() > LONGEST || bound.split(" ", -1).length > 4;
    return wordy ? Optional.of(Defect.WORDS) : Optional.empty();
  }

  /** Whether a field says that it says nothing. */
  public static boolean isNothing(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "", "-", "n/a", "na", "unspecified", "unknown", "none", "not specified", "tbd" -> true;
      default -> false;
    };
  }

  /** The range between two bounds; a bound without text is open. */
  public static VersionSet between(
      String from, boolean fromInclusive, String to, boolean toInclusive) {
    if (from.contains("..") || to.contains("..")) {
      return between(mended(from), fromInclusive, mended(to), toInclusive);
    }
    for (String bound : new String[] {from, to}) {
      Optional<Defect> defect = bound.isEmpty() ? Optional.empty() : defect(bound);
      if (defect.isPresent()) {
        return new VersionSet.Unusable(raw(from, to), defect.get());
      }
    }
    if (isInverted(from, to)) {
      return new VersionSet.Unusable(raw(from, to), Defect.INVERTED);
    }
    if (from.isEmpty() && to.isEmpty()) {
      return new VersionSet.All();
    }
    return new VersionSet.Between(bound(from, fromInclusive), bound(to, toInclusive));
  }

  /** A doubled dot is a slip of the finger; the version it means is plain. */
  private static String mended(String bound) {
    return DOTS.matcher(bound).replaceAll(".");
  }

  private static @Nullable Bound bound(String text, boolean inclusive) {
    return text.isEmpty() ? null : new Bound(text, inclusive);
  }

  private static String raw(String from, String to) {
    String text = from + " - " + to;
    return text.length() <= 200 ? text : text.substring(0, 200);
  }

  /** Only where both are dotted numbers; other spellings are for the product's grammar to judge. */
  private static boolean isInverted(String from, String to) {
    String low = from.toLowerCase(Locale.ROOT);
    String high = to.toLowerCase(Locale.ROOT);
    if (!DOTTED.matcher(low).matches() || !DOTTED.matcher(high).matches()) {
      return false;
    }
    String[] lows = low.replace("v", "").split("\\.", -1);
    String[] highs = high.replace("v", "").split("\\.", -1);
    for (int i = 0; i < Math.max(lows.length, highs.length); i++) {
      int left = i < lows.length ? Integer.parseInt(lows[i]) : 0;
      int right = i < highs.length ? Integer.parseInt(highs[i]) : 0;
      if (left != right) {
        return left > right;
      }
    }
    return false;
  }
}
