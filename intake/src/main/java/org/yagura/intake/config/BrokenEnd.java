package org.yagura.intake.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.device.Platform;
import org.yagura.model.device.Remark;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Tells a configuration that somebody cut off, where its reader found nothing broken: what a device
 * prints ends as it always ends, and with the end of a line.
 */
final class BrokenEnd {

  private static final int HEAD = 80;
  private static final int TAIL = 12;
  private static final int LEAST_LINES = 5;

  /** Cisco and AlliedWare Plus end with these words whatever they print before. */
  private static final Set<String> ENDS = Set.of("end", ": end", "[ok]");

  /** Last lines that need no more: closed blocks and comments. */
  private static final Set<String> CLOSED =
      Set.of("end", ": end", "}", "!", "#", "next", "exit", "return", "save", "write", "</config>");

  private BrokenEnd() {}

  /** The problem, at the last line that holds anything. */
  static Optional<Problem> of(ConfigText text, String whole, DeviceConfiguration device) {
    int last = text.lines().size();
    while (last > 0 && text.line(last).isBlank()) {
      last--;
    }
    boolean told = device.remarks().stream().anyMatch(it -> it.kind() == Remark.Kind.TRUNCATED);
    if (told || last < LEAST_LINES) {
      return Optional.empty();
    }
    if (printedWhole(text) && !ended(text, last)) {
      return Optional.of(problem(text, last, Gravity.PARTIAL));
    }
    if (beginsWhole(text, device) && !ended(text, last)) {
      return Optional.of(problem(text, last, Gravity.NOTE));
    }
    String line = text.line(last).strip().toLowerCase(Locale.ROOT);
    boolean open = !whole.endsWith("\n") && !whole.endsWith("\r") && !CLOSED.contains(line);
    return open ? Optional.of(problem(text, last, Gravity.NOTE)) : Optional.empty();
  }

  private static Problem problem(ConfigText text, int last, Gravity gravity) {
    String says = text.line(last).strip();
    return new Problem(
        SourceRef.Line.of(text.file(), last),
        gravity,
        "最後の行が「%s」で、設定が途中で切れている可能性があります。ここまでの内容だけを読みました。"
            .formatted(says.length() <= 60 ? says : says.substring(0, 60) + "…"),
        "最後の行まで写っているか確かめ、切れていれば機器から書き出し直してください。");
  }

  /** Whether the beginning is what a device prints before its whole configuration. */
  private static boolean printedWhole(ConfigText text) {
    return text.lines().stream()
        .limit(HEAD)
        .anyMatch(it ->
            it.startsWith("Building configuration")
                || it.startsWith("Current configuration")
                || it.startsWith(": Saved"));
  }

  /** AlliedWare Plus prints this before anything else, and {@code end} behind everything. */
  private static boolean beginsWhole(ConfigText text, DeviceConfiguration device) {
    return device.identity().platform() == Platform.ALLIEDWARE_PLUS
        && text.lines().stream()
            .limit(HEAD)
            .anyMatch(it -> it.startsWith("service password-encryption"));
  }

  private static boolean ended(ConfigText text, int last) {
    return text.lines().subList(Math.max(0, last - TAIL), last).stream()
        .map(it -> it.strip().toLowerCase(Locale.ROOT))
        .anyMatch(it ->
            ENDS.contains(it)
                || it.startsWith("cryptochecksum")
                || !Section.commandOf(it).isEmpty());
  }
}
