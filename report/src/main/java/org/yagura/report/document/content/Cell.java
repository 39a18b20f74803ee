package org.yagura.report.document.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One cell of a table.
 *
 * @param spans one a line
 */
public record Cell(Tone tone, List<Span> spans) {
  public static final Cell UNKNOWN = of(Tone.UNKNOWN, "不明");
  public static final Cell EMPTY = new Cell(Tone.PLAIN, List.of());

  /**
   * A run of text.
   *
   * @param target id of the asset, connection, segment or finding it speaks of; empty when none
   */
  public record Span(String text, String target) {
    public Span {
      Objects.requireNonNull(text);
      Objects.requireNonNull(target);
    }
  }

  public Cell {
    Objects.requireNonNull(tone);
    spans = List.copyOf(spans);
  }

  public static Cell of(Tone tone, String text) {
    return new Cell(tone, List.of(new Span(text, "")));
  }

  public static Cell of(String text) {
    return text.isEmpty() ? EMPTY : of(Tone.PLAIN, text);
  }

  /** Texts, one a line; empty ones are left out. */
  public static Cell lines(List<String> texts) {
    return new Cell(
        Tone.PLAIN,
        texts.stream().filter(it -> !it.isEmpty()).map(it -> new Span(it, "")).toList());
  }

  /** The text, or 不明 where no material states it. */
  public static Cell orUnknown(String text) {
    return text.isEmpty() ? UNKNOWN : of(text);
  }

  /** The texts, one a line, or 不明 where there are none. */
  public static Cell orUnknown(List<String> texts) {
    return texts.isEmpty() ? UNKNOWN : lines(texts);
  }

  /** All lines, joined by line breaks. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining("\n"));
  }
}
