package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/**
 * A configuration as lines whose secrets were masked; nothing that reads a configuration ever sees
 * the secrets.
 *
 * @param file the material it comes from
 * @param lines without line ends; {@code lines.get(0)} is line 1
 */
public record ConfigText(String file, List<String> lines) {

  public ConfigText {
    lines = List.copyOf(lines);
  }

  /** Splits a decoded text at any usual line end and masks it. */
  public static ConfigText of(String file, String text) {
    List<String> lines = new ArrayList<>();
    SecretMask mask = new SecretMask();
    int start = 0;
    int length = text.length();
    while (start < length) {
      int end = start;
      while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(mask.apply(text.substring(start, end)));
      boolean crlf = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (crlf ? 2 : 1);
    }
    return new ConfigText(file, lines);
  }

  /** A line by its number, counted from 1. */
  public String line(int number) {
    return lines.get(number - 1);
  }

  /** A line as evidence; it must not be blank. */
  public Evidence evidence(int number) {
    return Evidence.of(SourceRef.Line.of(file, number), line(number).strip());
  }

  /** A run of lines as evidence, both ends included; quotes them joined by line breaks. */
  public Evidence evidence(int first, int last) {
    if (first == last) {
      return evidence(first);
    }
    StringBuilder says = new StringBuilder();
    for (int number = first; number <= last; number++) {
      says.append(says.isEmpty() ? "" : "\n").append(line(number).strip());
    }
    return Evidence.of(new SourceRef.Line(file, first, last), says.toString());
  }
}
