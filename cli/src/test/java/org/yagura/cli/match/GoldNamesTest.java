package org.yagura.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.vulnerability.name.NameResolver;
import org.yagura.analysis.vulnerability.name.NameSource;
import org.yagura.intake.dictionary.ProductDictionaries;
import org.yagura.model.vulnerability.Resolution;
import org.yagura.testkit.Shared;

/**
 * The names of the gold set, and every product name of CISA's list of exploited vulnerabilities.
 */
class GoldNamesTest {

  @Test
  void theGoldSetsNamesAreFoundAndNoCommonWordIs() throws IOException {
    assumeThat(Shared.folder("data/vulnerability-gold")).isPresent();
    NameResolver resolver = resolver();
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Path gold = Shared.folder("data/vulnerability-gold").orElseThrow().resolve("gold.csv");
    List<List<String>> rows = MatchList.lines(Files.readString(gold)).stream().skip(1).toList();
    for (List<String> row : rows) {
      String key = key(resolver, row.get(1), row.get(2));
      Set<String> right = new HashSet<>(List.of(row.get(9).split("\\|", -1)));
      right.add(row.get(3) + ":" + row.get(4) + ":" + row.get(5));
      boolean common = row.get(5).isEmpty();
      if (common ? !key.isEmpty() : !key.isEmpty() && !right.contains(key)) {
        wrong.add(row.get(1) + " => " + key);
      } else if (!common && key.isEmpty()) {
        missed.add(row.get(1));
      }
    }

    assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() / 100);
    assertThat(missed).hasSizeLessThanOrEqualTo(rows.size() * 5 / 100);
  }

  /** What stays are parts of products, and entries that name several devices at once. */
  @Test
  void fourInFiveOfTheExploitedProductsAreKnownByName() throws IOException {
    assumeThat(Shared.folder("data/vulnerability/kev")).isPresent();
    NameResolver resolver = resolver();
    Path kev =
        Shared.folder("data/vulnerability/kev/kev-with-epss-cvss-2026-08-22.csv").orElseThrow();
    Set<String> names = new HashSet<>();
    MatchList.lines(Files.readString(kev)).stream()
        .skip(1)
        .filter(it -> it.size() > 6)
        .forEach(it -> names.add(it.get(5) + " " + it.get(6)));

    long known = names.stream().filter(it -> !key(resolver, it, "scan").isEmpty()).count();
    assertThat(known * 100 / names.size()).isGreaterThanOrEqualTo(78);
  }

  private static NameResolver resolver() throws IOException {
    return NameResolver.of(
        ProductDictionaries.read(Shared.folder("data/vulnerability").orElseThrow()), List.of());
  }

  private static String key(NameResolver resolver, String raw, String source) {
    return resolver.resolve(raw, NameSource.of(source)) instanceof Resolution.Resolved it
        ? it.products().getFirst().keys().getFirst().toString()
        : "";
  }
}
