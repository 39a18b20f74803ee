package org.yagura.report.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.analysis.vendor.VendorReturn;
import org.yagura.analysis.vendor.VendorReturns;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.model.checklist.Checklist;
import org.yagura.model.checklist.EarlierAnswer;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.checklist.ItemAnswer.Basis;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.checklist.ItemAnswer.Verdict;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Contact;
import org.yagura.report.continuity.ContactTree;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.FormAnswer;
import org.yagura.report.document.wording.Words;

/**
 * Answers, targets, proof, what changed since last year, vendors' answers, and the contact tree.
 */
public final class InspectionBook {
  private static final int MOST_FACTS = 6;
  private static final List<Column> ANSWERS =
      List.of(
          Column.of("番号", 50),
          Column.of("チェック項目", 198),
          Column.of("答え", 52),
          Column.of("確認日", 78),
          Column.of("目標日", 68),
          Column.of("よりどころ", 64));
  private static final List<Column> TARGETS =
      List.of(
          Column.of("番号", 13),
          Column.of("チェック項目", 36),
          Column.of("目標日", 16),
          Column.of("分かっていること・次にすること", 35));
  private static final List<Column> PROOF =
      List.of(Column.of("番号", 9), Column.of("向き", 11), Column.of("資料が示すこと・回答", 80));
  private static final List<Column> EARLIER =
      List.of(
          Column.of("番号", 9),
          Column.of("前の版と番号", 14),
          Column.of("前の答え", 12),
          Column.of("今の答え", 12),
          Column.of("項目の移り変わり", 14),
          Column.of("この間に変わったこと", 36));
  private static final List<Column> VENDORS =
      List.of(
          Column.of("事業者", 30),
          Column.of("担当するシステム", 30),
          Column.of("回答", 14),
          Column.number("足りない回答", 12),
          Column.number("資料と食い違い", 14));
  private static final List<Column> CONTACTS =
      List.of(
          Column.of("相手", 16),
          Column.of("名前・部署", 26),
          Column.of("担当", 20),
          Column.of("電話・メール", 26),
          Column.of("どんなとき", 18));

  private final Survey survey;
  private final Checklist checklist;
  private final LocalDate asOf;

  private InspectionBook(Survey survey) {
    this.survey = survey;
    this.checklist = survey.assessments().checklist();
    this.asOf = survey.asOf();
  }

  public static Booklet of(Survey survey) {
    InspectionBook book = new InspectionBook(survey);
    return new Booklet(
        "立入検査のための資料",
        survey.facilityName(),
        Words.date(survey.asOf()),
        book.lead(),
        List.of(
            book.answers(),
            book.targets(),
            book.earlier(),
            book.vendors(),
            book.contacts(),
            book.proof()));
  }

  private List<String> lead() {
    String wording =
        checklist.items().stream()
            .map(it -> it.item().wording())
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    String counts =
        Arrays.stream(Verdict.values())
            .map(it -> it.japanese() + " " + count(it))
            .collect(Collectors.joining("、"));
    List<String> lead = new ArrayList<>();
    if (!checklist.missing().isEmpty()) {
      lead.add("ご注意: " + checklist.missing());
    }
    lead.addAll(lead(counts, wording));
    return lead;
  }

  private List<String> lead(String counts, String wording) {
    return List.of(
        "「%s」の %d項目の答えと、その根拠です（%s）。".formatted(checklist.title(), checklist.items().size(), counts),
        "答えは、病院の資料（台帳・設定・スキャン・一覧）と施設の回答から導いたもので、根拠の場所を添えています。施設の回答と資料が食い違うときは、資料による答えを採っています。",
        "項目の文言の確かさ: " + (wording.isEmpty() ? "－" : wording) + "。公式の様式と見比べてください。");
  }

  private long count(Verdict verdict) {
    return checklist.items().stream().filter(it -> it.answer() == verdict).count();
  }

  private Section answers() {
    List<Row> rows = checklist.items().stream().map(this::answer).toList();
    return new Section(
        "answers", "1　答え", "", List.of(table("答え", ANSWERS, rows, "答えた項目はありません。")), true);
  }

  private Row answer(ItemAnswer it) {
    FormAnswer answer = FormAnswer.of(it, asOf);
    return row(
        List.of(
            Cell.of(number(it)),
            Cell.lines(List.of(it.item().text(), it.item().note())),
            verdict(it.answer()),
            Cell.of(answer.confirmed()),
            target(it, answer.target()),
            Cell.of(it.basis().japanese())));
  }

  /** A no without a date to mend it by is an open task of the hospital's. */
  private static Cell target(ItemAnswer it, String date) {
    boolean open = date.isEmpty() && it.answer() == Verdict.NO;
    return open ? Cell.of(Tone.UNKNOWN, "未定") : Cell.of(date);
  }

  private Section targets() {
    List<Row> rows =
        checklist.items().stream()
            .filter(it -> it.answer() == Verdict.NO || it.answer() == Verdict.UNKNOWN)
            .map(InspectionBook::target)
            .toList();
    return new Section(
        "targets",
        "2　「いいえ」と不明の項目の目標",
        "「いいえ」の項目には、年度内の目標日を記入します。",
        List.of(table("目標", TARGETS, rows, "「いいえ」と不明の項目はありません。")),
        true);
  }

  private static Row target(ItemAnswer it) {
    String target = Words.date(it.stated().targetDate());
    String known =
        it.against()
            .filter(Fact::decisive)
            .map(Fact::what)
            .limit(2)
            .collect(Collectors.joining("\n"));
    return row(
        List.of(
            Cell.of(number(it) + "　" + it.answer().japanese()),
            Cell.of(it.item().text()),
            target.isEmpty() ? Cell.of(Tone.UNKNOWN, "【要記入】") : Cell.of(target),
            Cell.lines(List.of(known, it.settles()))));
  }

  private Section earlier() {
    List<Row> rows = checklist.earlier().stream().map(this::earlier).toList();
    return new Section(
        "earlier",
        "3　前年度からの変化",
        "前年度の答えは、今年度の答えの代わりにはしていません。",
        List.of(table("前年度", EARLIER, rows, "前年度の答えが資料にないため、比べていません。")),
        false);
  }

  private Row earlier(EarlierAnswer it) {
    Cell now =
        checklist.items().stream()
            .filter(
                item -> item.item().id().equals(it.item()) && item.item().row().equals(it.row()))
            .map(item -> verdict(item.answer()))
            .findFirst()
            .orElse(Cell.UNKNOWN);
    return new Row(
        "",
        List.of(
            Cell.of(it.item()),
            Cell.of((it.edition() + " " + it.earlierItem()).strip()),
            Cell.lines(List.of(it.answer(), Words.date(it.confirmedOn()))),
            now,
            Cell.of(it.relation()),
            it.changed().isEmpty() ? Cell.of(Tone.FAINT, "分かる変化なし") : Cell.lines(it.changed())),
        it.evidence());
  }

  private Section vendors() {
    List<VendorReturn> returns = VendorReturns.of(survey);
    List<Row> rows = VendorScopes.of(survey).stream().map(it -> vendor(it, returns)).toList();
    return new Section(
        "vendors",
        "4　事業者への確認",
        "事業者に送った回答用紙の回収状況です。公式の事業者確認用とMDS/SDSは、別に綴じてください。",
        List.of(table("事業者", VENDORS, rows, "事業者の記載が資料にありません。")),
        false);
  }

  private static Row vendor(VendorScope scope, List<VendorReturn> returns) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(scope.vendor().name()));
    cells.add(Cell.of(String.join("、", scope.systems())));
    returns.stream()
        .filter(it -> it.id().equals(scope.vendor().id()))
        .findFirst()
        .ifPresentOrElse(
            it -> {
              cells.add(Cell.of("%d / %d件".formatted(it.answered(), it.asked())));
              cells.add(Cell.of(Integer.toString(it.missing().size())));
              cells.add(Cell.of(Integer.toString(it.contradictions().size())));
            },
            () -> {
              cells.add(Cell.of(Tone.UNKNOWN, "未回収"));
              cells.add(Cell.EMPTY);
              cells.add(Cell.EMPTY);
            });
    return row(cells);
  }

  private Section contacts() {
    List<Row> rows =
        survey.assessments().governance().continuity().contacts().stream()
            .sorted(Comparator.comparing(Contact::party))
            .map(InspectionBook::contact)
            .toList();
    return new Section(
        "contacts",
        "5　連絡体制",
        "インシデントが起きたときに連絡する、院内と外部の相手です。",
        List.of(
            ContactTree.of(survey),
            table("連絡先", CONTACTS, rows, "【要記入】連絡先の一覧が資料にありません。点線の枠に書き入れるか、連絡体制図を綴じてください。")),
        true);
  }

  private static Row contact(Contact it) {
    return new Row(
        "",
        List.of(
            Cell.of(it.party().japanese()),
            Cell.of(it.name()),
            Cell.lines(List.of(it.person(), it.role())),
            Cell.orUnknown(it.reach().text()),
            Cell.of(it.about())),
        it.evidence());
  }

  private Section proof() {
    List<Row> rows = new ArrayList<>();
    for (ItemAnswer it : checklist.items()) {
      it.facts().stream().limit(MOST_FACTS).forEach(fact -> rows.add(fact(it, fact)));
      if (!it.stated().evidence().isEmpty()) {
        String said = it.stated().answer().isEmpty() ? "（空欄）" : it.stated().answer();
        rows.add(
            new Row(
                "",
                List.of(Cell.of(number(it)), Cell.of("施設の回答"), Cell.of(said)),
                it.stated().evidence()));
      }
      if (it.basis() == Basis.NONE && it.facts().isEmpty()) {
        rows.add(
            row(
                List.of(
                    Cell.of(number(it)),
                    Cell.of(Tone.UNKNOWN, "根拠なし"),
                    Cell.of(it.settles().isEmpty() ? it.remarks() : it.settles()))));
      }
    }
    return new Section(
        "proof",
        "6　根拠",
        "どの資料のどこが、答えを支え、または反しているかです。すべての根拠は checklist.xlsx の「判定の根拠」にあります。",
        List.of(table("根拠", PROOF, rows, "根拠はありません。")),
        true);
  }

  private static Row fact(ItemAnswer it, Fact fact) {
    return new Row(
        "",
        List.of(
            Cell.of(number(it)),
            Cell.of(fact.speaksFor() ? "○ 支える" : "× 反する"),
            Cell.of(fact.what())),
        fact.evidence());
  }

  private static String number(ItemAnswer it) {
    return switch (it.item().row()) {
      case "server" -> it.item().id() + "（サーバ）";
      case "terminal" -> it.item().id() + "（端末PC）";
      default -> it.item().id();
    };
  }

  private static Cell verdict(Verdict verdict) {
    return switch (verdict) {
      case YES -> Cell.of(Tone.RECORDED, verdict.japanese());
      case NO -> Cell.of(Tone.HIGH, verdict.japanese());
      case UNKNOWN -> Cell.of(Tone.UNKNOWN, verdict.japanese());
      case NOT_APPLICABLE -> Cell.of(Tone.FAINT, verdict.japanese());
    };
  }

  private static Row row(List<Cell> cells) {
    return new Row("", cells, List.of());
  }

  private static Block table(String name, List<Column> columns, List<Row> rows, String empty) {
    return new Block.Table(name, columns, rows, rows.size(), empty);
  }
}
