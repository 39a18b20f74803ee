package org.yagura.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of the code that decides is run by the tests of all modules together: the tests of an
 * analysis often stand where the materials are read, so what each module counts alone misleads.
 *
 * <p>Not named a test, because it runs after every other one, in the phase {@code verify}.
 */
class CoverageFloor {

  private static final double FLOOR = 0.90;
  private static final int PACKAGES_SHOWN = 15;

  @ParameterizedTest
  @ValueSource(strings = {"model", "analysis"})
  void nineOfTenLinesAreRun(String module) throws IOException {
    ExecFileLoader executed = executed();
    CoverageBuilder coverage = new CoverageBuilder();

    new Analyzer(executed.getExecutionDataStore(), coverage)
        .analyzeAll(House.root().resolve(module).resolve("target/classes").toFile());

    ICounter lines = coverage.getBundle(module).getLineCounter();
    assertThat(lines.getTotalCount()).as("lines in %s", module).isGreaterThan(1_000);
    assertThat(lines.getCoveredRatio())
        .as("share of the lines in %s that a test runs%s", module, leastCovered(coverage, module))
        .isGreaterThanOrEqualTo(FLOOR);
  }

  /** What every module's tests ran; empty after a build without the agent, such as a quick one. */
  private static ExecFileLoader executed() throws IOException {
    List<Path> records =
        Stream.concat(House.MODULES.stream(), Stream.of("testkit", "architecture"))
            .map(it -> House.root().resolve(it).resolve("target/jacoco.exec"))
            .filter(Files::isRegularFile)
            .toList();
    assumeThat(records).as("records of all modules").hasSizeGreaterThan(House.MODULES.size());
    ExecFileLoader loader = new ExecFileLoader();
    for (Path it : records) {
      loader.load(it.toFile());
    }
    return loader;
  }

  private static String leastCovered(CoverageBuilder coverage, String module) {
    StringBuilder text = new StringBuilder();
    coverage.getBundle(module).getPackages().stream()
        .sorted(Comparator.comparingInt(it -> -it.getLineCounter().getMissedCount()))
        .limit(PACKAGES_SHOWN)
        .forEach(it -> text.append('\n').append(line(it)));
    return text.toString();
  }

  private static String line(IPackageCoverage of) {
    ICounter lines = of.getLineCounter();
    return "%s: %d of %d lines not run"
        .formatted(of.getName().replace('/', '.'), lines.getMissedCount(), lines.getTotalCount());
  }
}
