package org.yagura.knowledge.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.model.conclusion.Severity;
import org.yagura.model.device.Platform;
import org.yagura.model.measure.Effort;

/**
 * The text of one rule, with slots such as {@code {device}}.
 *
 * @param commands what to paste, by platform; a platform without an entry has no command
 * @param references incidents and guideline clauses
 * @param checklistItems ids of the Ministry's checklist, as printed in the R7 edition
 */
public record FindingText(
    String rule,
    Severity severity,
    String title,
    String seen,
    String matters,
    Advice advice,
    Map<Platform, String> commands,
    List<String> references,
    List<String> checklistItems) {

  /** What to do, whose task it is, and how hard it is. */
  public record Advice(String what, String who, Effort effort) {
    public Advice {
      Objects.requireNonNull(what);
      Objects.requireNonNull(who);
      Objects.requireNonNull(effort);
    }
  }

  public FindingText {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(title);
    Objects.requireNonNull(seen);
    Objects.requireNonNull(matters);
    Objects.requireNonNull(advice);
    commands = Map.copyOf(commands);
    references = List.copyOf(references);
    checklistItems = List.copyOf(checklistItems);
  }

  /** Fills the slots of a text; a slot without a value stays as it is. */
  public static String fill(String text, Map<String, String> slots) {
    StringBuilder filled = new StringBuilder(text.length() + 40);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String slot = text.substring(open + 1, close);
      filled.append(text, from, open);
      filled.append(slots.getOrDefault(slot, text.substring(open, close + 1)));
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }
}
