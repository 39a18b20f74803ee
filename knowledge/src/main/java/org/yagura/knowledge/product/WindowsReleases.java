package org.yagura.knowledge.product;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Release names of Windows clients by build number (Microsoft, "Windows 10 release information" and
 * "Windows 11 release information"). Directories and scanners give builds, people give names.
 */
public final class WindowsReleases {

  private static final Pattern BUILD = Pattern.compile("10\\.0[. ]*\\(?(\\d{5})\\b.*");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("10240", "1507"),
          Map.entry("10586", "1511"),
          Map.entry("14393", "1607"),
          Map.entry("15063", "1703"),
          Map.entry("16299", "1709"),
          Map.entry("17134", "1803"),
          Map.entry("17763", "1809"),
          Map.entry("18362", "1903"),
          Map.entry("18363", "1909"),
          Map.entry("19041", "2004"),
          Map.entry("19042", "20H2"),
          Map.entry("19043", "21H1"),
          Map.entry("19044", "21H2"),
          Map.entry("19045", "22H2"),
          Map.entry("22000", "21H2"),
          Map.entry("22621", "22H2"),
          Map.entry("22631", "23H2"),
          Map.entry("26100", "24H2"),
          Map.entry("26200", "25H2"));

  private WindowsReleases() {}

  /** The release of a version such as {@code 10.0 (19045)}; empty when it is none or unknown. */
  public static Optional<String> ofBuild(String version) {
    Matcher matcher = BUILD.matcher(version.strip());
    return matcher.matches() ? Optional.ofNullable(NAMES.get(matcher.group(1))) : Optional.empty();
  }
}
