package org.yagura.intake.config.secret;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.secret.SecretText;

/**
 * Replaces secrets in configuration lines by {@code ***}: passwords, keys, hashes and community
 * strings of all vendors. Feed it the lines of one file in order; a private key spans lines. What
 * was masked already ({@code *}) and the names of users stay.
 */
public final class SecretMask {

  private static final String PEM_BEGIN = "-----BEGIN ";
  private static final String PEM_END = "-----END ";

  private static final int LONGEST_BANNER = 200;

  private boolean withinPem;
  private String banner = "";
  private int bannerLines;
  private int communityDepth;
  private @Nullable WeakSecret weakness;

  /** The line with every secret replaced; lines without one are returned as they are. */
  public String apply(String line) {
    weakness = null;
    if (withinPem) {
      String masked = pemBody(line);
      if (masked != null) {
        return masked;
      }
      withinPem = false;
    }
    if (communityDepth > 0) {
      Optional<String> name = fortiCommunity(line);
      if (name.isPresent()) {
        return name.get();
      }
    }
    if (banner.isEmpty()) {
      banner = beginningBanner(line);
    } else {
      return withinBanner(line);
    }
    return SecretPrefilter.maySpeakOfSecrets(line) ? closely(line) : line;
  }

  /** The sign that ends a banner which begins on this line and not ends there; else empty. */
  private String beginningBanner(String line) {
    if (!line.startsWith("banner ")) {
      return "";
    }
    String[] words = line.strip().split("\\s+", 3);
    String rest = words.length == 3 ? words[2] : "";
    if (rest.isEmpty() || Character.isLetterOrDigit(rest.charAt(0))) {
      return "";
    }
    bannerLines = 0;
    String sign = rest.substring(0, rest.startsWith("^") ? Math.min(2, rest.length()) : 1);
    return rest.indexOf(sign, sign.length()) < 0 ? sign : "";
  }

  /** All words of a banner are people's own. */
  private String withinBanner(String line) {
    if (line.contains(banner) || ++bannerLines > LONGEST_BANNER) {
      banner = "";
    }
    return SecretText.mask(line);
  }

  /** What is weak about the secret of the last line; empty when it had none or nothing is known. */
  public Optional<WeakSecret> weakness() {
    return Optional.ofNullable(weakness);
  }

  private String closely(String line) {
    int pem = line.indexOf(PEM_BEGIN);
    if (pem >= 0) {
      withinPem = line.indexOf(PEM_END, pem) < 0;
      return line.substring(0, pem) + "***" + behind(line);
    }
    if (line.strip().equals("config system snmp community")) {
      communityDepth = 1;
      return line;
    }
    SecretLine close = new SecretLine(line);
    String masked = close.masked();
    weakness = close.weakness();
    return masked;
  }

  /** A line of a key's body, masked; null where the key has broken off. */
  private @Nullable String pemBody(String line) {
    if (line.contains(PEM_END)) {
      withinPem = false;
      return "***" + behind(line.strip());
    }
    String body = line.strip();
    boolean header = body.startsWith("Proc-Type:") || body.startsWith("DEK-Info:");
    if (!header && !body.chars().allMatch(SecretMask::isBase64)) {
      return null;
    }
    return body.isEmpty() ? line : "***";
  }

  /** The quote or the XML tag that closes a key. */
  private static String behind(String line) {
    int end = line.lastIndexOf("-----");
    String rest = end < 0 ? "" : line.substring(end + 5).strip();
    return rest.startsWith("</") ? rest : line.endsWith("\"") ? "\"" : "";
  }

  private static boolean isBase64(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }

  /** FortiOS calls the community string the name of an entry: {@code set name "public"}. */
  private Optional<String> fortiCommunity(String line) {
    String bare = line.strip();
    if (bare.startsWith("config ")) {
      communityDepth++;
    } else if (bare.equals("end")) {
      communityDepth--;
    } else if (communityDepth == 1 && bare.startsWith("set name ")) {
      SecretTokens tokens = new SecretTokens(line);
      tokens.markSecret(2);
      String value = tokens.value(2);
      weakness = SecretTokens.isMasked(value) ? null : SecretLine.communityWeakness(value);
      return Optional.of(tokens.masked());
    }
    return Optional.empty();
  }
}
