package org.yagura.intake.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.intake.material.Material;
import org.yagura.intake.official.OfficialWorkbook.By;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.Form;
import org.yagura.knowledge.checklist.completion.ImportedEdition;
import org.yagura.knowledge.checklist.completion.ImportedEdition.Item;

/** The sentences of these fixtures are made up; the official workbook is not at hand. */
class OfficialWorkbookReaderTest {

  private static final String TITLE = "令和８年度版　医療機関・薬局におけるサイバーセキュリティ対策チェックリスト";

  private static OfficialWorkbook read(Material material) {
    return OfficialWorkbookReader.read(material, ChecklistEditions.shipped());
  }

  private static ImportedEdition only(OfficialWorkbook workbook) {
    assertThat(workbook.forms()).hasSize(1);
    return workbook.forms().getFirst().edition();
  }

  private static List<String> keys(ImportedEdition it) {
    return it.items().stream().map(Item::key).toList();
  }

  @Test
  void numbersInACellOfTheirOwnBelongToTheSentenceBesideThem() {
    Material book =
        new Book()
            .row(TITLE, "", "", "医療機関・薬局確認用")
            .merged(0, 0, 0, 2)
            .row("立入検査時、本チェックリストを確認します。令和８年度中にすべての項目で「はい」に…")
            .row("", "", "チェック項目", "確認結果", "確認日", "目標日", "備考")
            .row("１\n体制構築", "１－①", "責任者を一人置いている。", "はい・いいえ")
            .row("２　管理・運用", "2-①", "架空の台帳を作っている。", "はい・いいえ")
            .row("", "2-②", "架空の保守の有無を確認した。\n※事業者と契約していない場合には、記入不要", "はい・いいえ")
            .merged(4, 0, 5, 0)
            .named("001716187.xlsx");

    ImportedEdition edition = only(read(book));

    assertThat(edition.key()).isEqualTo("R8-facility");
    assertThat(keys(edition)).containsExactly("1-①", "2-①", "2-②");
    assertThat(edition.items().getFirst().sectionTitle()).isEqualTo("体制構築");
    assertThat(edition.items().getLast().text()).isEqualTo("架空の保守の有無を確認した。");
    assertThat(edition.items().getLast().note()).isEqualTo("※事業者と契約していない場合には、記入不要");
    assertThat(read(book).forms().getFirst().by()).isEqualTo(By.TITLE);
  }

  @Test
  void numbersBehindTheSentenceAreTakenOff() {
    Material book =
        new Book()
            .row("令和8年度 医療機関確認用チェックリスト")
            .row("1 体制構築", "責任者を一人置いている。(1-①)", "はい・いいえ")
            .row("2 管理・運用", "架空の台帳を作っている。（2-①）", "はい・いいえ")
            .row("", "架空の保守の有無を確認した。(2-②)\n※記入不要", "はい・いいえ")
            .named("様式.xlsx");

    ImportedEdition edition = only(read(book));

    assertThat(keys(edition)).containsExactly("1-①", "2-①", "2-②");
    assertThat(edition.items()).extracting(Item::text).noneMatch(it -> it.contains("("));
  }

  @Test
  void theYearOfAPlanIsNotTheYearOfTheForm() {
    Material book =
        new Book()
            .row("サイバーセキュリティ対策チェックリスト", "", "医療機関確認用")
            .row("1 体制構築", "1-①", "責任者を一人置いている。", "はい・いいえ")
            .row("2 管理・運用", "2-①", "架空の台帳を作っている。", "はい・いいえ")
            .row("", "2-②", "架空の鍵を使っている。または令和９年度までに使う予定としている。", "はい・いいえ")
            .named("様式.xlsx");

    assertThat(read(book).forms()).isEmpty();
    assertThat(read(book).problems()).anyMatch(it -> it.message().contains("何年度の様式か"));
  }

  @Test
  void aNumberWithoutItsSectionTakesThatOfTheHeadingAbove() {
    Material book =
        new Book()
            .row("令和８年度 事業者確認用")
            .row("１", "体制構築")
            .row("①", "責任者を一人置いている。", "はい", "いいえ")
            .row("２", "管理・運用")
            .row("(1)", "架空の台帳を作っている。", "はい", "いいえ")
            .row("(2)", "架空の記録を残している。", "はい", "いいえ")
            .named("様式.xlsx");

    ImportedEdition edition = only(read(book));

    assertThat(edition.form()).isEqualTo(Form.VENDOR);
    assertThat(keys(edition)).containsExactly("1-①", "2-(1)", "2-(2)");
  }

  @Test
  void oneNumberOnTwoRowsIsToldApartByTheGroupAbove() {
    Material book =
        new Book()
            .row(TITLE + "　医療機関確認用")
            .row("2 管理・運用")
            .row("", "サーバについて、以下を実施している。")
            .row("", "2-①", "架空のサービスを停止している。")
            .row("", "端末PCについて、以下を実施している。")
            .row("", "2-①", "架空のサービスを停止している。")
            .row("", "ネットワーク機器について、以下を実施している。")
            .row("", "2-②", "架空の接続を制限している。")
            .named("様式.xlsx");

    assertThat(keys(only(read(book)))).containsExactly("2-①/server", "2-①/terminal", "2-②");
  }

  @Test
  void aBookMayHoldTwoFormsOnTwoSheets() {
    Book book = new Book().sheet("医療機関・薬局確認用").row(TITLE);
    items(book, "A").sheet("事業者確認用").row(TITLE);
    Material material = items(book, "B").named("様式.xlsx");

    assertThat(read(material).forms())
        .extracting(it -> it.edition().key())
        .containsExactly("R8-facility", "R8-vendor");
  }

  @Test
  void twoFormsMayStandSideBySide() {
    Material book =
        new Book()
            .row(TITLE)
            .row("医療機関確認用", "", "", "", "事業者確認用")
            .row("1-①", "病院の責任者を置いている。", "", "", "1-①", "会社の責任者を置いている。")
            .row("1-②", "病院の台帳を作っている。", "", "", "1-②", "会社の台帳を作っている。")
            .row("1-③", "病院の記録を残している。", "", "", "1-③", "会社の記録を残している。")
            .named("様式.xlsx");

    List<OfficialWorkbook.Recognised> forms = read(book).forms();

    assertThat(forms)
        .extracting(it -> it.edition().key())
        .containsExactly("R8-facility", "R8-vendor");
    assertThat(forms.get(0).edition().items())
        .extracting(Item::text)
        .allMatch(it -> it.startsWith("病院"));
    assertThat(forms.get(1).edition().items())
        .extracting(Item::text)
        .allMatch(it -> it.startsWith("会社"));
  }

  @Test
  void twoFormsMayStandOneBeneathTheOther() {
    Book book = new Book().row(TITLE).row("医療機関確認用");
    items(book, "病院").row("事業者確認用");
    Material material = items(book, "会社").named("様式.xlsx");

    assertThat(read(material).forms())
        .extracting(it -> it.edition().key())
        .containsExactly("R8-facility", "R8-vendor");
  }

  private static Book items(Book book, String who) {
    return book.row("1-①", who + "の責任者を置いている。")
        .row("1-②", who + "の台帳を作っている。")
        .row("1-③", who + "の記録を残している。");
  }

  @Test
  void aSentenceWithoutANumberIsToldAndNotGuessed() {
    Book book = new Book().row(TITLE + " 医療機関確認用");
    Material material = items(book, "病院").row("", "番号のない項目を実施している。").named("様式.xlsx");

    OfficialWorkbook read = read(material);

    assertThat(only(read).items()).hasSize(3);
    assertThat(read.problems()).anyMatch(it -> it.message().contains("番号のない項目"));
  }

  @Test
  void aFormThatDoesNotSayWhoseItIsIsNotGuessed() {
    Book book = new Book().row("令和8年度 サイバーセキュリティ対策チェックリスト");
    OfficialWorkbook read = read(items(book, "誰か").named("様式.xlsx"));

    assertThat(read.forms()).isEmpty();
    assertThat(read.problems()).anyMatch(it -> it.message().contains("医療機関（薬局）確認用か事業者確認用か"));
  }

  @Test
  void whatIsNoWorkbookIsAProblem() {
    OfficialWorkbook read =
        read(new Material("様式.xlsx", "<html>403</html>".getBytes(StandardCharsets.UTF_8)));

    assertThat(read.forms()).isEmpty();
    assertThat(read.problems()).isNotEmpty();
  }
}
