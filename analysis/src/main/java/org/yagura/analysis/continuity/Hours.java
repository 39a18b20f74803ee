package org.yagura.analysis.continuity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What words such as 4時間, 1日以内 and 即時 mean in hours. */
public final class Hours {

  private static final Pattern SPAN =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(分|時間|h|日|営業日|週|か月|ヶ月|カ月|ケ月|箇月)");

  private static final int DAY = 24;
  private static final int LONGEST = 24 * 366;

  private Hours() {}

  /** The longest time the words name, in whole hours, at least 1; empty where they name none. */
  public static OptionalInt of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher span = SPAN.matcher(plain);
    int longest = 0;
    while (span.find()) {
      longest = Math.max(longest, hours(span.group(1), span.group(2)));
    }
    if (longest > 0) {
      return OptionalInt.of(longest);
    }
    if (plain.contains("即時") || plain.contains("直ちに") || plain.contains("無停止")) {
      return OptionalInt.of(1);
    }
    return plain.contains("当日") || plain.contains("翌日") || plain.contains("前日")
        ? OptionalInt.of(DAY)
        : OptionalInt.empty();
  }

  private static int hours(String number, String unit) {
    double count = number.length() > 6 ? LONGEST : Double.parseDouble(number);
    double hours =
        switch (unit) {
          case "分" -> count / 60;
          case "時間", "h" -> count;
          case "日", "営業日" -> count * DAY;
          case "週" -> count * 7 * DAY;
          default -> count * 30 * DAY;
        };
    return (int) Math.clamp(Math.ceil(hours), 1, LONGEST);
  }
}
