package org.yagura.report.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.yagura.report.diagram.content.Summary;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;
import org.yagura.report.diagram.scene.Label;

/** The words around the picture: what, whose, of which day, what was not read. */
final class Titles {

  private Titles() {}

  static List<Label> of(Page page, Summary summary, String title, int number, int sheets) {
    double left = Page.MARGIN;
    double right = page.area().width() - Page.MARGIN;
    List<Label> labels = new ArrayList<>();
    String day = summary.date() + " 現在　" + number + " / " + sheets + " 枚";
    Label date = atRight(day, right, Page.MARGIN + 13, TextStyle.BODY);
    labels.add(date);
    String name = summary.facility() + "　" + title;
    labels.add(cut(name, left, Page.MARGIN + 13, date.x() - 12, TextStyle.TITLE));
    labels.add(cut(summary.figures(), left, Page.MARGIN + 30, right, TextStyle.BODY));
    String unread = String.join("　", summary.unread());
    labels.add(cut(unread, left, page.area().bottom() - Page.MARGIN - 2, right, TextStyle.BODY));
    return labels;
  }

  static Label cut(String words, double x, double baseline, double right, TextStyle style) {
    String fitting = TextMetrics.fit(words, right - x, style.size());
    return Label.of(fitting, x, baseline, 1, style);
  }

  private static Label atRight(String words, double right, double baseline, TextStyle style) {
    double width = TextMetrics.width(words, style.size());
    return Label.of(words, right - width, baseline, 1, style);
  }
}
