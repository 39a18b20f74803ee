package org.yagura.knowledge.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.vulnerability.ProductKey;

/** Windows as Microsoft's own records name it, in words that are folded to lower case. */
final class WindowsNames {

  private static final Pattern CLIENT =
      Pattern.compile("windows (10|11) (?:version )?(\\d\\dh\\d|\\d{4})(?: .*)?");
  private static final Pattern SERVER_RELEASE =
      Pattern.compile("windows server,? version (\\d\\dh\\d|\\d{4})(?: .*)?");
  private static final Pattern SERVER =
      Pattern.compile("windows server (20\\d\\d)( r2)?(?:,? (\\d\\dh\\d) edition)?(?: .*)?");
  private static final Pattern OLD =
      Pattern.compile("windows (7|8\\.1|8|vista|xp|10|11)(?: (?:service|for|pro|x64|32).*)?");

  private WindowsNames() {}

  static Optional<ProductKey> of(String words) {
    if (words.length() > 100 || !words.contains("windows")) {
      return Optional.empty();
    }
    String text = words.startsWith("microsoft ") ? words.substring(10) : words;
    Matcher client = CLIENT.matcher(text);
    if (client.matches()) {
      return key("windows_" + client.group(1) + "_" + client.group(2));
    }
    Matcher release = SERVER_RELEASE.matcher(text);
    if (release.matches()) {
      return key("windows_server_" + release.group(1));
    }
    Matcher server = SERVER.matcher(text);
    if (server.matches()) {
      String second = server.group(2) == null ? "" : "_r2";
      String edition = server.group(3) == null ? "" : "_" + server.group(3);
      return key("windows_server_" + server.group(1) + second + edition);
    }
    Matcher old = OLD.matcher(text);
    return old.matches() ? key("windows_" + old.group(1)) : Optional.empty();
  }

  private static Optional<ProductKey> key(String product) {
    return Optional.of(new ProductKey("o", "microsoft", product));
  }
}
