package org.yagura.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Runs the benchmarks named on the command line ({@code config}, {@code ledger}, {@code survey},
 * {@code reachability}, {@code vulnerability}), all of them when none is named, and prints one
 * table each.
 */
public final class Bench {

  private static final List<String> ALL =
      List.of("config", "ledger", "survey", "reachability", "vulnerability");

  private Bench() {}

  /**
   * {@code Bench [config] [ledger] [survey] [reachability] [vulnerability] [small]}; {@code small}
   * tries it out quickly; {@code S}, {@code M} and {@code L} choose sizes of networks.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Set<String> asked = Set.of(arguments);
    boolean small = asked.contains("small");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String name : ALL) {
      if (asked.stream().noneMatch(ALL::contains) || asked.contains(name)) {
        out.println(
            switch (name) {
              case "config" -> ConfigBench.run(small);
              case "ledger" -> LedgerBench.run(small);
              case "vulnerability" -> VulnerabilityBench.run(small);
              case "reachability" -> ReachabilityBench.run(asked);
              default -> SurveyBench.run(small);
            });
      }
    }
  }
}
