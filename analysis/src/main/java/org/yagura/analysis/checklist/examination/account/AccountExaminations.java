package org.yagura.analysis.checklist.examination.account;

import java.util.List;
import org.yagura.analysis.checklist.examination.Examination;

/** The examinations of accounts and passwords. */
public final class AccountExaminations {

  private AccountExaminations() {}

  public static List<Examination> all() {
    return List.of(
        new AdministratorsListed(),
        new UsersAsAdministrators(),
        new ActiveAccounts(),
        new PasswordLength(),
        new PasswordPolicies(),
        new PasswordReuse(),
        new SecondFactorState());
  }
}
