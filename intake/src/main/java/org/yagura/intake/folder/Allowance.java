package org.yagura.intake.folder;

import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.Observation;

/**
 * How much the materials of one folder may tell all together: several times what the largest
 * hospitals have, so that a folder of logs or of data made by mistake fills neither the memory nor
 * the day.
 */
final class Allowance {

  /** Observations and rows set aside. */
  static final int MOST = 60_000;

  private int left;

  Allowance(int most) {
    left = most;
  }

  /** The reading as far as there is room for it; ask in the order of the folder. */
  MaterialReading grant(MaterialReading reading) {
    int told = reading.observations().size();
    int aside = reading.report().setAside().size();
    if (told + aside <= left) {
      left -= told + aside;
      return reading;
    }
    int kept = Math.min(told, left);
    int keptAside = Math.min(aside, left - kept);
    left = 0;
    List<Observation> observations = List.copyOf(reading.observations().subList(0, kept));
    return new MaterialReading(
        shortened(reading.report(), kept, keptAside, told + aside), observations);
  }

  private static MaterialReport shortened(MaterialReport whole, int kept, int aside, int all) {
    List<Problem> problems = new ArrayList<>(whole.problems());
    problems.add(
        new Problem(
            new SourceRef.Whole(whole.path()),
            kept == 0 ? Problem.Gravity.LOST : Problem.Gravity.PARTIAL,
            "フォルダ全体の上限（%,d件）を超えたため、%,d件のうち%,d件だけを使いました。".formatted(MOST, all, kept + aside),
            "調査に要らない資料（ログなど）を除くか、フォルダを分けてください。"));
    List<SetAside> setAside = List.copyOf(whole.setAside().subList(0, aside));
    return new MaterialReport(
        whole.path(),
        whole.kind(),
        whole.format(),
        whole.encoding(),
        Math.min(whole.rowsUsed(), kept),
        setAside,
        whole.unusedColumns(),
        problems,
        whole.coverage());
  }
}
