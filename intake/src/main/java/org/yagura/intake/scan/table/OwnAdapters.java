package org.yagura.intake.scan.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.config.ConfigText;
import org.yagura.model.evidence.Evidence;

/** The machine itself, as {@code ipconfig /all} shows it before it asks its neighbours. */
final class OwnAdapters {

  private static final Pattern HOST =
      Pattern.compile("(?:ホスト名|Host Name)[ .]{2,60}: ?([A-Za-z0-9][-A-Za-z0-9_]{0,62})");
  private static final Pattern MAC =
      Pattern.compile("(?:物理アドレス|Physical Address)[ .]{2,60}: ?([0-9A-Fa-f-]{17})");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:IPv4 アドレス|IPv4 Address|IP Address|IP アドレス)[ .]{2,60}: ?([0-9.]{7,15})(?:\\(.{1,20}\\))?");

  private final ConfigText text;
  private final TableEntries entries;
  private String host = "";
  private @Nullable Evidence hostAt;
  private String mac = "";

  OwnAdapters(ConfigText text, TableEntries entries) {
    this.text = text;
    this.entries = entries;
  }

  /** Whether the line tells something of the machine itself. */
  boolean take(int line, String content) {
    if (content.indexOf(". .") < 0) {
      return false;
    }
    Matcher named = HOST.matcher(content);
    Matcher hardware = MAC.matcher(content);
    Matcher address = ADDRESS.matcher(content);
    if (named.matches()) {
      host = named.group(1);
      hostAt = text.evidence(line);
    } else if (hardware.matches()) {
      mac = hardware.group(1);
    } else if (address.matches()) {
      adapter(line, address.group(1));
    } else {
      return false;
    }
    return true;
  }

  private void adapter(int line, String address) {
    Evidence named = hostAt;
    if (mac.isEmpty() || host.isEmpty() || named == null || address.startsWith("169.254.")) {
      return;
    }
    entries.own(line, address, mac).ifPresent(it -> it.hostname(host, named));
    mac = "";
  }
}
