package org.yagura.intake.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.value.CellText;
import org.yagura.intake.ledger.value.DateText;

/** The day a list describes, from its titles. */
final class AsOf {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR])[. ]?(?:元|\\d{1,2})[.年/\\-]\\d{1,2}(?:[.月/\\-](?:\\d{1,2}日?)?)?"
              + "|(?<!\\d)(?:19|20)\\d{2}[./年\\-]\\d{1,2}(?:[./月\\-](?:\\d{1,2}日?)?)?(?!\\d)|(?<!\\d)20\\d{6}(?!\\d)");
  private static final Pattern SAYS_SO =
      Pattern.compile("現在|時点|確認|更新|作成|改訂|改定|版|調査|棚卸|as of|updated", Pattern.CASE_INSENSITIVE);

  private AsOf() {}

  /** The date that says it is the list's, else the first of all; ISO, empty when there is none. */
  static String of(List<String> titles) {
    String first = "";
    for (String title : titles) {
      String clean = CellText.clean(title.length() > 300 ? title.substring(0, 300) : title);
      Optional<String> date = date(clean);
      if (date.isPresent() && SAYS_SO.matcher(clean).find()) {
        return date.get();
      }
      first = first.isEmpty() ? date.orElse("") : first;
    }
    return first;
  }

  private static Optional<String> date(String clean) {
    Matcher matcher = DATE.matcher(clean);
    while (matcher.find()) {
      Optional<String> date = DateText.parse(matcher.group());
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
