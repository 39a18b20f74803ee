package org.yagura.analysis.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.vendor.VendorReturn.Contradiction;
import org.yagura.analysis.vendor.VendorReturn.Row;
import org.yagura.knowledge.vendor.VendorQuestion;
import org.yagura.knowledge.vendor.VendorQuestions;
import org.yagura.model.conclusion.Discrepancy;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListEntry;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Spelling;

/** Holds the vendors' answers against the facts. */
public final class VendorReturns {
  private static final int MOST_EVIDENCE = 8;
  private static final int MOST_FINDINGS = 3;

  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern GONE = Pattern.compile("撤去|廃棄|廃止|返却|処分|使っていな|存在しな");

  private final VendorScope scope;
  private final List<Row> missing = new ArrayList<>();
  private final List<Row> unclear = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Row> corrections = new ArrayList<>();
  private int answered;

  private VendorReturns(VendorScope scope) {
    this.scope = scope;
  }

  /** What each vendor returned, sorted by name; vendors that returned nothing are left out. */
  public static List<VendorReturn> of(Survey survey) {
    List<VendorReturn> returns = new ArrayList<>();
    for (VendorScope scope : VendorScopes.of(survey)) {
      List<ListEntry> entries = newest(survey, scope);
      if (!entries.isEmpty()) {
        returns.add(new VendorReturns(scope).read(entries));
      }
    }
    return returns;
  }

  /** What a vendor wrote in its newest workbook, by the keys of its rows. */
  public static Map<String, ListEntry> answers(Survey survey, VendorScope scope) {
    Map<String, ListEntry> answers = new LinkedHashMap<>();
    newest(survey, scope).forEach(it -> answers.putIfAbsent(it.text(ListField.NUMBER), it));
    return answers;
  }

  private static List<ListEntry> newest(Survey survey, VendorScope scope) {
    Map<String, List<ListEntry>> byVendor = new LinkedHashMap<>();
    for (ListedThing it : survey.facility().lists().vendorAnswers()) {
      String vendor = Spelling.foldCompany(it.entry().text(ListField.VENDOR));
      byVendor.computeIfAbsent(vendor, _ -> new ArrayList<>()).add(it.entry());
    }
    List<ListEntry> entries = new ArrayList<>();
    byVendor.forEach((name, rows) -> {
      if (VendorScopes.find(survey, name).filter(scope.vendor()::equals).isPresent()) {
        entries.addAll(rows);
      }
    });
    return entries.isEmpty() ? entries : newest(entries);
  }

  /**
   * The answers that the facts speak against, and what vendors correct or add, as disagreements of
   * materials.
   */
  public static List<Discrepancy> contradictions(Survey survey) {
    return of(survey).stream()
        .flatMap(it ->
            Stream.concat(
                it.contradictions().stream().map(c -> discrepancy(it.id(), c)),
                it.corrections().stream().map(c -> correction(survey, it.id(), c))))
        .toList();
  }

  private static Discrepancy correction(Survey survey, String vendor, Row it) {
    boolean added = it.key().startsWith(VendorKeys.ADDED);
    return new Discrepancy(
        "discrepancy-" + vendor + "-" + it.key(),
        subject(survey, vendor, it.key()),
        added ? "vendorAdded" : "vendorAnswer",
        List.of(
            new Discrepancy.Stated(
                it.said().isEmpty() ? it.about() : it.about() + ": " + it.said(), it.evidence())),
        "当院の資料のまま",
        added
            ? "事業者が「%s」を足しました。当院の資料にはありません。事業者に確かめ、台帳か回線一覧に載せてください。".formatted(it.about())
            : "事業者の回答は「%s」です。当院の資料を直すか、事業者に確かめてください。（%s）".formatted(it.said(), it.about()));
  }

  /** The asset or connection that a row asks about, else the vendor. */
  private static String subject(Survey survey, String vendor, String key) {
    return Stream.concat(
            survey.facility().assets().stream()
                .map(Asset::id)
                .filter(it -> key.equals(VendorKeys.of(VendorKeys.ASSET, it))),
            survey.connections().stream()
                .map(ExternalConnection::id)
                .filter(it -> key.equals(VendorKeys.of(VendorKeys.CONNECTION, it))))
        .findFirst()
        .orElse(vendor);
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
    List<String> asked =
        entries.stream()
            .map(it -> it.text(ListField.NUMBER))
            .filter(it -> !it.startsWith(VendorKeys.ADDED))
            .toList();
    return new VendorReturn(
        scope.vendor().id(),
        scope.vendor().name(),
        entries.getFirst().origin().file(),
        asked.size(),
        answered,
        missing,
        unclear,
        contradictions,
        corrections);
  }

  private void row(ListEntry entry) {
    String key = entry.text(ListField.NUMBER);
    Row row = new Row(key, entry.text(ListField.QUESTION), said(entry), List.of(entry.evidence()));
    if (key.startsWith(VendorKeys.ADDED)) {
      corrections.add(row);
      return;
    }
    Response response = Response.of(entry.text(ListField.ANSWER));
    switch (response) {
      case OPEN -> missing.add(row);
      case UNCLEAR -> unclear.add(row);
      case YES, NO -> {
        answered++;
        judge(row, response);
      }
      case NOT_APPLICABLE -> {
        answered++;
        if (key.startsWith(VendorKeys.ASSET)) {
          judge(row, Response.NO);
        }
      }
    }
    String date = entry.text(ListField.DATE);
    if (!date.isEmpty() && !ISO.matcher(date).matches()) {
      unclear.add(new Row(key, row.about(), "日付「" + date + "」", row.evidence()));
    }
  }

  private void judge(Row row, Response response) {
    String key = row.key();
    if (key.startsWith(VendorKeys.QUESTION)) {
      VendorQuestions.find(key.substring(VendorKeys.QUESTION.length()))
          .flatMap(it -> against(it, response, row))
          .ifPresent(contradictions::add);
    } else if (response == Response.NO && key.startsWith(VendorKeys.CONNECTION)) {
      connection(row).ifPresentOrElse(contradictions::add, () -> corrections.add(row));
    } else if (response == Response.NO && key.startsWith(VendorKeys.ASSET)) {
      gone(row).ifPresentOrElse(contradictions::add, () -> corrections.add(row));
    } else if (response == Response.NO) {
      corrections.add(row);
    }
  }

  /** A device that is said to be gone, but answers. */
  private Optional<Contradiction> gone(Row row) {
    return scope.assets().stream()
        .filter(it -> row.key().equals(VendorKeys.of(VendorKeys.ASSET, it.id())))
        .filter(_ -> GONE.matcher(row.said()).find())
        .filter(it -> it.provenance().measured() || it.provenance().configured())
        .findFirst()
        .map(it ->
            new Contradiction(
                row,
                "スキャンか設定では「%s」が動いています。".formatted(it.label()),
                it.evidence().stream().limit(MOST_EVIDENCE).toList()));
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

  private Optional<Contradiction> against(VendorQuestion question, Response response, Row row) {
    if (response == Response.NO && question.deniedByConnections()) {
      return scope.connections().stream().findFirst().map(it -> seen(row, it));
    }
    if (response != Response.YES) {
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

  private Optional<Contradiction> connection(Row row) {
    return scope.connections().stream()
        .filter(it -> row.key().equals(VendorKeys.of(VendorKeys.CONNECTION, it.id())))
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
