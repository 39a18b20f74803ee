package org.yagura.intake.xml;

/**
 * Tells a tag with more attributes than any format has, before a parser gathers them. Feed it the
 * document in pieces.
 */
public final class AttributeBound {

  private static final int MOST = 10_000;

  private int assignments;
  private int before;

  /** Whether the document is still within its bounds after one more character or byte. */
  public boolean accept(int c) {
    if (c == '<') {
      assignments = 0;
    } else if ((c == '"' || c == '\'') && before == '=') {
      assignments++;
    }
    before = c;
    return assignments <= MOST;
  }
}
