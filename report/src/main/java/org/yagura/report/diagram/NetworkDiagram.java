package org.yagura.report.diagram;

import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.diagram.scene.Sheet;

/** Draws a facility: what is inside, and every line that leaves the building. */
public final class NetworkDiagram {

  private NetworkDiagram() {}

  /** The same survey gives the same scene; its first sheet is the overview. */
  public static Scene of(Survey survey) {
    Sheet blank =
        new Sheet(
            "overview",
            "ネットワーク構成図",
            Sheet.A3,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Sheet.Legend.NONE);
    return new Scene("ネットワーク構成図", survey.facility().profile().name(), List.of(blank));
  }
}
