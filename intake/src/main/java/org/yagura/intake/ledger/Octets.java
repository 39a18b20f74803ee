package org.yagura.intake.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.column.Recognised;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.value.CellText;
import org.yagura.knowledge.column.Meaning;
import org.yagura.model.observation.AssetField;

/**
 * Tables of addresses that state the last number only: the heading or the title holds the rest, 「IP
 * (192.168.76.)」 or 「ネットワーク：192.168.76.0/24」.
 */
final class Octets {

  private static final String NETWORK = "(?<![\\d.])((?:\\d{1,3}\\.){3})";
  private static final Pattern HEADING =
      Pattern.compile(NETWORK + "(?:0(?:/\\d{2})?|[x*X]|(?!\\d))");
  private static final Pattern TITLE =
      Pattern.compile(NETWORK + "(?:0(?:/2[4-9])?(?![\\d.])|[x*X])");
  private static final Pattern LAST =
      Pattern.compile("\\.?\\d{1,3}(?:\\s*[～~〜ー―－、,/-]\\s*\\.?\\d{1,3}){0,8}");
  private static final Pattern NUMBER = Pattern.compile("\\.?(\\d{1,3})");

  private final Map<Integer, String> prefixes = new HashMap<>();

  private Octets() {}

  /** What the headings of the columns of addresses hold; the titles where they hold nothing. */
  static Octets of(Recognised recognised, List<String> titles) {
    Octets octets = new Octets();
    String told = prefix(TITLE, titles);
    for (MeantColumn column : recognised.columns()) {
      if (column.means(new Meaning.OfAsset(AssetField.ADDRESS))) {
        String own = prefix(HEADING, column.column().headings());
        String prefix = own.isEmpty() ? told : own;
        if (!prefix.isEmpty()) {
          octets.prefixes.put(column.column().column(), prefix);
        }
      }
    }
    return octets;
  }

  private static String prefix(Pattern pattern, List<String> texts) {
    for (String text : texts) {
      Matcher matcher = pattern.matcher(CellText.clean(text));
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  /** The clean text with every last number made an address; itself where it holds anything else. */
  String whole(MeantColumn column, String clean) {
    String prefix = prefixes.get(column.column().column());
    return prefix == null || !LAST.matcher(clean).matches()
        ? clean
        : NUMBER.matcher(clean).replaceAll(it -> Matcher.quoteReplacement(prefix + it.group(1)));
  }
}
