package org.yagura.intake.reconcile.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.OriginKind;

/**
 * Chooses the value of a field with one value: the most authoritative statement decides what is
 * true, and among statements that agree with it the most specific one says it.
 *
 * @param kept the chosen value; empty when nobody states any
 * @param rivals statements that disagree with it, most authoritative first
 */
public record FieldChoice(
    AssetField field, String kept, List<Statement> supporters, List<Statement> rivals) {

  private static final Pattern RELEASE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

  public static FieldChoice of(AssetField field, List<Statement> statements) {
    Comparator<Statement> order =
        Comparator.comparing((Statement it) -> isPrefix(field, it))
            .thenComparing(Statement.BY_AUTHORITY);
    List<Statement> ranked = statements.stream().sorted(order).toList();
    if (ranked.isEmpty()) {
      return new FieldChoice(field, "", List.of(), List.of());
    }
    Statement first = ranked.getFirst();
    List<Statement> supporters = new ArrayList<>();
    List<Statement> rivals = new ArrayList<>();
    for (Statement it : ranked) {
      (Sameness.agree(field, first.value(), it.value()) ? supporters : rivals).add(it);
    }
    // Only equals may lend their precision: a list must not rewrite what the device itself says.
    OriginKind authority = first.origin().kind();
    String kept =
        authority == OriginKind.DECISION
            ? first.value()
            : supporters.stream()
                .filter(it ->
                    it.origin().kind() == authority
                        || isDate(field)
                        || isRelease(field, first.value()))
                .map(Statement::value)
                .max(
                    Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(first.value());
    return new FieldChoice(field, kept, supporters, rivals);
  }

  /**
   * The prefix of a hardware address names whoever made the port, not quite who made the device.
   */
  private static boolean isPrefix(AssetField field, Statement it) {
    return field == AssetField.MAKE && it.origin().kind() == OriginKind.MEASUREMENT;
  }

  /** Some configurations print no more of a version than its release: {@code version 17.6}. */
  private static boolean isRelease(AssetField field, String version) {
    return field == AssetField.VERSION && RELEASE.matcher(version).matches();
  }

  private static boolean isDate(AssetField field) {
    return field == AssetField.INSTALLED
        || field == AssetField.SUPPORT_UNTIL
        || field == AssetField.CONTRACT_UNTIL;
  }

  /** The disagreement to show, where there is one. */
  public Optional<Discrepancy> discrepancy(String subject) {
    if (rivals.isEmpty()) {
      return Optional.empty();
    }
    List<Discrepancy.Stated> values = new ArrayList<>();
    values.add(new Discrepancy.Stated(kept, evidence(supporters)));
    List<Statement> rest = new ArrayList<>(rivals);
    while (!rest.isEmpty()) {
      Statement next = rest.getFirst();
      List<Statement> alike =
          rest.stream().filter(it -> Sameness.agree(field, next.value(), it.value())).toList();
      values.add(new Discrepancy.Stated(next.value(), evidence(alike)));
      rest.removeAll(alike);
    }
    return Optional.of(
        new Discrepancy(
            "discrepancy-" + subject + "-" + field.id(),
            subject,
            field.id(),
            values,
            kept,
            Reasons.kept(supporters.getFirst().origin(), rivals.getFirst().origin())));
  }

  public static List<Evidence> evidence(List<Statement> statements) {
    return statements.stream().map(Statement::evidence).distinct().sorted().toList();
  }
}
