package org.yagura.intake.config.tree;

import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.Notes;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.evidence.Sourced;

/** The text behind a tree, and what is noted while it is read. */
public record Source(ConfigText text, Notes notes) {

  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_LINE = 600;

  /** The node's lines where they are few and stand together, else the first of them. */
  public Evidence evidence(Node node) {
    int first = Math.max(1, node.first());
    boolean quotable = node.isWhole() && node.last() - first < LONGEST_QUOTE;
    for (int line = first; quotable && line <= node.last(); line++) {
      quotable = text.line(line).length() <= LONGEST_LINE;
    }
    return quotable && node.last() > first ? text.evidence(first, node.last()) : line(first);
  }

  /** One line, its beginning where it is very long; for a blank line the next that says a word. */
  public Evidence line(int number) {
    int telling = telling(number);
    String line = text.line(telling).strip();
    return line.length() <= LONGEST_LINE
        ? text.evidence(telling)
        : Evidence.of(
            SourceRef.Line.of(text.file(), telling), line.substring(0, LONGEST_LINE).strip());
  }

  private int telling(int number) {
    int lines = text.lines().size();
    for (int step = 0; step < lines; step++) {
      int candidate = (number - 1 + step) % lines + 1;
      if (!text.line(candidate).isBlank()) {
        return candidate;
      }
    }
    return number;
  }

  public Sourced<String> sourced(String value, Node node) {
    return new Sourced<>(value, evidence(node));
  }

  /** Notes what a reviewer would note. */
  public void remark(Remark.Kind kind, String subject, Node node) {
    notes.add(kind, subject, evidence(node));
  }

  /** Remarks on the lines whose secrets were weak, as found when they were masked. */
  public void remarkWeakSecrets() {
    text.weakSecrets()
        .forEach((number, why) -> {
          Remark.Kind kind =
              why == WeakSecret.WELL_KNOWN_COMMUNITY
                  ? Remark.Kind.WELL_KNOWN_COMMUNITY
                  : Remark.Kind.WEAK_SECRET;
          Evidence evidence = line(number);
          int secret = evidence.says().indexOf("***");
          String before = secret > 0 ? evidence.says().substring(0, secret).strip() : "";
          notes.add(kind, why.of(before.isEmpty() ? evidence.says() : before), evidence);
        });
  }
}
