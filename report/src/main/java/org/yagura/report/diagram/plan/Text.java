package org.yagura.report.diagram.plan;

import java.util.Objects;
import org.yagura.report.diagram.drawing.PlainText;
import org.yagura.report.diagram.drawing.TextStyle;

/** One line of text, not yet cut to its room. */
public record Text(String words, TextStyle style) {
  public Text {
    Objects.requireNonNull(style);
    words = PlainText.of(words);
  }
}
