package org.yagura.cli.match;

import java.util.ArrayList;
import java.util.List;
import org.yagura.analysis.vulnerability.evaluation.CveVerdict;
import org.yagura.analysis.vulnerability.evaluation.Matcher;
import org.yagura.analysis.vulnerability.name.NameResolver;
import org.yagura.model.vulnerability.Resolution;
import org.yagura.model.vulnerability.ResolvedProduct;

/** Names with their products and vulnerabilities, as CSV. */
public final class MatchedRows {

  private final NameResolver resolver;
  private final Matcher matcher;
  private int names;
  private int resolved;
  private int asked;
  private long nanos;

  /** To be asked once. */
  public MatchedRows(NameResolver resolver, Matcher matcher) {
    this.resolver = resolver;
    this.matcher = matcher;
  }

  /** {@code id,cpes,affected,possible}, in the order of the list. */
  public String csv(List<MatchList.Row> rows) {
    StringBuilder out = new StringBuilder("id,cpes,affected,possible\n");
    for (MatchList.Row row : rows) {
      out.append(field(row.id())).append(',').append(verdicts(row)).append('\n');
    }
    return out.toString();
  }

  /** How many of the names were told apart, and how fast. */
  public String summary() {
    double seconds = Math.max(nanos, 1) / 1e9;
    return "%,d件の名前: 製品が分かったもの %,d件、確認が要るもの %,d件、分からないもの %,d件（毎秒 %,.0f 件）"
        .formatted(names, resolved, asked, names - resolved - asked, names / seconds);
  }

  private String verdicts(MatchList.Row row) {
    long start = System.nanoTime();
    Resolution resolution = resolver.resolve(row.raw(), row.source());
    nanos += System.nanoTime() - start;
    names++;
    return switch (resolution) {
      case Resolution.Resolved it -> {
        resolved++;
        yield of(it.products().getFirst());
      }
      case Resolution.Ask ignored -> {
        asked++;
        yield ",,";
      }
      case Resolution.Unresolved ignored -> ",,";
    };
  }

  /** The product that the name is about; what it runs on is only its platform. */
  private String of(ResolvedProduct product) {
    List<String> affected = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    for (CveVerdict it : matcher.verdicts(product)) {
      (it.affected() ? affected : possible).add(it.cve());
    }
    return field(product.keys().getFirst().toString())
        + ","
        + String.join(" ", affected)
        + ","
        + String.join(" ", possible);
  }

  private static String field(String text) {
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
