package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.material.Coverage;

/**
 * Keeps account of every line of a configuration: understood, knowingly ignored, or not understood.
 * A line that nobody claims counts as not understood.
 */
public final class LineLedger {

  private final ConfigText text;
  private final BitSet understood;
  private final BitSet ignored;

  public LineLedger(ConfigText text) {
    this.text = text;
    understood = new BitSet(text.lines().size() + 1);
    ignored = new BitSet(text.lines().size() + 1);
  }

  /** The line became part of the model; wins over {@link #ignored}. */
  public void understood(int number) {
    understood.set(number);
  }

  /** The line's meaning is known and does not matter to the model. */
  public void ignored(int number) {
    ignored.set(number);
  }

  /** The account; blank lines and lone comment marks count nowhere. */
  public Coverage close() {
    int used = 0;
    int left = 0;
    List<Evidence> rest = new ArrayList<>();
    for (int number = 1; number <= text.lines().size(); number++) {
      if (isEmpty(text.line(number))) {
        continue;
      }
      if (understood.get(number)) {
        used++;
      } else if (ignored.get(number)) {
        left++;
      } else {
        rest.add(text.evidence(number));
      }
    }
    return new Coverage(used, left, rest);
  }

  private static boolean isEmpty(String line) {
    int first = Blanks.end(line);
    if (first == line.length()) {
      return true;
    }
    char mark = line.charAt(first);
    return (mark == '!' || mark == '#') && Blanks.behindLast(line) == first + 1;
  }
}
