package org.yagura.report.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.yagura.report.diagram.paint.StandIns;

/** One weight of BIZ UDPGothic in one document: what it can show, and how wide. */
final class Face {
  /** Held so that the level stays: fontbox warns of a table of this font that nobody needs. */
  private static final Logger FONT_LOG = Logger.getLogger("org.apache.fontbox");

  private static final int STAND_IN = '〓';

  static {
    FONT_LOG.setLevel(Level.SEVERE);
  }

  private final PDType0Font font;
  private final TrueTypeFont outlines;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final short[] widths = new short[0x10000];

  private Face(PDType0Font font, TrueTypeFont outlines) throws IOException {
    this.font = font;
    this.outlines = outlines;
    this.glyphs = outlines.getUnicodeCmapLookup();
    this.unitsPerEm = outlines.getUnitsPerEm();
    Arrays.fill(widths, (short) -1);
  }

  /** Loads {@code Regular} or {@code Bold} into a document. */
  static Face load(PDDocument document, String weight) throws IOException {
    String name = "/org/yagura/report/font/BIZUDPGothic-" + weight + ".ttf";
    try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(name), name)) {
      TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Ligatures would be copied out of the page as nothing: con g for config.
      outlines.setEnableGsub(false);
      return new Face(PDType0Font.load(document, outlines, true), outlines);
    }
  }

  PDType0Font font() {
    return font;
  }

  /**
   * The text with common letters for rare forms, 〓 for what else the font lacks, and without
   * control characters.
   */
  String showable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    StandIns.of(text)
        .codePoints()
        .filter(it -> it >= ' ')
        .map(it -> glyphs.getGlyphId(it) == 0 ? STAND_IN : it)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** In points at a size; for text that is {@link #showable}. */
  double width(String text, double size) throws IOException {
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      units += units(text.charAt(i));
    }
    return units * size / unitsPerEm;
  }

  private int units(char c) throws IOException {
    if (Character.isLowSurrogate(c)) {
      return 0;
    }
    if (widths[c] < 0) {
      int glyph = glyphs.getGlyphId(Character.isHighSurrogate(c) ? STAND_IN : c);
      widths[c] = (short) outlines.getAdvanceWidth(glyph);
    }
    return widths[c];
  }
}
