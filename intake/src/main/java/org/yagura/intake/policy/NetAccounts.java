package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * {@code net accounts} of English and Japanese Windows. A domain controller, and {@code /domain},
 * print the domain's own policy; any other computer prints what holds for its local accounts.
 */
final class NetAccounts {

  private static final Pattern CONTROLLER =
      Pattern.compile(
          "(computer role|コンピュータ[ー]?の役割) ?:? *(primary|backup|プライマリ|バックアップ)"
              + "|domain controller for domain|ドメイン コントローラー?で(処理|実行)"
              + "|net accounts +/do");

  /** Of passwords and lockouts so many labels make the output. */
  private static final int ENOUGH = 2;

  private NetAccounts() {}

  static Optional<Found> read(Lines lines) {
    List<PolicySetting> settings = new ArrayList<>();
    Reach reach = Reach.COMPUTER;
    for (int number = 1; number <= lines.all().size(); number++) {
      String line = Meanings.fold(lines.all().get(number - 1));
      if (CONTROLLER.matcher(line).find()) {
        reach = Reach.DOMAIN;
      }
      Optional<Meaning> meaning = meaning(line);
      if (meaning.isPresent()) {
        settings.add(
            new PolicySetting(
                meaning.get().topic(),
                meaning.get().value(),
                Reach.COMPUTER,
                "",
                "",
                lines.at(number)));
      }
    }
    Reach all = reach;
    return settings.size() >= ENOUGH && isOutput(lines)
        ? Optional.of(
            new Found("net-accounts", settings.stream().map(it -> reaching(it, all)).toList()))
        : Optional.empty();
  }

  /** The name, a colon (of either width), the value; PowerShell's lists are not meant. */
  private static Optional<Meaning> meaning(String line) {
    int colon = line.lastIndexOf(':');
    if (colon < 0 || colon + 1 >= line.length()) {
      return Optional.empty();
    }
    return Meanings.of(line.substring(0, colon), line.substring(colon + 1))
        .filter(it -> it.topic() != Topic.LOGON_RECORD && it.topic() != Topic.PASSWORD_MIXED)
        .filter(it -> line.indexOf(' ') > 0 || line.charAt(0) > 0x7F);
  }

  private static boolean isOutput(Lines lines) {
    String all = Meanings.fold(String.join("\n", lines.all())).toLowerCase(Locale.ROOT);
    boolean lists = all.contains("minpasswordlength") || all.contains("[system access]");
    return !lists
        && (all.contains("lockout") || all.contains("ロックアウト") || all.contains("net accounts"));
  }

  private static PolicySetting reaching(PolicySetting it, Reach reach) {
    return new PolicySetting(it.topic(), it.value(), reach, it.governs(), it.asOf(), it.evidence());
  }
}
