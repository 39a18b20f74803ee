package org.yagura.model.loss;

/**
 * A range, both ends included; days or yen.
 *
 * @param low never above {@code high}
 */
public record Span(long low, long high) {
  public Span {
    if (low < 0 || low > high) {
      throw new IllegalArgumentException(
          "span (%d to %d) must not be negative or run backwards".formatted(low, high));
    }
  }

  public Span plus(Span other) {
    return new Span(Math.addExact(low, other.low), Math.addExact(high, other.high));
  }
}
