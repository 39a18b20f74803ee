package org.yagura.intake.scan.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.model.address.MacAddress;

/** Hardware addresses in the forms that only tables use. */
final class Macs {

  /** macOS leaves leading zeros out: {@code 0:1c:42:0:0:18}. */
  private static final Pattern SHORTENED =
      Pattern.compile("[0-9a-fA-F]{1,2}(?::[0-9a-fA-F]{1,2}){5}");

  /** A DHCP client id of type 1 is the hardware address behind it: {@code 0100.1122.3344.55}. */
  private static final Pattern CLIENT_ID =
      Pattern.compile("01[0-9a-fA-F]{2}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{2}");

  private static final Pattern LONG_CLIENT_ID =
      Pattern.compile("01[:-][0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}");

  private static final int LONGEST = 32;

  private Macs() {}

  static Optional<MacAddress> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (CLIENT_ID.matcher(text).matches()) {
      return MacAddress.tryParse(text.replace(".", "").substring(2));
    }
    if (LONG_CLIENT_ID.matcher(text).matches()) {
      return MacAddress.tryParse(text.substring(3));
    }
    if (SHORTENED.matcher(text).matches()) {
      StringBuilder full = new StringBuilder();
      for (String octet : text.split(":", -1)) {
        full.append(full.isEmpty() ? "" : ":").append(octet.length() == 1 ? "0" : "").append(octet);
      }
      return MacAddress.tryParse(full.toString());
    }
    return MacAddress.tryParse(text);
  }
}
