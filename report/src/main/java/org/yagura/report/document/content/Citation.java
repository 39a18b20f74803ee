package org.yagura.report.document.content;

import java.util.List;
import java.util.stream.Collectors;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** Evidence as documents cite it: file, place, the source's own words. */
public final class Citation {
  private static final int WORDS = 160;
  private static final int SHORT = 60;

  private Citation() {}

  /** {@code 台帳.xlsx 機器一覧!C14「FortiGate 60F」}, long words cut. */
  public static String of(Evidence evidence) {
    return evidence.at().file() + " " + place(evidence) + words(evidence);
  }

  /** The place as people say it, {@code 機器一覧!C14} or {@code 120行目}. */
  public static String place(Evidence evidence) {
    String place = place(evidence.at());
    return evidence.hidden() ? place + "（非表示）" : place;
  }

  /** A place as people say it. */
  public static String place(SourceRef at) {
    return switch (at) {
      case SourceRef.Cell cell -> cell.location();
      case SourceRef.Line line ->
          line.first() == line.last()
              ? line.first() + "行目"
              : line.first() + "～" + line.last() + "行目";
      case SourceRef.Element element -> element.path();
      case SourceRef.Whole _ -> "全体";
    };
  }

  /** The words in brackets, on one line, at most 160 characters. */
  public static String words(Evidence evidence) {
    return words(evidence, WORDS);
  }

  private static String words(Evidence evidence, int most) {
    return "「" + shorten(evidence.says().strip().replaceAll("\\s+", " "), most) + "」";
  }

  /** The first citations, their words cut to fit beneath a row, and how many more there are. */
  public static String first(List<Evidence> evidence, int most) {
    String shown =
        evidence.stream()
            .limit(most)
            .map(it -> it.at().file() + " " + place(it) + words(it, SHORT))
            .collect(Collectors.joining("、"));
    return evidence.size() <= most ? shown : shown + "、ほか " + (evidence.size() - most) + "件";
  }

  /** The text cut to a length, with … where something was cut; never within a surrogate pair. */
  public static String shorten(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** A line that had to end early: its last letter gives way to …. */
  public static String ellipsis(String line) {
    return line.substring(0, line.offsetByCodePoints(line.length(), -1)) + "…";
  }
}
