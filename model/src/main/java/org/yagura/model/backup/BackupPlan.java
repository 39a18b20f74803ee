package org.yagura.model.backup;

import java.util.List;

/**
 * The state of every system's backups, and what to build next.
 *
 * @param systems by importance of the role, then by name; systems without any listed backup too
 * @param proposals the ways to an offline copy, the advised one first; empty when none is needed
 * @param assumptions what was taken for granted, in Japanese
 */
public record BackupPlan(
    List<SystemBackup> systems, List<Proposal> proposals, List<String> assumptions) {

  public static final BackupPlan NONE = new BackupPlan(List.of(), List.of(), List.of());

  public BackupPlan {
    systems = List.copyOf(systems);
    proposals = List.copyOf(proposals);
    assumptions = List.copyOf(assumptions);
  }
}
