package org.yagura.report.management;

import org.jspecify.annotations.Nullable;
import org.yagura.model.loss.Span;

/** Amounts as people say them, to two digits that matter. */
final class Yen {
  private static final long TEN_THOUSAND = 10_000;
  private static final long HUNDRED_MILLION = 100_000_000;

  private Yen() {}

  /** {@code 1億2千万円} is told as 1.2億円, 3,400,000 as 340万円. */
  static String of(long yen) {
    if (yen >= 10 * HUNDRED_MILLION) {
      return "%,d億円".formatted(Math.round((double) yen / HUNDRED_MILLION));
    }
    if (yen >= HUNDRED_MILLION) {
      return "%.1f億円".formatted((double) yen / HUNDRED_MILLION);
    }
    return yen >= TEN_THOUSAND
        ? "%,d万円".formatted(Math.round((double) yen / TEN_THOUSAND))
        : "%,d円".formatted(yen);
  }

  /** The range, or that it is unknown. */
  static String of(@Nullable Span span) {
    if (span == null) {
      return "不明";
    }
    return span.low() == span.high() ? of(span.low()) : of(span.low()) + "～" + of(span.high());
  }
}
