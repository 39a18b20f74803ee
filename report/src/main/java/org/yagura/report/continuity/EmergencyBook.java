package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yagura.knowledge.continuity.Flowchart;
import org.yagura.knowledge.reporting.ReportingDuties;
import org.yagura.knowledge.reporting.ReportingDuties.Destination;
import org.yagura.knowledge.source.Sentence;
import org.yagura.model.conclusion.Survey;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Field;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Booklet;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.wording.Words;

/** What to have on paper when everything is down. */
public final class EmergencyBook {
  private static final int LOG_LINES = 22;
  private static final List<Column> REPORTS =
      List.of(
          Column.of("報告先", 26),
          Column.of("いつまでに", 26),
          Column.of("よりどころ", 26),
          Column.of("した人・時刻", 22));
  private final Survey survey;
  private final PlanParts parts;
  private final Flowchart flow = Flowchart.shipped();
  private final ReportingDuties duties = ReportingDuties.shipped();

  private EmergencyBook(Survey survey) {
    this.survey = survey;
    this.parts = new PlanParts(survey);
  }

  /** The pack, each part on pages of its own so that it can be handed out. */
  public static Booklet of(Survey survey) {
    EmergencyBook book = new EmergencyBook(survey);
    List<Section> sections = new ArrayList<>();
    sections.add(book.flow());
    sections.add(
        page(
            "tree", "連絡体制図", "上から順に知らせます。点線の枠は、電話番号がまだ分かっていません。", List.of(ContactTree.of(survey))));
    sections.add(page("contacts", "連絡先", "電話がつながらないときは、代わりの人へ。", book.parts.people().contacts()));
    sections.add(
        new Section(
            "vendors", "事業者の連絡先", "前日までの作業を聞き、原因の調査を頼みます。", book.parts.people().vendors(), false));
    sections.add(page("cuts", "切る順番", "被害を広げないために切るものです。", book.parts.estate().isolation()));
    sections.add(page("care", "止まったときの代わり", "システムが止まったまま診療を続ける方法です。", book.parts.care().impact()));
    sections.add(
        page(
            "copies",
            "切り離された写しの場所",
            "攻撃のあとに戻すのに使えるものです。つなぐ前に、戻す先がきれいなことを確かめます。",
            book.parts.backups().offline()));
    sections.add(
        new Section(
            "order",
            "復旧の順番",
            "上から順に戻します。前のものが動くのを確かめてから、次へ進みます。",
            book.parts.care().restoration(),
            false));
    sections.add(book.reports());
    sections.add(book.commonForm());
    sections.add(book.privacyForm());
    sections.add(book.log());
    sections = ProofBehind.of(sections);
    return new Booklet(
        "サイバー攻撃　非常時の持ち出し資料",
        survey.facilityName(),
        Words.date(survey.asOf()),
        book.lead(),
        sections);
  }

  private List<String> lead() {
    return List.of(
        "ネットワークも電子カルテも使えないときに、紙で使う資料です。印刷して、次の場所に置いてください。電子で持つときは、院内のネットワークにつながらない媒体に入れ、パスワードで守ってください。",
        "置き場所（紙）: ＿＿＿＿＿＿＿＿＿＿＿＿　　置き場所（電子）: ＿＿＿＿＿＿＿＿＿＿＿＿",
        "印刷した日: ＿＿＿＿年＿＿月＿＿日　　次に見直す日: ＿＿＿＿年＿＿月＿＿日",
        Parts.GAP + "のところは、平時のうちに書いてください。この資料は院内の構成と連絡先を含みます。取り扱いに注意してください。");
  }

  private static Section page(String key, String heading, String lead, List<Block> blocks) {
    return new Section(key, heading, lead, blocks, true);
  }

  private Section flow() {
    return new Section(
        "flow",
        "まずすること（役割と順番）",
        flow.lead().text() + "。",
        List.of(ResponseFlow.of(flow), Parts.note(flow.missing())),
        true);
  }

  private Section reports() {
    List<Row> rows = duties.destinations().stream().map(EmergencyBook::report).toList();
    return page(
        "reports",
        "報告先と期限",
        "電話番号は「連絡先」のページにあります。",
        List.of(new Block.Table("報告先", REPORTS, rows, rows.size(), "")));
  }

  private static Row report(Destination it) {
    List<String> deadlines =
        it.deadlines().stream().map(d -> d.label().japanese() + ": " + d.text().text()).toList();
    return Parts.row(
        List.of(
            Cell.lines(List.of(it.title().japanese(), it.duty() ? "" : "（任意）", it.missing())),
            deadlines.isEmpty() ? Cell.of("期限の数字なし。早く") : Cell.lines(deadlines),
            Cell.of(it.basis()),
            Cell.EMPTY),
        List.of());
  }

  private Section commonForm() {
    ReportingDuties.CommonForm form = duties.commonForm();
    List<Field> fields = new ArrayList<>(heading());
    form.fields().forEach(it -> fields.add(new Field(it.text(), "", 2)));
    return page(
        "common-form",
        "報告の下書き: " + form.title().japanese(),
        "公式の様式（%s）に写すための下書きです。%s使える先: %s。"
            .formatted(form.name().text(), form.missing(), joined(form.usableFor())),
        List.of(new Block.Blanks(form.title().japanese(), fields)));
  }

  private Section privacyForm() {
    Destination ppc =
        duties.destinations().stream()
            .filter(it -> it.id().equals("ppc"))
            .findFirst()
            .orElseThrow();
    List<Field> fields = new ArrayList<>(heading());
    ppc.fields().forEach(it -> fields.add(new Field(it.text(), "", 2)));
    return page(
        "privacy-form",
        "報告の下書き: " + ppc.title().japanese(),
        "%s による報告の項目です。報告が要るとき: %s。".formatted(ppc.basis(), joined(ppc.triggers())),
        List.of(new Block.Blanks(ppc.title().japanese(), fields)));
  }

  private List<Field> heading() {
    return List.of(
        new Field("医療機関の名前", survey.facility().profile().name(), 1),
        new Field("気づいた日時・人", "", 1),
        new Field("報告する人・電話", "", 1));
  }

  private static String joined(List<Sentence> texts) {
    return texts.stream().map(Sentence::text).collect(Collectors.joining("、"));
  }

  private Section log() {
    List<Field> lines =
        IntStream.rangeClosed(1, LOG_LINES)
            .mapToObj(it -> new Field("　　月　　日　　時　　分", "", 1))
            .toList();
    return page(
        "log",
        "経過の記録",
        "いつ・どこで・何が起き、だれが何をしたかを、その場で書き留めます。あとの報告の元になります。",
        List.of(new Block.Blanks("経過", lines)));
  }
}
