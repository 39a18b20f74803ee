package org.yagura.report.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as Japanese is set: anywhere between characters, but no closing mark or
 * small kana begins a line, no opening bracket ends one, and Latin words stay whole where they fit.
 */
final class LineBreaker {
  private static final String NOT_FIRST =
      "、。，．・：；？！゛゜ー～〜々ゝゞ）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.)]}:;!?%…‥’”";
  private static final String NOT_LAST = "（〔［｛〈《「『【([{‘“";

  private final Face face;
  private final double size;
  private final double room;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private double used;

  private LineBreaker(Face face, double size, double room) {
    this.face = face;
    this.size = size;
    this.room = room;
  }

  /** Lines no wider than {@code room}; line breaks in the text are kept, an empty text is none. */
  static List<String> lines(String text, Face face, double size, double room) throws IOException {
    LineBreaker breaker = new LineBreaker(face, size, room);
    for (String paragraph : text.replace('\t', ' ').split("\\R", -1)) {
      breaker.paragraph(face.showable(paragraph).strip());
    }
    return breaker.lines;
  }

  private void paragraph(String text) throws IOException {
    int at = 0;
    while (at < text.length()) {
      int end = endOfAtom(text, at);
      add(text.substring(at, end));
      at = end;
    }
    finish();
  }

  private void add(String atom) throws IOException {
    double width = face.width(atom, size);
    if (used + width > room && !line.isEmpty()) {
      finish();
    }
    if (line.isEmpty() && atom.isBlank()) {
      return;
    }
    if (width <= room) {
      line.append(atom);
      used += width;
    } else {
      split(atom);
    }
  }

  /** A word wider than the line is broken between any characters. */
  private void split(String word) throws IOException {
    for (int at = 0; at < word.length(); ) {
      int end = word.offsetByCodePoints(at, 1);
      String letter = word.substring(at, end);
      double width = face.width(letter, size);
      if (used + width > room && !line.isEmpty()) {
        finish();
      }
      line.append(letter);
      used += width;
      at = end;
    }
  }

  private void finish() {
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
      line.setLength(0);
      used = 0;
    }
  }

  private static int endOfAtom(String text, int start) {
    int end = start;
    while (end < text.length() && NOT_LAST.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end < text.length()) {
      end = text.charAt(end) == ' ' ? end + 1 : endOfWord(text, end);
    }
    while (end < text.length() && NOT_FIRST.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    if (!isLatin(text.charAt(start))) {
      return end;
    }
    while (end < text.length() && isLatin(text.charAt(end))) {
      if ("/\\@_&=".indexOf(text.charAt(end)) >= 0) {
        return end + 1;
      }
      end++;
    }
    return end;
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c < 0x250 && NOT_LAST.indexOf(c) < 0;
  }
}
