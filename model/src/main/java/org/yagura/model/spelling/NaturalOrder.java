package org.yagura.model.spelling;

import java.util.Comparator;

/** Names in the order people expect: numbers by their value, so that PC2 stands before PC10. */
public enum NaturalOrder implements Comparator<String> {
  NAMES;

  @Override
  public int compare(String left, String right) {
    int l = 0;
    int r = 0;
    while (l < left.length() && r < right.length()) {
      int order;
      int nextL = l + 1;
      int nextR = r + 1;
      if (isDigit(left, l) && isDigit(right, r)) {
        nextL = endOfNumber(left, l);
        nextR = endOfNumber(right, r);
        order = numbers(left, l, nextL, right, r, nextR);
      } else {
        order = Character.compare(left.charAt(l), right.charAt(r));
      }
      if (order != 0) {
        return order;
      }
      l = nextL;
      r = nextR;
    }
    int rest = Integer.compare(left.length() - l, right.length() - r);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static boolean isDigit(String text, int at) {
    return Character.digit(text.charAt(at), 10) >= 0;
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text, end)) {
      end++;
    }
    return end;
  }

  /** Without leading zeros the longer number is the greater; of any length, without overflow. */
  private static int numbers(String left, int l, int endL, String right, int r, int endR) {
    int a = afterZeros(left, l, endL);
    int b = afterZeros(right, r, endR);
    int order = Integer.compare(endL - a, endR - b);
    for (; order == 0 && a < endL; a++, b++) {
      order =
          Integer.compare(
              Character.digit(left.charAt(a), 10), Character.digit(right.charAt(b), 10));
    }
    return order;
  }

  private static int afterZeros(String text, int from, int end) {
    int at = from;
    while (at < end && Character.digit(text.charAt(at), 10) == 0) {
      at++;
    }
    return at;
  }
}
