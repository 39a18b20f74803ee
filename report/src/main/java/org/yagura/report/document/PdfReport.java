package org.yagura.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.diagram.scene.Scene;
import org.yagura.report.document.pdf.PdfPages;
import org.yagura.report.document.section.Contents;

/** The survey report as PDF: A4 to print, the diagram on A3; long lists are left to the others. */
public final class PdfReport {

  private PdfReport() {}

  /** Renders the report; the same survey and diagram give the same bytes. */
  public static byte[] render(Survey survey, Scene diagram) {
    try {
      return PdfPages.render(Contents.of(survey), diagram, survey.asOf());
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory", e);
    }
  }
}
