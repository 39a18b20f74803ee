package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.intake.xml.XmlCursor;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * Reports of group policies as XML: {@code Get-GPOReport} of one policy or of all, and {@code
 * gpresult /x} of one computer. A policy that is linked nowhere governs nobody.
 */
final class GroupPolicyXml {

  private static final Set<String> BLOCKS = Set.of("Account", "Audit", "Policy");

  private final XmlCursor cursor;
  private final List<PolicySetting> settings = new ArrayList<>();
  private final List<PolicySetting> policy = new ArrayList<>();
  private final Map<String, String> block = new HashMap<>();
  private Evidence place;
  private String name = "";
  private String day = "";
  private String link = "";
  private String target = "";
  private boolean linked;
  private boolean wide;
  private boolean result;

  private GroupPolicyXml(XmlCursor cursor) {
    this.cursor = cursor;
    this.place = cursor.here();
  }

  static Optional<Found> read(String path, String text) {
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    XmlCursor cursor = new XmlCursor(path, text);
    if (!cursor.next() || !Set.of("GPO", "GPOS", "report", "Rsop").contains(cursor.name())) {
      return Optional.empty();
    }
    GroupPolicyXml it = new GroupPolicyXml(cursor);
    it.result = cursor.name().equals("Rsop");
    it.walk();
    return it.settings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found("group-policy-xml", it.settings));
  }

  private void walk() {
    do {
      String element = cursor.name();
      if (cursor.starts()) {
        if (BLOCKS.contains(element)) {
          block.clear();
          place = cursor.withText();
        } else if (element.equals("GPO") && !result) {
          begin();
        }
      } else {
        end(element, cursor.text());
      }
    } while (cursor.next());
    finish();
  }

  private void begin() {
    finish();
    policy.clear();
    name = "";
    day = "";
    linked = false;
    wide = false;
    target = "";
  }

  private void end(String element, String text) {
    switch (element) {
      case "Account", "Audit", "Policy" -> close(element);
      case "Name" -> name(text);
      case "SettingNumber", "SettingBoolean", "SuccessAttempts", "FailureAttempts", "State" -> {
        block.putIfAbsent(element, text);
        if (element.startsWith("Setting")) {
          place = cursor.withText();
        }
      }
      case "ReadTime" -> day = text.length() >= 10 ? text.substring(0, 10) : "";
      case "SOMPath" -> link = text;
      case "LinksTo" -> link();
      case "Enabled" -> block.put("Enabled", text);
      case "ComputerName" -> target = text;
      default -> {}
    }
  }

  /** The first name is the policy's own, the first within a setting is the setting's. */
  private void name(String text) {
    name = name.isEmpty() ? text : name;
    block.putIfAbsent("Name", text);
  }

  private void link() {
    if (block.getOrDefault("Enabled", "true").equalsIgnoreCase("true")) {
      linked = true;
      wide |= !link.contains("/");
      target = target.isEmpty() ? link : target;
    }
    block.clear();
  }

  private void close(String element) {
    String setting = block.getOrDefault("Name", "");
    meaning(element, setting)
        .ifPresent(it ->
            policy.add(new PolicySetting(it.topic(), it.value(), Reach.GROUP, target, day, place)));
    block.clear();
  }

  private Optional<Meaning> meaning(String element, String setting) {
    if (element.equals("Policy")) {
      return MediaRules.ofPolicy(setting, block.getOrDefault("State", ""))
          .map(it -> new Meaning(Topic.REMOVABLE_MEDIA, it));
    }
    if (element.equals("Audit")) {
      boolean success = block.getOrDefault("SuccessAttempts", "").equalsIgnoreCase("true");
      boolean failure = block.getOrDefault("FailureAttempts", "").equalsIgnoreCase("true");
      String said = (success ? "success " : "") + (failure ? "failure" : "");
      return Meanings.of(setting, said.isEmpty() ? "no auditing" : said);
    }
    String value = block.getOrDefault("SettingNumber", block.getOrDefault("SettingBoolean", ""));
    return Meanings.of(setting, value.toLowerCase(Locale.ROOT));
  }

  /** What the policy that ends here states, for those whom it reaches. */
  private void finish() {
    if (!linked && !result) {
      return;
    }
    Reach reach = result ? Reach.COMPUTER : wide ? Reach.DOMAIN : Reach.GROUP;
    String governs = target.isEmpty() ? name : target;
    for (PolicySetting it : policy) {
      settings.add(new PolicySetting(it.topic(), it.value(), reach, governs, day, it.evidence()));
    }
  }
}
