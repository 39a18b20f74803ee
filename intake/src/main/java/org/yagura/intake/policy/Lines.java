package org.yagura.intake.policy;

import java.util.List;
import java.util.Locale;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/** The lines of one text with where they stand. */
record Lines(String path, List<String> all) {

  private static final int LONGEST_QUOTE = 300;

  Lines {
    all = List.copyOf(all);
  }

  static Lines of(String path, String text) {
    return new Lines(path, text.lines().toList());
  }

  /** Its own words at a line, counted from 1; the line must hold some. */
  Evidence at(int number) {
    String says = all.get(number - 1).strip();
    String quoted = says.length() > LONGEST_QUOTE ? says.substring(0, LONGEST_QUOTE) : says;
    return Evidence.of(SourceRef.Line.of(path, number), quoted);
  }

  /** Whether the path, in lower case, holds one of the words. */
  boolean named(String... words) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
