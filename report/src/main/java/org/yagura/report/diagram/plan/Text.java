package org.yagura.report.diagram.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.drawing.TextMetrics;
import org.yagura.report.diagram.drawing.TextStyle;

/** One line of text, not yet cut to its room. */
public record Text(String words, TextStyle style) {
  public Text {
    Objects.requireNonNull(style);
    words = PlainText.of(words);
  }

  /** The text on as many lines as it needs, at most {@code most}, each as wide as the room. */
  public List<Text> wrapped(double room, int most) {
    List<Text> lines = new ArrayList<>();
    String left = words;
    while (lines.size() < most - 1 && TextMetrics.width(left, style.size()) > room) {
      String fitting =
          TextMetrics.fit(left, room + TextMetrics.width("…", style.size()), style.size());
      int end = Math.max(fitting.length() - 1, Character.charCount(left.codePointAt(0)));
      lines.add(new Text(left.substring(0, end), style));
      left = left.substring(end);
    }
    lines.add(new Text(left, style));
    return lines;
  }
}
