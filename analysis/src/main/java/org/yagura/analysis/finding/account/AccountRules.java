package org.yagura.analysis.finding.account;

import java.util.List;
import org.yagura.analysis.finding.Rule;

/** All rules about accounts and backups. */
public final class AccountRules {

  private AccountRules() {}

  /** In the order in which they are documented. */
  public static List<Rule> all() {
    return List.of(
        new StaleAccount(),
        new SharedPassword(),
        new SharedAccount(),
        new ShortPassword(),
        new DefaultAccount(),
        new PasswordNeverExpires(),
        new NoBackup(),
        new BackupNotOffline(),
        new BackupOneGeneration(),
        new BackupRestoreUnproven(),
        new EhrBackupUnknown());
  }
}
