package org.yagura.report.document;

import java.util.List;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Picture;
import org.yagura.report.document.html.HtmlPage;
import org.yagura.report.document.section.Contents;

/** The survey report as one HTML file: no network, no server, readable without scripts. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Renders the report; the same survey and picture give the same text.
   *
   * @param networkSvg the diagram, put in as it is; empty when there is none
   */
  public static String render(Survey survey, String networkSvg) {
    return render(survey, networkSvg, List.of());
  }

  /** The same with further pictures that unfold beneath the diagram. */
  public static String render(Survey survey, String networkSvg, List<Picture> layers) {
    return HtmlPage.render(Contents.of(survey), networkSvg, layers);
  }
}
