package org.yagura.analysis.backup;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.spelling.Assertion;

/** How many generations words mean. */
final class Generations {

  private static final Pattern NUMBER =
      Pattern.compile("([0-9]{1,5})\\s*(世代|日|週|か月|ヶ月|カ月|月|年|回|本|個)?");

  private Generations() {}

  /** The number; 0 where the words tell none. A time of weeks, months or years is several. */
  static int of(String told) {
    if (Assertion.isOpen(told)) {
      return 0;
    }
    Matcher number = NUMBER.matcher(Normalizer.normalize(told, Normalizer.Form.NFKC));
    if (!number.find()) {
      return 0;
    }
    String unit = number.group(2) == null ? "" : number.group(2);
    int count = Integer.parseInt(number.group(1));
    boolean time = unit.equals("週") || unit.endsWith("月") || unit.equals("年");
    return time ? Math.max(2, count) : count;
  }
}
