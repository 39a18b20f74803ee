package org.yagura.report.document;

import org.yagura.model.conclusion.Survey;
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
    return HtmlPage.render(Contents.of(survey), networkSvg);
  }
}
