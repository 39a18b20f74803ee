package org.yagura.report.diagram.drawing;

import java.util.Arrays;
import java.util.List;

/** A small picture beside a name that tells what sort of thing it is. */
public enum Icon {
  NONE(""),
  SERVER("2,0 8,0 8,10 2,10 2,0;2,3.3 8,3.3;2,6.6 8,6.6;3.5,1.6 5,1.6;3.5,5 5,5"),
  STORAGE("1,2 3,0.5 7,0.5 9,2 9,8 7,9.5 3,9.5 1,8 1,2;1,2 3,3.5 7,3.5 9,2;1,5 3,6.5 7,6.5 9,5"),
  NETWORK("0,3 10,3 10,8 0,8 0,3;2,6 3,6;4.5,6 5.5,6;7,6 8,6;3,3 5,0.5 7,3"),
  MEDICAL(
      "3.5,0 6.5,0 6.5,3.5 10,3.5 10,6.5 6.5,6.5 6.5,10 3.5,10 3.5,6.5 0,6.5 0,3.5 3.5,3.5 3.5,0"),
  TERMINAL("0,1 10,1 10,7 0,7 0,1;5,7 5,9.5;2.5,9.5 7.5,9.5"),
  PRINTER("0,3.5 10,3.5 10,8 0,8 0,3.5;2,3.5 2,0.5 8,0.5 8,3.5;2,8 2,10 8,10 8,8"),
  MOBILE("2.5,0 7.5,0 7.5,10 2.5,10 2.5,0;4.5,8.5 5.5,8.5"),
  OTHER("1,1 9,1 9,9 1,9 1,1");

  private final String strokes;

  Icon(String strokes) {
    this.strokes = strokes;
  }

  /** Its lines within a square of ten by ten. */
  public List<List<Point>> strokes() {
    return strokes.isEmpty()
        ? List.of()
        : Arrays.stream(strokes.split(";", -1)).map(Icon::stroke).toList();
  }

  private static List<Point> stroke(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Icon::point).toList();
  }

  private static Point point(String text) {
    int comma = text.indexOf(',');
    return new Point(
        Double.parseDouble(text.substring(0, comma)),
        Double.parseDouble(text.substring(comma + 1)));
  }
}
