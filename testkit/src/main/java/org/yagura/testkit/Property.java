package org.yagura.testkit;

import java.util.Random;
import java.util.function.Consumer;

/** Checks a law on many random cases, always the same ones; a failure names its seed. */
public final class Property {

  private static final int CASES = 200;

  private Property() {}

  /** Runs the check on 200 seeds. */
  public static void holds(Consumer<Random> check) {
    holds(CASES, check);
  }

  /** Runs the check on the seeds 0 to {@code cases - 1}. */
  public static void holds(int cases, Consumer<Random> check) {
    for (long seed = 0; seed < cases; seed++) {
      try {
        check.accept(new Random(seed));
      } catch (AssertionError e) {
        throw new AssertionError("the law fails for seed " + seed + ": " + e.getMessage(), e);
      } catch (RuntimeException e) {
        throw new AssertionError("the law throws for seed " + seed + ": " + e, e);
      }
    }
  }
}
