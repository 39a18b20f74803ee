package org.yagura.intake.config.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.intake.config.ConfigText;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;

/** What all topics share while one configuration is read: the text, and what was noted. */
public final class Reading {

  public static final int MOST_PROBLEMS = 500;

  private static final int LONGEST_BLOCK = 40;

  private final ConfigText text;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  public Reading(ConfigText text) {
    this.text = text;
  }

  /** A line as evidence. */
  public Evidence at(int line) {
    return text.evidence(line);
  }

  /** A line with the indented ones beneath it, the first 40 of them at most, as evidence. */
  public Evidence block(int line) {
    int last = line;
    while (last < text.lines().size()
        && last - line < LONGEST_BLOCK
        && text.line(last + 1).startsWith(" ")
        && !text.line(last + 1).isBlank()) {
      last++;
    }
    return text.evidence(line, last);
  }

  /** Notes what a reviewer would note. */
  public void remark(Remark.Kind kind, String subject, int line) {
    remarks.add(new Remark(kind, subject, at(line)));
  }

  /** Notes that something was not understood; beyond {@link #MOST_PROBLEMS} no more are added. */
  public void problem(int line, String message, String hint) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Problem(
              SourceRef.Line.of(text.file(), line), Problem.Gravity.PARTIAL, message, hint));
    }
  }

  /** Why the secret of a line is weak, where masking it found it so. */
  public Optional<WeakSecret> weakness(int line) {
    return Optional.ofNullable(text.weakSecrets().get(line));
  }

  /** The remarks so far, in the order they were made. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** The problems so far, in the order they were found. */
  public List<Problem> problems() {
    return problems;
  }
}
