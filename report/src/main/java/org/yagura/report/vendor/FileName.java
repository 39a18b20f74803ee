package org.yagura.report.vendor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files that every system takes, whatever a vendor is called. */
public final class FileName {
  private static final int LONGEST = 60;
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  private FileName() {}

  /** The name with full-width forms of what no file may be called; never empty. */
  public static String of(String name) {
    StringBuilder safe = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .map(FileName::allowed)
        .filter(it -> it > 0)
        .limit(LONGEST)
        .forEach(safe::appendCodePoint);
    String trimmed = safe.toString().strip().replaceAll("^[.\\s]+|[.\\s]+$", "");
    if (trimmed.isEmpty()) {
      return "名称不明";
    }
    return RESERVED.contains(trimmed.toLowerCase(Locale.ROOT)) ? trimmed + "_" : trimmed;
  }

  private static int allowed(int c) {
    int at = "\\/:*?\"<>|".indexOf(c);
    if (at >= 0) {
      return "＼／：＊？”＜＞｜".charAt(at);
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          -1;
      default -> c;
    };
  }
}
