package org.yagura.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yagura.analysis.vulnerability.evaluation.CveVerdict;
import org.yagura.analysis.vulnerability.evaluation.Matcher;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.model.vulnerability.Match;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.ResolvedProduct;
import org.yagura.testkit.Shared;

/** Verdicts on the gold set's own names, so that only versions and statements are measured. */
class GoldVerdictsTest {

  @Test
  void rightNamesGetRightVerdicts() throws IOException {
    assumeThat(Shared.folder("data/vulnerability-gold")).isPresent();
    Path gold = Shared.folder("data/vulnerability-gold").orElseThrow();
    Matcher matcher =
        Matcher.of(FeedFolder.read(Shared.folder("data/vulnerability").orElseThrow()).records());
    Set<String> corpus =
        new TreeSet<>(Files.readAllLines(gold.resolve("corpus-cves.txt"), StandardCharsets.UTF_8));
    Tally tally = new Tally();
    List<String> lines = Files.readAllLines(gold.resolve("gold.csv"), StandardCharsets.UTF_8);
    for (Map<String, String> row : rows(lines)) {
      if (!row.getOrDefault("cpe_product", "").isEmpty()) {
        tally.row(row, matcher.verdicts(product(row)), corpus);
      }
    }
    assertThat(tally.precision()).as("%s", tally).isGreaterThanOrEqualTo(0.99);
    assertThat(tally.recall()).as("%s", tally).isGreaterThanOrEqualTo(0.99);
    assertThat(tally.overclaimed).as("%s", tally).isZero();
  }

  private static final class Tally {
    private int truePositives;
    private int falsePositives;
    private int falseNegatives;
    private int overclaimed;
    private int possible;
    private int missed;
    private int otherFound;
    private int otherMissed;

    void row(Map<String, String> row, List<CveVerdict> verdicts, Set<String> corpus) {
      Set<String> affected = new TreeSet<>();
      Set<String> undecided = new TreeSet<>();
      verdicts.forEach(it -> (it.affected() ? affected : undecided).add(it.cve()));
      Set<String> must = split(row.getOrDefault("kev_cves", ""));
      Set<String> maybe = split(row.getOrDefault("kev_possible", ""));
      Set<String> other = split(row.getOrDefault("other_cves", ""));
      Set<String> claims = new TreeSet<>(affected);
      claims.retainAll(corpus);
      Set<String> fp = minus(minus(claims, must), maybe);
      Set<String> fn = minus(must, affected);
      truePositives += must.size() - fn.size();
      falsePositives += fp.size();
      falseNegatives += fn.size();
      overclaimed += maybe.size() - minus(maybe, affected).size();
      possible += maybe.size() - minus(maybe, undecided).size();
      Set<String> silent = minus(minus(maybe, undecided), affected);
      missed += silent.size();
      otherMissed += minus(other, affected).size();
      otherFound += other.size() - minus(other, affected).size();
    }

    double precision() {
      return truePositives / (double) Math.max(1, truePositives + falsePositives);
    }

    double recall() {
      return truePositives / (double) Math.max(1, truePositives + falseNegatives);
    }

    @Override
    public String toString() {
      return "TP %d FP %d FN %d overclaimed %d possible %d missed %d other %d/%d"
          .formatted(
              truePositives,
              falsePositives,
              falseNegatives,
              overclaimed,
              possible,
              missed,
              otherFound,
              otherFound + otherMissed);
    }
  }

  private static ResolvedProduct product(Map<String, String> row) {
    List<ProductKey> keys = new ArrayList<>();
    keys.add(
        new ProductKey(
            row.getOrDefault("cpe_part", ""),
            row.getOrDefault("cpe_vendor", ""),
            row.getOrDefault("cpe_product", "")));
    for (String it : row.getOrDefault("accept_cpe", "").split("\\|", -1)) {
      ProductKey.tryParse(it).ifPresent(keys::add);
    }
    List<ProductKey> platforms =
        Stream.of(row.getOrDefault("platform", "").split("\\|", -1))
            .flatMap(it -> ProductKey.tryParse(it).stream())
            .toList();
    String edition =
        (row.getOrDefault("cpe_target", "")
                + " "
                + row.getOrDefault("cpe_update", "")
                + " "
                + row.getOrDefault("cpe_edition", ""))
            .strip();
    return new ResolvedProduct(
        keys, "", row.getOrDefault("version", ""), "", edition, platforms, Match.Confidence.HIGH);
  }

  private static Set<String> split(String text) {
    Set<String> set = new TreeSet<>(List.of(text.split(" ", -1)));
    set.remove("");
    return set;
  }

  private static Set<String> minus(Set<String> left, Set<String> right) {
    Set<String> set = new TreeSet<>(left);
    set.removeAll(right);
    return set;
  }

  private static List<Map<String, String>> rows(List<String> lines) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : (String.join("\n", lines) + "\n").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if ((c == ',' || c == '\n') && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(cells);
          cells = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> it : records.subList(1, records.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < it.size(); i++) {
        row.put(records.getFirst().get(i), it.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
