package org.yagura.intake.ledger.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The IP addresses of a cell: one, several, ranges, networks, or DHCP. */
public final class AddressText {

  public static final String DHCP = "DHCP";

  private static final Pattern DYNAMIC =
      Pattern.compile("dhcp|自動取得|自動割当|自動割り当て|動的|^自動$|^可変$|^auto$");
  private static final Pattern RESERVED = Pattern.compile("予約|固定|reserv|static|除外|範囲外");

  /** What stands before the address of another device, or before one that no longer holds. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?:gateway|gw|ゲートウェイ|dns\\d?|ntp|旧 ?(?:ip)?(?:アドレス)?|変更前|移行前)(?:サーバー?)?[ :=]{0,2}"
              + "\\d{1,3}(?:\\.\\d{1,3}){3}");

  private static final Pattern MISTYPED =
      Pattern.compile("(?<![0-9A-Za-z.])\\d{1,3}(?: ?[.,。、．] ?\\d{1,3}){3}(?![0-9A-Za-z.])");
  private static final int LONGEST_MISTYPED = 40;
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![0-9A-Za-z:])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{2,39}(?:/\\d{1,3})?(?![0-9a-z:])");

  /**
   * What a cell says.
   *
   * @param addresses {@code a}, {@code a-b}, {@code a/n}, IPv6 in lower case, or {@code DHCP}, in
   *     the order of the text
   * @param invalid what looks like an address and is none, such as {@code 192.168.1.300}
   */
  public record Addresses(List<String> addresses, List<String> invalid) {
    public Addresses {
      addresses = List.copyOf(addresses);
      invalid = List.copyOf(invalid);
    }

    public boolean isEmpty() {
      return addresses.isEmpty() && invalid.isEmpty();
    }
  }

  private AddressText() {}

  /** Reads a clean text; empty lists where it names no address. */
  public static Addresses parse(String clean) {
    String whole = clean.toLowerCase(Locale.ROOT);
    boolean words = holdsLetter(whole);
    String lower = words ? withoutOthers(whole) : whole;
    AddressScan scan = new AddressScan(lower);
    scan.run();
    List<String> found = new ArrayList<>(scan.found());
    if (lower.indexOf(':') >= 0) {
      addIpv6(lower, found);
    }
    if (words && DYNAMIC.matcher(lower).find()) {
      boolean pool =
          scan.found().stream().anyMatch(it -> it.indexOf('-') > 0 || it.indexOf('/') > 0);
      if (pool) {
        found.removeIf(it -> it.indexOf('-') > 0 || it.indexOf('/') > 0);
      }
      if (found.isEmpty() || !RESERVED.matcher(lower).find()) {
        found.add(DHCP);
      }
    }
    return new Addresses(found, scan.invalid());
  }

  private static boolean holdsLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a clean text of a column of addresses, where {@code 192,168,1,22} is a slip of the finger
   * and {@code 10.1.2} an address that lacks something.
   */
  public static Addresses parseInAddressColumn(String clean) {
    Addresses strict = parse(clean);
    if (!strict.isEmpty() || clean.length() > LONGEST_MISTYPED) {
      return strict;
    }
    var mistyped = MISTYPED.matcher(clean);
    if (mistyped.find()) {
      return parse(mistyped.group().replaceAll("[ .,。、．]+", "."));
    }
    long digits = clean.chars().filter(it -> it >= '0' && it <= '9').count();
    long dots = clean.chars().filter(it -> it == '.').count();
    boolean looksLikeOne = dots >= 2 && digits >= 3 && (dots + digits) * 10 >= clean.length() * 7L;
    return looksLikeOne ? new Addresses(List.of(), List.of(clean)) : strict;
  }

  /** The text without the addresses of gateways and name servers, unless it names nothing else. */
  private static String withoutOthers(String lower) {
    if (lower.length() < 10 || lower.indexOf('.') < 0) {
      return lower;
    }
    var others = OF_ANOTHER.matcher(lower);
    if (!others.find() || (others.start() == 0 && others.end() == lower.length())) {
      return lower;
    }
    return others.replaceAll(" ");
  }

  /** Whether the clean text is an address or several, and hardly anything else. */
  public static boolean isMainlyAddresses(String clean) {
    int others = 0;
    int digits = 0;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c)) {
        others++;
      }
    }
    if (digits < 4 || others > 12) {
      return false;
    }
    return !parse(clean).addresses().isEmpty();
  }

  private static void addIpv6(String lower, List<String> found) {
    var matcher = IPV6.matcher(lower);
    while (matcher.find()) {
      if (matcher.group().indexOf(':') >= 0 && !found.contains(matcher.group())) {
        found.add(matcher.group());
      }
    }
  }
}
