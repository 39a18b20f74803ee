package org.yagura.analysis.checklist.examination.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Device;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * What one policy demands of passwords.
 *
 * @param whom in Japanese: whose passwords it governs
 * @param length characters at least; -1 where the material does not tell
 * @param age days until a password must be changed, 0 for never; -1 where it does not tell
 * @param mixed {@code yes}, {@code no}, or empty where it does not tell
 * @param asOf the day of the material, ISO; empty where it does not tell
 */
record PasswordDemand(
    Reach reach,
    String whom,
    int length,
    int age,
    String mixed,
    String asOf,
    List<Evidence> evidence) {

  /** As the rule on accounts of lists counts: what is changed less often is not changed. */
  private static final int YEAR = 366;

  /** How a policy stands to what an edition asks. */
  enum Standing {
    TOO_SHORT,
    NOT_MIXED,
    /** Long enough only where passwords are changed, and they need not be. */
    NEVER_CHANGED,
    /** Long enough only beside a second factor. */
    NEEDS_FACTOR,
    UNSETTLED,
    ENOUGH
  }

  PasswordDemand {
    evidence = List.copyOf(evidence);
  }

  /** Every policy that says how long passwords are, by whom it governs. */
  static List<PasswordDemand> of(Asked asked) {
    Map<String, List<PolicySetting>> groups = new TreeMap<>();
    for (PolicySetting it : asked.facility().rules().settings()) {
      put(groups, it.reach() + "/" + it.governs() + "/" + it.evidence().at().file(), it);
    }
    List<PasswordDemand> demands = new ArrayList<>();
    groups.values().forEach(it -> add(demands, it, whom(it.getFirst())));
    for (Device device : asked.facility().devices()) {
      List<PolicySetting> own = device.configuration().administration().policies();
      add(demands, own, asked.label(device.asset()) + " の管理者");
    }
    return demands;
  }

  private static void put(
      Map<String, List<PolicySetting>> groups, String key, PolicySetting setting) {
    groups.computeIfAbsent(key, it -> new ArrayList<>()).add(setting);
  }

  private static String whom(PolicySetting it) {
    String named = it.governs().isEmpty() ? "" : "（%s）".formatted(it.governs());
    return switch (it.reach()) {
      case DOMAIN -> "Active Directory のドメイン" + named;
      case GROUP -> "Active Directory の一部の利用者" + named;
      case COMPUTER -> "Windows 1台" + named;
      case DEVICE -> "機器" + named;
    };
  }

  /** Of several lengths in one policy the least counts. */
  private static void add(List<PasswordDemand> demands, List<PolicySetting> group, String whom) {
    List<PolicySetting> lengths = with(group, Topic.PASSWORD_LENGTH).toList();
    if (lengths.isEmpty()) {
      return;
    }
    PolicySetting first = lengths.getFirst();
    demands.add(
        new PasswordDemand(
            first.reach(),
            whom,
            lengths.stream().mapToInt(PolicySetting::number).min().orElse(-1),
            with(group, Topic.PASSWORD_AGE).mapToInt(PolicySetting::number).min().orElse(-1),
            mixed(group),
            group.stream().map(PolicySetting::asOf).max(String::compareTo).orElse(""),
            Stream.of(Topic.PASSWORD_LENGTH, Topic.PASSWORD_AGE, Topic.PASSWORD_MIXED)
                .flatMap(it -> with(group, it))
                .map(PolicySetting::evidence)
                .toList()));
  }

  private static String mixed(List<PolicySetting> group) {
    List<String> all = with(group, Topic.PASSWORD_MIXED).map(PolicySetting::value).toList();
    return all.contains("no") ? "no" : all.isEmpty() ? "" : "yes";
  }

  private static Stream<PolicySetting> with(List<PolicySetting> group, Topic topic) {
    return group.stream().filter(it -> it.topic() == topic);
  }

  Standing standing(PasswordRule rule) {
    if (length < Math.min(rule.secondFactorFrom(), rule.unchangedFrom())) {
      return Standing.TOO_SHORT;
    }
    if (rule.mixed() && mixed.equals("no")) {
      return Standing.NOT_MIXED;
    }
    if (length >= rule.unchangedFrom()) {
      return Standing.ENOUGH;
    }
    if (rule.changedFrom() == 0) {
      return Standing.NEEDS_FACTOR;
    }
    boolean mix = rule.mixed() && mixed.isEmpty();
    if (length < rule.changedFrom() || age < 0 || (mix && age > 0)) {
      return Standing.UNSETTLED;
    }
    return age > 0 && age <= YEAR ? Standing.ENOUGH : Standing.NEVER_CHANGED;
  }

  /** In Japanese, what it demands. */
  String words() {
    String changed = age < 0 ? "" : age == 0 ? "、変更は求めない" : "、%d 日ごとに変更".formatted(age);
    String kinds = mixed.isEmpty() ? "" : mixed.equals("yes") ? "、文字の種類の混在が必要" : "、文字の種類は問わない";
    return "%d 文字以上%s%s".formatted(length, changed, kinds);
  }
}
