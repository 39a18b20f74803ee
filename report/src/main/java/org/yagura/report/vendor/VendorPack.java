package org.yagura.report.vendor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yagura.analysis.vendor.VendorKeys;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistItem;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.vendor.VendorQuestion;
import org.yagura.knowledge.vendor.VendorQuestions;
import org.yagura.model.conclusion.Finding;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.report.vendor.PackSheet.Asked;
import org.yagura.report.vendor.PackSheet.Column;
import org.yagura.report.workbook.CellText;
import org.yagura.report.workbook.FixedZip;

/**
 * The workbook for one vendor. It holds no more of the facility than what is that vendor's
 * business, and no addresses.
 */
public final class VendorPack {
  private static final String FONT = "BIZ UDPゴシック";
  private static final String YES_NO = "はい,いいえ,該当なし";
  private static final String MEMORY = "_yagura_vendor";
  private static final int MOST_FINDINGS = 30;
  private static final int FREE_ROWS = 4;

  private final Survey survey;
  private final VendorScope scope;
  private final Set<String> things = new HashSet<>();
  private final List<PackSheet> sheets = new ArrayList<>();
  private final Earlier earlier;
  private final Optional<ChecklistEdition> official;

  private VendorPack(Survey survey, VendorScope scope, Optional<ChecklistEdition> official) {
    this.survey = survey;
    this.scope = scope;
    this.earlier = Earlier.of(survey, scope);
    this.official = official;
    scope.assets().forEach(it -> things.add(it.id()));
    scope.connections().forEach(it -> things.add(it.id()));
    scope.contracts().forEach(it -> things.add(it.id()));
    scope.accounts().forEach(it -> things.add(it.id()));
  }

  /** Renders the workbook without the Ministry's own form; the same survey gives the same bytes. */
  public static byte[] render(Survey survey, VendorScope scope) {
    return render(survey, scope, Optional.empty());
  }

  /**
   * Renders the workbook.
   *
   * @param official the Ministry's form for vendors, where its items are known
   */
  public static byte[] render(
      Survey survey, VendorScope scope, Optional<ChecklistEdition> official) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Yagura", null)) {
      book.setGlobalDefaultFont(FONT, 10);
      new VendorPack(survey, scope, official).write(book);
      book.finish();
      return FixedZip.of(out.toByteArray(), survey.asOf());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory", e);
    }
  }

  private void write(Workbook book) {
    List<String> names = new ArrayList<>(List.of("確認項目", "機器", "外部接続", "MDS・SDS", "質問"));
    official.ifPresent(_ -> names.addFirst(Form.VENDOR.japanese()));
    Letter.write(book.newWorksheet("依頼状"), survey, scope, names);
    official.ifPresent(it -> official(book.newWorksheet(Form.VENDOR.japanese()), it));
    questions(book.newWorksheet("確認項目"));
    assets(book.newWorksheet("機器"));
    connections(book.newWorksheet("外部接続"));
    disclosures(book.newWorksheet("MDS・SDS"));
    findings(book.newWorksheet("質問"));
    remember(book.newWorksheet(MEMORY));
  }

  /** The Ministry's own items, in their own words. */
  private void official(Worksheet sheet, ChecklistEdition edition) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(new Column("番号", 8), new Column("チェック項目", 74), new Column("文言の確かさ", 20)),
            edition.title(),
            "回答は「はい」「いいえ」「該当なし」から選んでください。日付には確認日（「いいえ」のときは目標日）をお書きください。\n"
                + "厚生労働省の「事業者確認用」の項目を写したものです。公式の様式でお返しいただいても構いません。");
    for (ChecklistItem it : edition.items()) {
      String text = it.text().sentence();
      earlier.ask(
          page,
          new Asked(VendorKeys.OFFICIAL + edition.id() + ":" + it.key(), text),
          List.of(
              it.id(),
              it.text().note().isEmpty() ? text : text + "\n" + it.text().note(),
              it.wording().japanese()));
    }
    finish(page);
  }

  private void questions(Worksheet sheet) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(
                new Column("分野", 13),
                new Column("関わる項目", 10),
                new Column("確かめたいこと", 50),
                new Column("添えるもの・書くこと", 32)),
            "確認項目",
            "回答は「はい」「いいえ」「該当なし」から選んでください。日付には、確かめた日（「いいえ」のときは対応する予定の日）をお書きください。\n"
                + "質問は当院が作ったものです。「関わる項目」は、厚生労働省のチェックリスト（医療機関確認用）の番号です。");
    for (VendorQuestion it : VendorQuestions.all()) {
      earlier.ask(
          page,
          new Asked(VendorKeys.QUESTION + it.id(), it.ask()),
          List.of(it.topic(), String.join("\n", it.items()), it.ask(), it.proof()));
    }
    finish(page);
  }

  private void assets(Worksheet sheet) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(
                new Column("機器", 30),
                new Column("システム", 16),
                new Column("メーカ・型番", 28),
                new Column("OS・版", 26)),
            "貴社が担当する機器",
            "灰色の内容が合っていれば「はい」、違うところがあれば「いいえ」とし、正しい内容を備考にお書きください。\n"
                + "日付には、次に更新（パッチ・ファームウェア）を予定する日をお書きください。載っていない機器は、下の空いた行に足してください。");
    for (Asset it : scope.assets()) {
      earlier.ask(page, asked(VendorKeys.of(VendorKeys.ASSET, it.id()), it.label()), asset(it));
    }
    earlier.flush();
    page.free(FREE_ROWS);
    finish(page);
  }

  private static Asked asked(String key, String about) {
    return new Asked(key, NoAddress.of(about));
  }

  private List<String> asset(Asset it) {
    String count = it.count() > 1 ? "（" + it.count() + "台）" : "";
    return List.of(
        NoAddress.of(it.label()) + count,
        String.join("、", systems(it)),
        joined(it.product().make(), it.product().model()),
        joined(it.product().os(), it.product().version()));
  }

  /** The system a list names for it, else those that it is part of. */
  private List<String> systems(Asset asset) {
    if (!asset.placement().system().isEmpty()) {
      return List.of(asset.placement().system());
    }
    return survey.facility().systems().stream()
        .filter(it -> it.assets().contains(asset.id()))
        .map(CareSystem::name)
        .distinct()
        .toList();
  }

  private static String joined(String... words) {
    String text = Stream.of(words).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    return text.isEmpty() ? "（不明。備考にお書きください）" : text;
  }

  private void connections(Worksheet sheet) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(
                new Column("接続", 36),
                new Column("種類", 18),
                new Column("当院の記録", 14),
                new Column("常時つながるか", 15)),
            "外部接続（遠隔保守の回線）",
            "貴社がお使いなら「はい」、使っていなければ「いいえ」とし、接続元・利用する時間・認証の方式を備考にお書きください。\n"
                + "貴社が使う接続で載っていないもの（携帯回線、遠隔操作ソフトなど）は、下の空いた行に足してください。日付には、最後に使った日をお書きください。");
    for (ExternalConnection it : scope.connections()) {
      earlier.ask(
          page, asked(VendorKeys.of(VendorKeys.CONNECTION, it.id()), it.label()), connection(it));
    }
    earlier.flush();
    page.free(FREE_ROWS);
    finish(page);
  }

  private static List<String> connection(ExternalConnection it) {
    Boolean always = it.alwaysOn();
    return List.of(
        NoAddress.of(it.label()),
        it.kind().japanese(),
        it.status().japanese(),
        always == null ? "不明" : always ? "常時" : "使うときだけ");
  }

  private void disclosures(Worksheet sheet) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(new Column("製品・サービス", 46), new Column("対象", 40)),
            "MDS・SDS（医療情報セキュリティ開示書）",
            "添えたら「はい」、添えられなければ「いいえ」（理由と予定を備考に）、対象でなければ「該当なし」としてください。\n"
                + "日付には開示書の作成日を、備考には書式の版（例: JAHIS標準の番号と Ver.）とファイル名をお書きください。載っていないものは足してください。");
    for (String system : scope.systems()) {
      String devices =
          scope.assets().stream()
              .filter(it -> systems(it).contains(system))
              .map(Asset::label)
              .map(NoAddress::of)
              .distinct()
              .limit(6)
              .collect(Collectors.joining("、"));
      earlier.ask(
          page, new Asked(VendorKeys.DISCLOSURE + system, system), List.of(system, devices));
    }
    earlier.flush();
    page.free(FREE_ROWS);
    finish(page);
  }

  private void findings(Worksheet sheet) {
    PackSheet page =
        new PackSheet(
            sheet,
            List.of(new Column("重さ", 8), new Column("気づいたこと", 52), new Column("お願いしたいこと", 42)),
            "貴社に関わる気づき",
            "当院の資料（設定・スキャン・台帳）から気づいたことです。対応する（した）なら「はい」、しないなら「いいえ」とし、理由を備考にお書きください。\n"
                + "日付には、対応した日または予定の日をお書きください。");
    scope.findings().stream()
        .filter(this::isToTell)
        .limit(MOST_FINDINGS)
        .forEach(it ->
            earlier.ask(
                page,
                asked(VendorKeys.of(VendorKeys.FINDING, it.id()), it.title()),
                List.of(
                    it.severity().mark() + " " + it.severity().japanese(),
                    NoAddress.of(it.title() + (isOwn(it) ? "\n" + it.because().seen() : "")),
                    NoAddress.of(it.measure().what()))));
    finish(page);
  }

  /** The ways an attacker could take are nobody's business but the hospital's. */
  private boolean isToTell(Finding it) {
    boolean way = it.rule().startsWith("attack-path") || it.rule().equals("no-copy-survives");
    return !way && (isOwn(it) || it.measure().who().contains("事業者"));
  }

  private boolean isOwn(Finding it) {
    return it.subjects().stream().allMatch(things::contains);
  }

  private void finish(PackSheet page) {
    earlier.flush();
    page.finish(YES_NO);
    sheets.add(page);
  }

  /** What is read back: format, vendor, and every row by its key. */
  private void remember(Worksheet sheet) {
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    int row = 0;
    line(sheet, row++, "yagura-vendor", "1", survey.asOf().toString());
    line(sheet, row++, "vendor", scope.vendor().name(), "");
    for (PackSheet page : sheets) {
      line(sheet, row++, "sheet", page.name(), "");
      for (Asked it : page.asked()) {
        line(sheet, row++, "ask", it.key(), it.about());
      }
    }
  }

  private static void line(Worksheet sheet, int row, String what, String key, String text) {
    sheet.value(row, 0, what);
    sheet.value(row, 1, CellText.safe(key));
    if (!text.isEmpty()) {
      sheet.value(row, 2, CellText.safe(text));
    }
  }
}
