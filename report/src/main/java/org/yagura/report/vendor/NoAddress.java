package org.yagura.report.vendor;

import java.util.regex.Pattern;

/** Texts without addresses: a vendor needs none, and workbooks travel by mail. */
final class NoAddress {
  private static final String IP = "(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2})?";
  private static final String MAC = "(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}";
  private static final String LONG_IP = "(?:[0-9A-Fa-f]{1,4}:){3,7}[0-9A-Fa-f:]*(?:/\\d{1,3})?";
  private static final String ANY = "(?:" + MAC + "|" + IP + "|" + LONG_IP + ")";
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s?[（(]" + ANY + "(?:[、, ]+" + ANY + ")*[）)]");
  private static final Pattern ALONE =
      Pattern.compile("(?<![0-9A-Za-z.:])" + ANY + "(?![0-9A-Za-z.]*[0-9A-Za-z])");

  private NoAddress() {}

  static String of(String text) {
    String without = IN_BRACKETS.matcher(text).replaceAll("");
    return ALONE.matcher(without).replaceAll("（アドレスは別途）");
  }
}
