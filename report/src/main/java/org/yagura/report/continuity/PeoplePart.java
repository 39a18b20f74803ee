package org.yagura.report.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yagura.analysis.counterpart.Counterparts;
import org.yagura.analysis.vendor.VendorScope;
import org.yagura.analysis.vendor.VendorScopes;
import org.yagura.model.checklist.ItemAnswer;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.continuity.Contact;
import org.yagura.model.continuity.Continuity;
import org.yagura.model.continuity.PartyReach;
import org.yagura.model.spelling.Spelling;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Words;

/** Who decides, who is called, who has practised. */
final class PeoplePart {
  private static final List<Column> CONTACTS =
      List.of(
          Column.of("相手", 14),
          Column.of("名前・部署", 24),
          Column.of("担当", 16),
          Column.of("電話・メール", 26),
          Column.of("どんなとき", 20));
  private static final List<Column> VENDORS =
      List.of(
          Column.of("事業者", 26),
          Column.of("担当するシステム", 26),
          Column.of("連絡先", 26),
          Column.of("保守の契約", 22));
  private static final List<Column> DRILLS =
      List.of(Column.of("日付", 16), Column.of("内容", 40), Column.of("種類", 20), Column.of("参加", 24));

  private final Survey survey;
  private final Continuity known;

  PeoplePart(Survey survey) {
    this.survey = survey;
    this.known = survey.assessments().governance().continuity();
  }

  /** Everyone to call, and a place to write for every party without a number. */
  List<Block> contacts() {
    List<Row> rows = new ArrayList<>();
    known.contacts().stream()
        .sorted(Comparator.comparing(Contact::party))
        .forEach(it -> rows.add(contact(it)));
    for (PartyReach it : known.reach()) {
      if (it.contacts() == 0) {
        rows.add(
            Parts.row(
                List.of(
                    Cell.of(it.party().japanese()),
                    Cell.of(Tone.UNKNOWN, Parts.GAP),
                    Cell.EMPTY,
                    Cell.of(Tone.UNKNOWN, Parts.GAP + "電話番号"),
                    Cell.of(it.why())),
                List.of()));
      }
    }
    return List.of(
        Parts.table("連絡先", CONTACTS, rows, "連絡先の一覧が資料にありません。院内・事業者・厚生労働省・警察・都道府県の連絡先を書いてください。"));
  }

  private static Row contact(Contact it) {
    return Parts.row(
        List.of(
            Cell.of(it.party().japanese()),
            Cell.of(it.name()),
            Cell.lines(List.of(it.person(), it.role())),
            Parts.told(it.reach()),
            Cell.of(it.about())),
        it.evidence());
  }

  /** Who is in charge. */
  List<Block> officer() {
    List<Row> rows =
        known.contacts().stream()
            .filter(it -> it.party() == Contact.Party.INTERNAL)
            .filter(it -> (it.role() + it.name()).matches(".*(責任者|院長|理事|管理者|情報|CISO|事務長).*"))
            .map(PeoplePart::contact)
            .toList();
    List<Block> blocks = new ArrayList<>();
    item("1-①").ifPresent(it -> blocks.add(Parts.prose(answer(it))));
    blocks.add(
        rows.isEmpty()
            ? Parts.gap("医療情報システム安全管理責任者の氏名・連絡先・代わる人を書いてください。")
            : Parts.table("責任者", CONTACTS, rows, ""));
    return blocks;
  }

  private static String answer(ItemAnswer it) {
    return "チェックリスト %s「%s」の答えは「%s」（%s）です。"
        .formatted(it.item().id(), it.item().text(), it.answer().japanese(), it.basis().japanese());
  }

  private Optional<ItemAnswer> item(String id) {
    return Counterparts.only(survey.assessments().checklist(), id);
  }

  /** Who serves what, and how to reach them. */
  List<Block> vendors() {
    List<Row> rows = VendorScopes.of(survey).stream().map(this::vendor).toList();
    return List.of(Parts.table("事業者", VENDORS, rows, "事業者の名前・担当するシステム・夜間休日の連絡先を書いてください。"));
  }

  private Row vendor(VendorScope it) {
    List<String> names =
        Stream.concat(Stream.of(it.vendor().name()), it.vendor().aliases().stream())
            .map(Spelling::foldCompany)
            .toList();
    List<String> reach =
        known.contacts().stream()
            .filter(c -> names.contains(Spelling.foldCompany(c.name())))
            .flatMap(c -> Stream.of(c.person(), c.reach().text()))
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    String systems = String.join("、", it.systems());
    return Parts.row(
        List.of(
            Cell.of(it.vendor().name()),
            systems.isEmpty() ? devices(it) : Cell.of(systems),
            reach.isEmpty() ? Cell.of(Tone.UNKNOWN, Parts.GAP) : Cell.lines(reach),
            it.contracts().isEmpty()
                ? Cell.of(Tone.UNKNOWN, "資料にありません")
                : Cell.lines(it.contracts().stream().map(c -> c.name()).limit(3).toList())),
        it.vendor().evidence().stream().limit(1).toList());
  }

  private static Cell devices(VendorScope it) {
    return it.assets().isEmpty()
        ? Cell.of(Tone.UNKNOWN, "資料にありません")
        : Cell.of(it.assets().size() + "件の機器");
  }

  /** What was practised. */
  List<Block> drills() {
    List<Row> rows =
        known.drills().stream()
            .map(it ->
                Parts.row(
                    List.of(
                        Cell.orUnknown(Words.date(it.date())),
                        Cell.of(it.name()),
                        Cell.of((it.exercise() ? "訓練" : "研修") + (it.cyber() ? "（サイバー攻撃を想定）" : "")),
                        Cell.orUnknown(it.participants())),
                    it.evidence()))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Parts.table("訓練と研修", DRILLS, rows, "訓練・研修の記録が資料にありません。行った日・内容・参加した人を書いてください。"));
    if (known.drills().stream().noneMatch(it -> it.cyber() && it.exercise())) {
      blocks.add(Parts.gap("サイバー攻撃を想定した訓練の記録がありません。次に行う日を書いてください。"));
    }
    return blocks;
  }
}
