package org.yagura.intake.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.intake.policy.Meanings.Meaning;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/** {@code auditpol /get /category:*}: what a computer records in effect. */
final class AuditPolicy {

  private static final Pattern TITLE =
      Pattern.compile("^system audit policy|^システム監査ポリシー|^category/subcategory|^カテゴリ/サブカテゴリ");
  private static final Pattern GAP = Pattern.compile(" {2,}|\t");

  /** The subcategory of logons, alike in every language. */
  private static final String LOGON = "0cce9215-69ae-11d9-bed3-505054503030";

  private AuditPolicy() {}

  static Optional<Found> read(Lines lines) {
    boolean output = false;
    List<PolicySetting> settings = new ArrayList<>();
    for (int number = 1; number <= lines.all().size(); number++) {
      int at = number;
      String line = Meanings.fold(lines.all().get(number - 1));
      output |= TITLE.matcher(line).find();
      if (line.contains(LOGON)) {
        output = true;
        row(line).map(it -> setting(it, line.split(",", 2)[0], lines, at)).ifPresent(settings::add);
        continue;
      }
      String[] parts = GAP.split(line, 2);
      if (!output || parts.length < 2) {
        continue;
      }
      Optional<Meaning> meaning = Meanings.of(parts[0], parts[1]);
      if (meaning.isPresent() && meaning.get().topic() == Topic.LOGON_RECORD) {
        settings.add(setting(meaning.get(), "", lines, number));
      }
    }
    return output && !settings.isEmpty()
        ? Optional.of(new Found("auditpol", settings))
        : Optional.empty();
  }

  /** A row of {@code /r}: computer, target, subcategory, its id, what is recorded. */
  private static Optional<Meaning> row(String line) {
    String[] cells = line.split(",", -1);
    return cells.length < 5 ? Optional.empty() : Meanings.of("logon", cells[4]);
  }

  private static PolicySetting setting(Meaning it, String computer, Lines lines, int number) {
    return new PolicySetting(
        Topic.LOGON_RECORD, it.value(), Reach.COMPUTER, computer, "", lines.at(number));
  }
}
