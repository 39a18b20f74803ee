package org.yagura.intake.ledger.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operating system or firmware out of a text.
 *
 * @param os its name with what distinguishes releases, {@code Windows Server 2019 Standard}; empty
 *     when only a version is told
 * @param version {@code 7.0.9}, {@code Rev.14.01.42}, {@code 22H2}; empty when none is told
 * @param start where it begins in the text
 * @param end where it ends in the text
 */
public record Software(String os, String version, int start, int end) {

  private static final Pattern WINDOWS =
      Pattern.compile(
          "(?:Microsoft )?(?:Windows|ウ[ィイ]ンドウズ|Win(?=[ .-]?(?:\\d|XP|Vista|Server|S[rv]|サーバ))|WS(?=20[12]\\d))[ .-]?"
              + "((?:Server|Svr?|Srv|サーバー?)[ .-]?)?(20\\d\\d|\\d{1,2}(?:\\.1)?(?![\\d.])|XP|Vista|NT|CE)?"
              + "((?:[ -]?(?:R2|IoT|Pro(?:fessional)?|Enterprise|Ent(?![A-Za-z])|Standard|Std|Datacenter|Essentials|Foundation"
              + "|Home|Education|Embedded|for|Workstations?|Business|Ultimate|LTSC|LTSB|20\\d\\d(?!H)|SP\\d|Edition|S(?![A-Za-z])))*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELEASE =
      Pattern.compile(
          "[ (]{0,2}(?:Ver(?:sion)?[. ]?)?(\\d{2}H[12]|1[5-9]0[3679]|2004)\\)?(?![\\d.])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BUILD =
      Pattern.compile(
          "[ (]{0,2}(?:(?:OS )?(?:ビルド|Build)[ .]?)?(\\d{5}(?:\\.\\d{1,5})?)\\)?(?![\\d.])",
          Pattern.CASE_INSENSITIVE);
  private static final String NAMES =
      "FortiOS|FortiProxy|SonicOS|PAN-OS|Junos|Cisco IOS[ -]XE|Cisco IOS|IOS[ -]XE|IOS-XR|NX-OS|ArrayOS AG|ArrayOS|Gaia|AlliedWare Plus|AlliedWare|ArubaOS|Fireware"
          + "|DSM|QTS|QuTS hero|VMware ESXi|ESXi|VMware vSphere|vCenter Server|vCenter|Hyper-V Server|iPadOS|iOS|Android(?: OS)?|macOS|Mac OS X|OS X|ChromeOS|Chrome OS"
          + "|Ubuntu(?: Server)?|CentOS(?: Stream)?(?: Linux)?|Red ?Hat Enterprise Linux(?: Server)?|RHEL|AlmaLinux|Alma Linux|Rocky Linux|Debian(?: GNU/Linux)?|Oracle Linux|SUSE Linux Enterprise(?: Server)?|SLES|MIRACLE LINUX|Amazon Linux|FreeBSD|Solaris|AIX|HP-UX|Linux|Proxmox VE|TrueNAS";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Za-z0-9])("
              + NAMES
              + ")(?:[ _-]?(?:Software|firmware))?(?:,? ?(?:Version|Ver\\.?|v\\.?|Release))?[ .]{0,2}(\\d[\\w.()\\-]{0,40}(?:[ -]?(?:LTS|U\\d[a-z]?|Update ?\\d[a-z]?|SP\\d))?)?(?![A-Za-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REVISION =
      Pattern.compile("(?<![A-Za-z])Rev\\.? ?(\\d+(?:\\.\\d+)+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.\\-])(?:(?:Firmware|F/W|FW|ファームウェア|ファーム|バージョン|Software|ROM)[ :]?)?(?:(?:Version|Ver\\.?|v\\.?)[ :]?)?(\\d{1,4}(?:\\.\\d{1,5}){1,4}(?:\\(\\d{1,3}[a-z]?\\)[A-Z]{0,2}\\d*)?[\\w\\-]{0,12})(?![\\w.])"
              + "|(?<![A-Za-z])(?:Version|Ver\\.?|バージョン) ?(\\d{1,5}[a-z]?)(?![\\w.])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_VERSION =
      Pattern.compile("[vV]?\\d[\\w.()\\-/]{0,40}(?: ?(?:SP|CU|U|R|Patch ?|Build ?)\\d+)?");
  private static final Pattern ESXI =
      Pattern.compile("^(?:VMware )?ESXi$", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD_ENDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|-");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Map<String, String> EDITIONS =
      Map.of("std", "Standard", "professional", "Pro", "ent", "Enterprise");

  /** The first operating system or version that a text in NFKC names. */
  public static Optional<Software> find(String text) {
    if (text.length() > 300) {
      return Optional.empty();
    }
    Matcher windows = WINDOWS.matcher(text);
    if (windows.find() && windows.group().length() > 3) {
      return Optional.of(windows(text, windows));
    }
    Matcher named = NAMED.matcher(text);
    if (named.find()) {
      return Optional.of(
          new Software(name(named.group(1)), tidy(text, named), named.start(), named.end()));
    }
    return version(text);
  }

  /** A version alone: {@code Rev.14.01.42}, {@code v7.0.9 build0444}. */
  public static Optional<Software> version(String text) {
    Matcher revision = REVISION.matcher(text);
    if (revision.find()) {
      return Optional.of(
          new Software("", "Rev." + revision.group(1), revision.start(), revision.end()));
    }
    Matcher version = VERSION.matcher(text);
    if (version.find()) {
      String found = version.group(1) != null ? version.group(1) : version.group(2);
      return Optional.of(new Software("", found, version.start(), version.end()));
    }
    return Optional.empty();
  }

  /** The whole text as a version, as cells of version columns mean it. */
  public static Optional<Software> wholeVersion(String text) {
    return WHOLE_VERSION.matcher(text).matches()
        ? Optional.of(
            new Software(
                "",
                text.startsWith("v") || text.startsWith("V") ? text.substring(1) : text,
                0,
                text.length()))
        : Optional.empty();
  }

  private static String tidy(String text, Matcher named) {
    String version = named.group(2);
    if (version == null) {
      return version(text.substring(named.end())).map(Software::version).orElse("");
    }
    String open =
        version.endsWith(")") && version.indexOf('(') < 0
            ? version.substring(0, version.length() - 1)
            : version;
    int build = open.indexOf("(build");
    String bare = build > 0 ? open.substring(0, build) : open;
    return bare.endsWith(".") || bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String name(String written) {
    String single = written.strip();
    return ESXI.matcher(single).matches() ? "VMware ESXi" : single;
  }

  private static String words(String editions) {
    return WORD_ENDS.matcher(editions).replaceAll(" ").strip();
  }

  private static Software windows(String text, Matcher matcher) {
    StringBuilder os = new StringBuilder("Windows");
    String year = matcher.group(2) == null ? "" : matcher.group(2);
    boolean server = matcher.group(1) != null || (year.startsWith("20") && year.length() == 4);
    os.append(server ? " Server" : "");
    os.append(year.isEmpty() ? "" : " " + year.toUpperCase(Locale.ROOT).replace("VISTA", "Vista"));
    for (String word : BLANKS.split(words(matcher.group(3)), -1)) {
      if (!word.isEmpty()) {
        os.append(' ').append(EDITIONS.getOrDefault(word.toLowerCase(Locale.ROOT), word));
      }
    }
    int end = matcher.end();
    String version = "";
    Matcher release = RELEASE.matcher(text).region(end, text.length());
    if (release.lookingAt()) {
      version = release.group(1).toUpperCase(Locale.ROOT);
      end = release.end();
    }
    Matcher build = BUILD.matcher(text).region(end, text.length());
    if (build.lookingAt()) {
      version = version.isEmpty() ? build.group(1) : version + " " + build.group(1);
      end = build.end();
    }
    return new Software(os.toString().replace("Io T", "IoT"), version, matcher.start(), end);
  }
}
