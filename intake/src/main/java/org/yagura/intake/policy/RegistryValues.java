package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/** Exports of the registry ({@code .reg}) and the output of {@code reg query}. */
final class RegistryValues {

  private static final Pattern KEY =
      Pattern.compile(
          "^\\[?-?(hkey_local_machine|hklm|hkey_current_user|hkcu)(\\\\[^\\]]{1,300})\\]?$");
  private static final Pattern VALUE =
      Pattern.compile(
          "^\"?([A-Za-z_]{3,40})\"?(?: ?= ?dword:([0-9a-fA-F]{1,8})| +REG_DWORD +0x([0-9a-fA-F]{1,8}))$");

  private RegistryValues() {}

  static Optional<Found> read(Lines lines) {
    List<PolicySetting> settings = new ArrayList<>();
    String key = "";
    boolean registry = false;
    for (int number = 1; number <= lines.all().size(); number++) {
      String line = lines.all().get(number - 1).strip();
      if (line.length() > 400) {
        continue;
      }
      Matcher section = KEY.matcher(line.toLowerCase(Locale.ROOT));
      if (section.matches()) {
        key = section.group(2).strip();
        registry = true;
        continue;
      }
      Matcher value = VALUE.matcher(line);
      if (!key.isEmpty() && value.matches()) {
        String digits = value.group(2) == null ? value.group(3) : value.group(2);
        Optional<String> media =
            MediaRules.ofRegistry(
                key, value.group(1).toLowerCase(Locale.ROOT), Long.parseLong(digits, 16));
        if (media.isPresent()) {
          settings.add(
              new PolicySetting(
                  Topic.REMOVABLE_MEDIA, media.get(), Reach.COMPUTER, "", "", lines.at(number)));
        }
      }
    }
    return registry && !settings.isEmpty()
        ? Optional.of(new Found("windows-registry", settings))
        : Optional.empty();
  }
}
