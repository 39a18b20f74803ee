package org.yagura.report.diagram;

import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.content.Planner;
import org.yagura.report.diagram.layout.SceneMaker;
import org.yagura.report.diagram.overlay.PathSheets;
import org.yagura.report.diagram.scene.Scene;

/** Draws a facility: what is inside, and every line that leaves the building. */
public final class NetworkDiagram {

  private NetworkDiagram() {}

  /**
   * The same survey gives the same scene; its first sheet is the overview, its last ones hold the
   * attack paths.
   */
  public static Scene of(Survey survey) {
    return PathSheets.on(new SceneMaker(new Planner(survey)).make(), survey);
  }
}
