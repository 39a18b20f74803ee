package org.yagura.intake.scan.xml;

/** Numbers in attributes. */
final class Numbers {

  private Numbers() {}

  /** A decimal number from 0 to {@code most}; -1 when the text is none. */
  static int upTo(String text, int most) {
    if (text.isEmpty()
        || text.length() > 9
        || !text.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(text);
    return number <= most ? number : -1;
  }
}
