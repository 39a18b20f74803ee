package org.yagura.analysis.checklist.examination.vendor;

import java.util.List;
import org.yagura.analysis.checklist.examination.Examination;

/** The examinations of what vendors were asked. */
public final class VendorExaminations {

  private VendorExaminations() {}

  public static List<Examination> all() {
    return List.of(new RemoteMaintenance(), new DisclosureSheets());
  }
}
