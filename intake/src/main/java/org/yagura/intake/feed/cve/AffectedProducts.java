package org.yagura.intake.feed.cve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.intake.feed.FeedSink;
import org.yagura.intake.feed.cpe.CpeName;
import org.yagura.intake.feed.json.Tree;
import org.yagura.knowledge.record.RecordNames;
import org.yagura.model.vulnerability.ProductKey;
import org.yagura.model.vulnerability.statement.Condition;
import org.yagura.model.vulnerability.statement.RecordRef;
import org.yagura.model.vulnerability.statement.Source;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Target;
import org.yagura.model.vulnerability.statement.VersionSet;

/** The {@code affected} lists of CVE 5.1 records, which the NVD repeats. */
public final class AffectedProducts {

  private static final int MOST_WORDS = 160;

  private final String cve;
  private final String asserter;
  private final String revision;
  private final RecordRef record;

  private AffectedProducts(String cve, String asserter, String revision, RecordRef record) {
    this.cve = cve;
    this.asserter = asserter;
    this.revision = revision;
    this.record = record;
  }

  public static AffectedProducts of(
      String cve, String asserter, String revision, RecordRef record) {
    return new AffectedProducts(cve, asserter, revision, record);
  }

  /** Adds a statement for every product named; the number of them. */
  public int add(List<Tree> affected, FeedSink sink) {
    int added = 0;
    for (Tree product : affected) {
      AffectedVersions versions = AffectedVersions.of(product);
      for (Target target : targets(product)) {
        Condition condition = versions.condition(target, isOneOfSeveral(product));
        Source source = source(versions);
        sink.add(
            new Statement(
                cve,
                source,
                asserter,
                revision,
                condition,
                versions.fixes(),
                words(product),
                record));
        added++;
      }
    }
    return added;
  }

  private static boolean isOneOfSeveral(Tree product) {
    return product.text("product").contains(",") || product.text("product").contains(" and ");
  }

  private Source source(AffectedVersions versions) {
    if (asserter.equals("CISA-ADP")) {
      return Source.ADP;
    }
    return versions.inWords() ? Source.CNA_TEXT : Source.CNA;
  }

  /**
   * Whom it concerns. Where the name in words and the CPE name disagree on the release, as "Windows
   * 10 Version 2004" with windows_10_1809, the words win.
   */
  private static List<Target> targets(Tree product) {
    List<Target> targets = new ArrayList<>();
    List<ProductKey> words =
        RecordNames.standard().ofWords(product.text("vendor"), product.text("product"));
    boolean release = words.stream().anyMatch(it -> it.name().startsWith("microsoft:windows_"));
    if (!release) {
      for (Tree cpe : product.list("cpes")) {
        Optional<CpeName> name = CpeName.tryParse(cpe.text());
        name.map(CpeName::target).filter(it -> isNew(targets, it)).ifPresent(targets::add);
      }
    }
    for (ProductKey key : words) {
      if (targets.stream().noneMatch(it -> it.key().name().equals(key.name()))) {
        targets.add(Target.of(key));
      }
    }
    return targets;
  }

  private static boolean isNew(List<Target> targets, Target target) {
    return targets.stream()
        .noneMatch(it ->
            it.key().name().equals(target.key().name())
                && it.edition().equals(target.edition())
                && it.runsOn().equals(target.runsOn()));
  }

  private static String words(Tree product) {
    StringBuilder text =
        new StringBuilder(product.text("vendor") + " " + product.text("product")).append(':');
    for (Tree it : product.list("versions")) {
      text.append(' ').append(it.text("version"));
      for (String key : List.of("lessThan", "lessThanOrEqual")) {
        if (!it.text(key).isEmpty()) {
          text.append(key.equals("lessThan") ? " < " : " <= ").append(it.text(key));
        }
      }
      if (text.length() > MOST_WORDS) {
        return text.substring(0, MOST_WORDS - 1) + "…";
      }
    }
    return text.toString();
  }

  /** Versions that end a vulnerability: where a range of it ends before one. */
  public static List<String> fixes(Condition condition) {
    return condition
        .products()
        .filter(Condition.Product::vulnerable)
        .map(Condition.Product::versions)
        .flatMap(it ->
            it instanceof VersionSet.Between range && range.to() != null
                ? Stream.of(range.to())
                : Stream.empty())
        .map(Objects::requireNonNull)
        .filter(it -> !it.inclusive())
        .map(VersionSet.Bound::version)
        .distinct()
        .toList();
  }
}
