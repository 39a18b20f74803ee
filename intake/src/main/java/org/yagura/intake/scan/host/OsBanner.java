package org.yagura.intake.scan.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the operating system that a service's own words name exactly. */
public final class OsBanner {

  private static final int LONGEST = 500;
  private static final Pattern WINDOWS =
      Pattern.compile(
          "Windows (?:Server )?(?:2000|2003|2008|2012|2016|2019|2022|2025|XP|Vista|7|8\\.1|8|10|11)"
              + "(?: R2)?(?![\\w.])"
              + "(?: (?:Standard|Datacenter|Enterprise|Pro|Professional|Home|Essentials|Foundation))?");

  /** Behind a system's name these words make it one of several. */
  private static final Pattern SEVERAL = Pattern.compile("^\\s*(?:-|–|/|\\||,|or\\b|through\\b)");

  private static final List<Pattern> OTHERS =
      List.of(
          Pattern.compile("VMware ESXi \\d[\\d.]*"),
          Pattern.compile("Debian \\d+"),
          Pattern.compile("Ubuntu Linux"),
          Pattern.compile("FortiOS v?\\d[\\d.]*"));

  private OsBanner() {}

  /** The system's name without its maker, as {@code Windows Server 2012 R2}; empty when unsure. */
  public static Optional<String> find(String banner) {
    String text = banner.length() > LONGEST ? banner.substring(0, LONGEST) : banner;
    Matcher windows = WINDOWS.matcher(text);
    if (windows.find()) {
      return SEVERAL.matcher(text.substring(windows.end())).find()
          ? Optional.empty()
          : Optional.of(windows.group());
    }
    return OTHERS.stream()
        .map(it -> it.matcher(text))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }
}
