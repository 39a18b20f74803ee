package org.yagura.intake.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.intake.config.secret.SecretMask;
import org.yagura.intake.config.secret.WeakSecret;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.evidence.SourceRef;

/**
 * A configuration as lines whose secrets were masked; nothing that reads a configuration ever sees
 * the secrets.
 *
 * @param file the material it comes from
 * @param lines without line ends; {@code lines.get(0)} is line 1
 * @param stamps what a terminal wrote before each line, by the number of the line; usually empty
 * @param noisy numbers of the lines on which a terminal left more than the device printed, such as
 *     a pager's prompt; usually empty
 * @param weakSecrets numbers of the lines whose secret was weak, with the reason
 */
public record ConfigText(
    String file,
    List<String> lines,
    Map<Integer, String> stamps,
    Set<Integer> noisy,
    SortedMap<Integer, WeakSecret> weakSecrets) {

  public ConfigText {
    lines = List.copyOf(lines);
    stamps = Map.copyOf(stamps);
    noisy = Set.copyOf(noisy);
    weakSecrets = Collections.unmodifiableSortedMap(new TreeMap<>(weakSecrets));
  }

  /** Lines that need no masking. */
  public ConfigText(String file, List<String> lines) {
    this(file, lines, Map.of(), Set.of(), new TreeMap<>());
  }

  /** Splits a decoded text at any usual line end and masks it. */
  public static ConfigText of(String file, String text) {
    List<String> lines = new ArrayList<>();
    SortedMap<Integer, WeakSecret> weak = new TreeMap<>();
    SecretMask mask = new SecretMask();
    LogStamps stamps = LogStamps.of(text);
    Map<Integer, String> written = new HashMap<>();
    Set<Integer> noisy = new HashSet<>();
    int start = 0;
    int length = text.length();
    while (start < length) {
      int end = start;
      while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(start, end);
      String bare = stamps.strip(line);
      String meant = TerminalNoise.strip(bare);
      lines.add(mask.apply(meant));
      if (meant.length() < bare.length()) {
        noisy.add(lines.size());
      }
      if (bare.length() < line.length()) {
        written.put(lines.size(), line.substring(0, line.length() - bare.length()));
      }
      if (mask.weakness().isPresent()) {
        weak.put(lines.size(), mask.weakness().get());
      }
      boolean crlf = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (crlf ? 2 : 1);
    }
    return new ConfigText(file, lines, written, noisy, weak);
  }

  /** A line by its number, counted from 1. */
  public String line(int number) {
    return lines.get(number - 1);
  }

  /** A line as evidence; it must not be blank. */
  public Evidence evidence(int number) {
    return Evidence.of(SourceRef.Line.of(file, number), line(number).strip());
  }

  /**
   * A run of lines as evidence, both ends included; quotes them joined by line breaks. Where a
   * pager stopped in between, what stands before its prompt, so that the quote is the source's own.
   */
  public Evidence evidence(int from, int last) {
    int first = from;
    while (first < last && line(first).isBlank()) {
      first++;
    }
    int end = first;
    while (end < last && !noisy.contains(end + 1)) {
      end++;
    }
    if (first == end) {
      return evidence(first);
    }
    int length = 0;
    for (int number = first; number <= end; number++) {
      length += line(number).length() + 1;
    }
    StringBuilder says = new StringBuilder(length);
    for (int number = first; number <= end; number++) {
      String line = line(number);
      says.append(says.isEmpty() ? "" : "\n")
          .append(stamps.isEmpty() ? "" : stamps.getOrDefault(number, ""))
          .append(line, Blanks.end(line), Math.max(Blanks.end(line), Blanks.behindLast(line)));
    }
    return Evidence.of(new SourceRef.Line(file, first, end), says.toString());
  }

  /** The same text with these lines only, at their own numbers; the others are blank. */
  public ConfigText only(BitSet kept) {
    List<String> some = new ArrayList<>(kept.length());
    for (int number = 1; number < kept.length(); number++) {
      some.add(kept.get(number) ? line(number) : "");
    }
    SortedMap<Integer, WeakSecret> weak = new TreeMap<>(weakSecrets);
    weak.keySet().removeIf(it -> !kept.get(it));
    return new ConfigText(file, some, stamps, noisy, weak);
  }

  /** Its first lines that hold anything, numbered anew: enough to tell whose text it is. */
  ConfigText head(int most) {
    return new ConfigText(file, lines.stream().filter(it -> !it.isBlank()).limit(most).toList());
  }

  /** Its parts by the commands that printed them; one part without a command when none is seen. */
  public List<Section> sections() {
    return Section.of(this);
  }
}
