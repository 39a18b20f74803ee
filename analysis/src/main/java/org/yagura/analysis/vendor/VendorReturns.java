package org.yagura.analysis.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.analysis.vendor.VendorReturn.Contradiction;
import org.yagura.analysis.vendor.VendorReturn.Row;
import org.yagura.knowledge.vendor.VendorQuestion;
import org.yagura.knowledge.vendor.VendorQuestions;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Holds the vendors' answers against the facts. */
public final class VendorReturns {
  private static final int MOST_EVIDENCE = 8;
  private static final int MOST_FINDINGS = 3;

  private final VendorScope scope;
  private final List<Row> missing = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Row> corrections = new ArrayList<>();

  private VendorReturns(VendorScope scope) {
    this.scope = scope;
  }

  /** What each vendor returned, sorted by name; vendors that returned nothing are left out. */
  public static List<VendorReturn> of(Survey survey) {
    List<VendorScope> scopes = VendorScopes.of(survey);
    Map<String, List<ListEntry>> byVendor = new LinkedHashMap<>();
    for (ListedThing it : survey.facility().lists().vendorAnswers()) {
      String vendor = Spelling.foldCompany(it.entry().text(ListField.VENDOR));
      byVendor.computeIfAbsent(vendor, _ -> new ArrayList<>()).add(it.entry());
    }
    List<VendorReturn> returns = new ArrayList<>();
    for (VendorScope scope : scopes) {
      List<ListEntry> entries = new ArrayList<>();
      byVendor.forEach((name, rows) -> {
        if (VendorScopes.find(survey, name).filter(scope.vendor()::equals).isPresent()) {
          entries.addAll(rows);
        }
      });
      if (!entries.isEmpty()) {
        returns.add(new VendorReturns(scope).read(newest(entries)));
      }
    }
    return returns;
  }

  /** The answers that the facts speak against, as disagreements of materials. */
  public static List<Discrepancy> contradictions(Survey survey) {
    return of(survey).stream()
        .flatMap(it -> it.contradictions().stream().map(c -> discrepancy(it.id(), c)))
        .toList();
  }

  private static Discrepancy discrepancy(String vendor, Contradiction it) {
    return new Discrepancy(
        "discrepancy-" + vendor + "-" + it.row().key(),
        vendor,
        "vendorAnswer",
        List.of(
            new Discrepancy.Stated(it.shows(), it.evidence()),
            new Discrepancy.Stated(it.row().said(), it.row().evidence())),
        it.shows(),
        "事業者の回答は「%s」ですが、資料が示すことと食い違います。事業者に確かめてください。（%s）"
            .formatted(it.row().said(), it.row().about()));
  }

  /** A later workbook replaces an earlier one, row by row only within one file. */
  private static List<ListEntry> newest(List<ListEntry> entries) {
    String file =
        entries.stream()
            .map(ListEntry::origin)
            .max((a, b) -> {
              int byDay = a.asOf().compareTo(b.asOf());
              return byDay != 0 ? byDay : a.file().compareTo(b.file());
            })
            .orElseThrow()
            .file();
    return entries.stream().filter(it -> it.origin().file().equals(file)).toList();
  }

  private VendorReturn read(List<ListEntry> entries) {
    for (ListEntry entry : entries) {
      row(entry);
    }
    return new VendorReturn(
        scope.vendor().id(),
        scope.vendor().name(),
        entries.getFirst().origin().file(),
        entries.size(),
        missing,
        contradictions,
        corrections);
  }

  private void row(ListEntry entry) {
    String key = entry.text(ListField.NUMBER);
    String answer = entry.text(ListField.ANSWER);
    Row row = new Row(key, entry.text(ListField.QUESTION), said(entry), List.of(entry.evidence()));
    if (key.startsWith(VendorKeys.ADDED)) {
      corrections.add(row);
    } else if (answer.isEmpty()) {
      missing.add(row);
    } else if (key.startsWith(VendorKeys.QUESTION)) {
      VendorQuestions.find(key.substring(VendorKeys.QUESTION.length()))
          .flatMap(it -> against(it, answer, row))
          .ifPresent(contradictions::add);
    } else if (answer.equals("no") && key.startsWith(VendorKeys.CONNECTION)) {
      connection(row, key).ifPresentOrElse(contradictions::add, () -> corrections.add(row));
    } else if (answer.equals("no") && key.startsWith(VendorKeys.ASSET)) {
      corrections.add(row);
    }
  }

  private static String said(ListEntry entry) {
    String answer =
        switch (entry.text(ListField.ANSWER)) {
          case "yes" -> "はい";
          case "no" -> "いいえ";
          default -> entry.text(ListField.ANSWER);
        };
    String note = entry.text(ListField.NOTE);
    return note.isEmpty() ? answer : answer.isEmpty() ? note : answer + "（" + note + "）";
  }

  private Optional<Contradiction> against(VendorQuestion question, String answer, Row row) {
    if (answer.equals("no") && question.deniedByConnections()) {
      return scope.connections().stream().findFirst().map(it -> seen(row, it));
    }
    if (!answer.equals("yes")) {
      return Optional.empty();
    }
    List<Finding> against =
        scope.findings().stream()
            .filter(it -> question.contradictedBy().contains(it.rule()))
            .limit(MOST_FINDINGS)
            .toList();
    if (against.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> evidence =
        against.stream()
            .flatMap(it -> it.because().evidence().stream())
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    String shows = String.join(" ", against.stream().map(Finding::title).toList());
    return Optional.of(new Contradiction(row, shows, evidence));
  }

  private Optional<Contradiction> connection(Row row, String key) {
    String id = key.substring(VendorKeys.CONNECTION.length());
    return scope.connections().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> seen(row, it));
  }

  private static Contradiction seen(Row row, ExternalConnection it) {
    return new Contradiction(
        row,
        "資料には外部接続「%s」（%s）があります。".formatted(it.label(), it.kind().japanese()),
        it.evidence().stream().limit(MOST_EVIDENCE).toList());
  }
}
