package org.yagura.intake.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.MacAddress;
import org.yagura.model.exposure.ConnectionKind;
import org.yagura.model.facility.AssetKind;

/** From what a person sees in a cell to what the model holds. */
final class CellValue {
  private static final String MARKED = "=+-@'\t\r";
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");
  private static final Pattern SHORT_RANGE =
      Pattern.compile("((?:\\d{1,3}\\.){3})(\\d{1,3})-(\\d{1,3})");

  private CellValue() {}

  /** The text without the apostrophe that keeps it from being a formula, line ends as one. */
  static String plain(String text) {
    String plain = text.replace("\r\n", "\n").strip();
    boolean marked =
        plain.length() > 1 && plain.charAt(0) == '\'' && MARKED.indexOf(plain.charAt(1)) >= 0;
    return marked ? plain.substring(1) : plain;
  }

  /**
   * The values of a cell, one for most fields, several for addresses and MACs; empty when the text
   * means nothing in the field.
   *
   * @param text not blank
   */
  static Optional<List<String>> of(String what, String field, String text) {
    String value = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return switch (field) {
      case "addresses" -> several(value, CellValue::address);
      case "macs" -> several(value, it -> MacAddress.tryParse(it).map(MacAddress::text));
      case "kind" -> kind(what, value).map(List::of);
      case "alwaysOn" -> yesNo(value).map(List::of);
      case "count" ->
          value.matches("[1-9]\\d{0,5}") ? Optional.of(List.of(value)) : Optional.empty();
      case "installed", "supportUntil", "contractUntil" -> Optional.of(List.of(date(value)));
      default -> Optional.of(List.of(value));
    };
  }

  private interface Parse {
    Optional<String> parse(String text);
  }

  private static Optional<List<String>> several(String text, Parse parse) {
    List<String> values = new ArrayList<>();
    for (String part : text.split("[\\s,、;]+", -1)) {
      if (!part.isEmpty()) {
        Optional<String> value = parse.parse(part);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  /** Also a range whose end is only the last number: {@code 192.168.1.10～20}. */
  private static Optional<String> address(String text) {
    if (text.equalsIgnoreCase("dhcp")) {
      return Optional.of("DHCP");
    }
    String range = text.replaceAll("[~〜]", "-");
    Matcher shortEnd = SHORT_RANGE.matcher(range);
    String full =
        shortEnd.matches()
            ? shortEnd.group(1) + shortEnd.group(2) + "-" + shortEnd.group(1) + shortEnd.group(3)
            : range;
    return AddressBlock.tryParse(full).map(AddressBlock::toString);
  }

  private static Optional<String> kind(String what, String text) {
    if (what.equals("asset")) {
      return Arrays.stream(AssetKind.values())
          .filter(it -> same(it.japanese(), text) || it.id().equals(text))
          .map(AssetKind::id)
          .findFirst();
    }
    return Arrays.stream(ConnectionKind.values())
        .filter(it -> same(it.japanese(), text) || it.id().equals(text))
        .map(ConnectionKind::id)
        .findFirst();
  }

  private static boolean same(String japanese, String text) {
    return Normalizer.normalize(japanese, Normalizer.Form.NFKC).equals(text);
  }

  private static Optional<String> yesNo(String text) {
    return switch (text) {
      case "はい", "yes", "常時", "○" -> Optional.of("yes");
      case "いいえ", "no", "×" -> Optional.of("no");
      default -> Optional.empty();
    };
  }

  /** ISO where it is a date, otherwise the text. */
  private static String date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return text;
    }
    String month = date.group(1) + "-" + two(date.group(2));
    return date.group(3) == null ? month : month + "-" + two(date.group(3));
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
