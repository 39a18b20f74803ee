package org.yagura.knowledge.checklist;

import java.util.List;
import org.yagura.knowledge.yaml.Entry;

/**
 * What to do first, by size: 1 first, 3 last. Ours, not the Ministry's, which asks every item of
 * everyone.
 *
 * @param order the place among items of one level, from 1
 * @param reason why, with the source it rests on, in Japanese
 */
public record Levels(int clinic, int underTwoHundred, int larger, int order, String reason) {

  public Levels {
    for (int level : List.of(clinic, underTwoHundred, larger)) {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("level (%d) must be 1 to 3".formatted(level));
      }
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a level without a reason");
    }
  }

  /** The keys {@code clinic}, {@code under200}, {@code larger}, {@code order}, {@code reason}. */
  static Levels of(Entry it) {
    return new Levels(
        it.number("clinic"),
        it.number("under200"),
        it.number("larger"),
        it.number("order"),
        it.text("reason"));
  }

  public int of(Size size) {
    return switch (size) {
      case CLINIC -> clinic;
      case UNDER_200 -> underTwoHundred;
      case LARGER -> larger;
    };
  }
}
