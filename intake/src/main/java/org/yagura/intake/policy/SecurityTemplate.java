package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * {@code secedit /export} and the template of a group policy ({@code GptTmpl.inf}). Only a domain
 * controller lets people add workstations ({@code SeMachineAccountPrivilege}); its account policy
 * is the domain's.
 */
final class SecurityTemplate {

  private static final String DEFAULT_DOMAIN_POLICY = "31b2f340-016d-11d2-945f-00c04fb984f9";

  private SecurityTemplate() {}

  static Optional<Found> read(Lines lines) {
    boolean template = false;
    boolean controller = lines.named(DEFAULT_DOMAIN_POLICY, "ドメイン", "domain");
    List<PolicySetting> settings = new ArrayList<>();
    for (int number = 1; number <= lines.all().size(); number++) {
      String line = lines.all().get(number - 1).strip();
      String lower = line.toLowerCase(Locale.ROOT);
      template |= lower.equals("[system access]") || lower.equals("[event audit]");
      int equals = line.indexOf('=');
      if (!template || equals < 1) {
        continue;
      }
      String name = lower.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      controller |= name.equals("semachineaccountprivilege") && !value.isEmpty();
      Optional<Meaning> meaning = meaning(name, value);
      if (meaning.isPresent()) {
        settings.add(setting(meaning.get(), lines, number));
      }
    }
    Reach reach = controller ? Reach.DOMAIN : Reach.COMPUTER;
    return template
        ? Optional.of(
            new Found("secedit-inf", settings.stream().map(it -> reaching(it, reach)).toList()))
        : Optional.empty();
  }

  private static Optional<Meaning> meaning(String name, String value) {
    if (!name.equals("auditlogonevents")) {
      return Meanings.of(name, value).filter(it -> it.topic() != Topic.LOGON_RECORD);
    }
    return switch (value) {
      // Finer settings may still record what this category leaves out.
      case "0" -> Optional.of(new Meaning(Topic.LOGON_RECORD, "unset"));
      case "1" -> Optional.of(new Meaning(Topic.LOGON_RECORD, "success"));
      case "2" -> Optional.of(new Meaning(Topic.LOGON_RECORD, "failure"));
      case "3" -> Optional.of(new Meaning(Topic.LOGON_RECORD, "both"));
      default -> Optional.empty();
    };
  }

  private static PolicySetting setting(Meaning it, Lines lines, int number) {
    return new PolicySetting(it.topic(), it.value(), Reach.COMPUTER, "", "", lines.at(number));
  }

  /** The record of logons stays the computer's own. */
  private static PolicySetting reaching(PolicySetting it, Reach reach) {
    Reach own = it.topic() == Topic.LOGON_RECORD ? Reach.COMPUTER : reach;
    return new PolicySetting(it.topic(), it.value(), own, it.governs(), it.asOf(), it.evidence());
  }
}
