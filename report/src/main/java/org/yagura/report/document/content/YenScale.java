package org.yagura.report.document.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yagura.report.document.content.LeadershipPage.Amount;

/**
 * A scale on which cost and damage can both be seen: every power of ten is as wide as the others.
 *
 * @param lowest power of ten at the left
 * @param highest power of ten at the right; not above the lowest where no amount is known
 */
public record YenScale(int lowest, int highest) {
  private static final int LEAST_POWERS = 2;

  /** A mark with its place from 0 to 1. */
  public record Tick(double at, String yen) {
    public Tick {
      Objects.requireNonNull(yen);
    }
  }

  /** From the smallest amount known to the largest; nothing costs less than ten thousand. */
  public static YenScale of(List<Amount> money) {
    List<Long> known =
        money.stream()
            .flatMap(it -> Stream.of(it.low(), it.high()))
            .filter(Objects::nonNull)
            .filter(it -> it > 0)
            .sorted()
            .toList();
    if (known.isEmpty()) {
      return new YenScale(0, 0);
    }
    int lowest = Math.max(4, (int) Math.floor(Math.log10(known.getFirst())));
    int highest = (int) Math.ceil(Math.log10(known.getLast()));
    return new YenScale(lowest, Math.max(lowest + LEAST_POWERS, highest));
  }

  /** Where an amount stands, 0 to 1. */
  public double part(long yen) {
    if (highest <= lowest || yen <= 0) {
      return 0;
    }
    return Math.clamp((Math.log10((double) yen) - lowest) / (highest - lowest), 0, 1);
  }

  /** A mark at each power of ten, left to right. */
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int power = lowest; power <= highest && highest > lowest; power++) {
      ticks.add(new Tick((power - lowest) / (double) (highest - lowest), yen(power)));
    }
    return ticks;
  }

  private static String yen(int power) {
    long yen = Math.round(Math.pow(10, power));
    return power >= 8 ? yen / 100_000_000 + "億円" : yen / 10_000 + "万円";
  }
}
