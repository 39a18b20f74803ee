package org.yagura.analysis.checklist.examination.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.checklist.examination.account.PasswordDemand.Standing;
import org.yagura.knowledge.checklist.PasswordRule;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.device.RemoteAccess.SecondFactor;
import org.yagura.model.facility.Account;
import org.yagura.model.policy.PolicySetting.Reach;

/**
 * Whether the policies of the directory and of devices demand what the edition asks of passwords. A
 * domain's policy settles a yes only where nothing else is left open: every account of the lists
 * has a length, no account is spared from changing, and the material is of this year.
 */
final class PasswordPolicies implements Examination {

  @Override
  public String id() {
    return "password-policy";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<PasswordDemand> demands = PasswordDemand.of(asked);
    List<Fact> facts = new ArrayList<>();
    boolean whole = isWhole(asked, demands);
    for (PasswordDemand it : demands) {
      facts.add(fact(asked, it, whole));
    }
    return facts.stream();
  }

  private static Fact fact(Asked asked, PasswordDemand it, boolean whole) {
    PasswordRule rule = asked.password();
    boolean own = asked.hasOwnPasswordRule();
    boolean factor = hasFactor(asked);
    String by = own ? "" : "（ガイドライン7.0の基準。様式の基準は未入手）";
    String says = "%sのパスワードの設定は「%s」です%s。".formatted(it.whom(), it.words(), by);
    String beside = factor ? "二要素認証を使う利用者だけなら足ります。" : "二要素認証を使っているという資料もありません。";
    return switch (it.standing(rule)) {
      case TOO_SHORT -> against(says + "%d 文字に足りません。".formatted(rule.secondFactorFrom()), own, it);
      case NOT_MIXED -> against(says + "英数字と記号が混ざることを求めていません。", own, it);
      case NEVER_CHANGED ->
          against(
              says + "%d 文字未満なら定期的な変更が要ります。".formatted(rule.unchangedFrom()) + beside,
              own && !factor,
              it);
      case NEEDS_FACTOR ->
          against(
              says + "二要素認証がなければ %d 文字が要ります。".formatted(rule.unchangedFrom()) + beside,
              own && !factor,
              it);
      case UNSETTLED ->
          Fact.supporting(
              says
                  + (it.age() < 0
                      ? "定期的に変更しているかどうかが分かりません。"
                      : "文字の種類が混ざることを求めているかどうか（ComplexityEnabled など）が分かりません。"),
              false,
              it.evidence());
      case ENOUGH -> enough(asked, it, says, own && whole);
    };
  }

  private static Fact enough(Asked asked, PasswordDemand it, String says, boolean settles) {
    boolean old = isOld(asked, it);
    boolean domain = it.reach() == Reach.DOMAIN;
    String limit =
        old
            ? "資料は %s のもので、1年以上前です。".formatted(it.asOf())
            : domain ? "" : "ほかの機器や利用者の設定は、この資料からは分かりません。";
    return Fact.supporting(says + limit, settles && domain && !old, it.evidence());
  }

  private static boolean isOld(Asked asked, PasswordDemand it) {
    return !it.asOf().isEmpty()
        && it.asOf().compareTo(asked.survey().asOf().minusYears(1).toString()) < 0;
  }

  private static Fact against(String what, boolean decisive, PasswordDemand it) {
    return Fact.against(what, decisive, it.evidence());
  }

  /** Whether nothing beside a good policy of the domain is left open. */
  private static boolean isWhole(Asked asked, List<PasswordDemand> demands) {
    boolean byChange =
        demands.stream()
            .anyMatch(it ->
                it.standing(asked.password()) == Standing.ENOUGH
                    && it.length() < asked.password().unchangedFrom());
    boolean listed =
        asked.facility().accounts().stream()
            .filter(it -> !it.target().equals("directory"))
            .filter(it -> asked.facility().devices().stream().noneMatch(d -> isOn(it, d.asset())))
            .allMatch(it -> !it.fact("passwordLength").isEmpty());
    return listed && !(byChange && asked.found("password-never-expires"));
  }

  /** Whether it is a device's own account, which its configuration names. */
  private static boolean isOn(Account it, String device) {
    return it.target().equals(device);
  }

  /** Whether any material says that somebody uses a second factor. */
  private static boolean hasFactor(Asked asked) {
    boolean dialIn =
        asked.facility().devices().stream()
            .flatMap(it -> it.configuration().remoteAccess().dialIns().stream())
            .anyMatch(it -> it.access().secondFactor() == SecondFactor.REQUIRED);
    return dialIn
        || FactorWords.tell(asked.stated().note())
        || asked.facility().accounts().stream()
            .anyMatch(it ->
                FactorWords.tell(it.fact("secondFactor")) || FactorWords.tell(it.fact("note")));
  }
}
