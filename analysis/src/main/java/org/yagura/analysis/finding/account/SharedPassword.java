package org.yagura.analysis.finding.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.finding.Case;
import org.yagura.analysis.finding.Rule;
import org.yagura.analysis.finding.Site;
import org.yagura.model.facility.Account;

/**
 * One administrator password for many machines, as the hospital itself states or its list shows.
 */
final class SharedPassword implements Rule {

  @Override
  public String id() {
    return "shared-password";
  }

  @Override
  public Stream<Case> find(Site site) {
    List<Account> sharing =
        site.facility().accounts().stream().filter(it -> !words(it).isEmpty()).toList();
    return sharing.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Case.about(
                    sharing.getFirst().id(),
                    sharing.stream().flatMap(it -> it.evidence().stream()).toList())
                .also(sharing.stream().map(Account::id).toList())
                .also(sharing.stream().flatMap(it -> it.assets().stream()).toList())
                .with(
                    "targets",
                    sharing.stream()
                        .map(Account::target)
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining("、")))
                .with(
                    "words",
                    sharing.stream()
                        .map(SharedPassword::words)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("」「"))));
  }

  private static final Pattern SAME =
      Pattern.compile(
          "(同じ|共通の?|同一の?|使い回し|使いまわし).{0,12}(パスワード|PW|ＰＷ|pw)|(パスワード|PW|ＰＷ|pw).{0,12}(同じ|共通|同一|使い回し|使いまわし)");

  private static final Pattern MENDED =
      Pattern.compile(
          "(ごと|毎|別々|個別|異なる).{0,10}変更(済|した|しました)|変更済|解消済|廃止済|改めた|(?:同じ|共通|使い回し).{0,8}(しない|していない|禁止|なし|ではない)");

  /** The words that state it; empty when none do. */
  private static String words(Account it) {
    String note = it.fact("note");
    if (SAME.matcher(note).find() && !MENDED.matcher(note).find()) {
      return note;
    }
    String shared = it.fact("shared");
    return SAME.matcher(shared).find() ? shared : it.fact("samePassword");
  }
}
