package org.yagura.analysis.checklist.examination.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.facility.Account;

/** Whether the list of administrators says of every one of them that its password is its own. */
final class PasswordReuse implements Examination {

  private static final int MOST_EVIDENCE = 5;
  private static final Pattern OWN =
      Pattern.compile("(ごと|毎)に?(異な|別|違|個)|個別|それぞれ違|使い回し(を|は)?(禁止|なし|しない|していない)|別のパスワード|LAPS");

  @Override
  public String id() {
    return "password-reuse";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<Account> administrators =
        asked.facility().accounts().stream()
            .filter(it -> it.privilege().contains("管理") && !it.target().equals("directory"))
            .toList();
    List<Account> own =
        administrators.stream()
            .filter(it -> OWN.matcher(it.fact("note") + " " + it.fact("shared")).find())
            .toList();
    if (own.isEmpty() || asked.found("shared-password")) {
      return Stream.empty();
    }
    return Stream.of(
        Fact.supporting(
            "管理者のアカウント %d 件のうち %d 件に、ほかと違うパスワードだと書かれています。"
                .formatted(administrators.size(), own.size()),
            own.size() == administrators.size(),
            own.stream().flatMap(it -> it.evidence().stream()).limit(MOST_EVIDENCE).toList()));
  }
}
