package org.yagura.intake.reconcile.copy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.device.DeviceConfiguration;
import org.yagura.model.evidence.Sourced;

/**
 * How new a configuration says it is. The file's own time is never asked: copying changes it.
 *
 * @param day from the configuration's header, else from the path; ISO, empty when neither says
 * @param version the firmware's
 * @param keptAside whether the path itself says that it is a copy or an old one
 */
record Freshness(String day, String version, boolean keptAside) {

  private static final List<String> ASIDE =
      List.of("コピー", "copy", "旧", "old", "過去", "以前", "控え", "bak", "退避", "変更前", "before");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  static Freshness of(DeviceConfiguration device) {
    Sourced<String> captured = device.identity().capturedOn();
    Sourced<String> firmware = device.identity().firmware();
    String path = device.file().toLowerCase(Locale.ROOT);
    return new Freshness(
        captured == null ? StatedDate.of(device.file()) : captured.value(),
        firmware == null ? "" : firmware.value(),
        ASIDE.stream().anyMatch(path::contains));
  }

  /**
   * What shows that this one is newer, in Japanese: the dates, the versions, or the name of the
   * other; empty when nothing does.
   */
  String newerThan(Freshness other) {
    if (!day.isEmpty() && !other.day.isEmpty() && !day.equals(other.day)) {
      return day.compareTo(other.day) > 0 ? "日付 %s、こちらは %s".formatted(day, other.day) : "";
    }
    int versions = compare(version, other.version);
    if (versions != 0) {
      return versions > 0 ? "版 %s、こちらは %s".formatted(version, other.version) : "";
    }
    return other.keptAside && !keptAside ? "こちらはファイル名が控えを示しています" : "";
  }

  private static int compare(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    Matcher l = NUMBER.matcher(left);
    Matcher r = NUMBER.matcher(right);
    while (l.find() && r.find()) {
      int order = Integer.compare(Integer.parseInt(l.group()), Integer.parseInt(r.group()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
