package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import org.yagura.analysis.checklist.examination.Examination;

/** The examinations of devices. */
public final class DeviceExaminations {

  private DeviceExaminations() {}

  public static List<Examination> all() {
    return List.of(
        new LedgerCompleteness(),
        new PatchState(),
        new NeedlessServices(),
        new SourceRestriction(),
        new LogPractice(),
        new ServerLogs(),
        new MediaRestriction());
  }
}
