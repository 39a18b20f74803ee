package org.yagura.report.document.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yagura.model.conclusion.Survey;
import org.yagura.model.facility.Account;
import org.yagura.model.spelling.NaturalOrder;
import org.yagura.report.document.content.Block;
import org.yagura.report.document.content.Block.Column;
import org.yagura.report.document.content.Block.Row;
import org.yagura.report.document.content.Cell;
import org.yagura.report.document.content.Section;
import org.yagura.report.document.content.Tone;
import org.yagura.report.document.wording.Glosser;
import org.yagura.report.document.wording.Index;
import org.yagura.report.document.wording.Words;

/** Accounts that lists, directories and configurations name. */
final class AccountSection {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("アカウント", 18),
          Column.of("何に入れるか", 24),
          Column.filter("権限", 14),
          Column.of("使う人", 16),
          Column.filter("状態", 9),
          Column.of("分かっていること", 28));

  private AccountSection() {}

  static Section of(Survey survey, Index index, Glosser glosser) {
    List<Row> rows =
        survey.facility().accounts().stream()
            .sorted(
                Comparator.comparing(Account::target, NaturalOrder.NAMES)
                    .thenComparing(Account::name, NaturalOrder.NAMES)
                    .thenComparing(Account::id))
            .map(it -> row(it, index))
            .toList();
    String lead = "一覧・ディレクトリ・機器の設定に名前があるアカウントです。パスワードは読み取らず、どこにも残しません。退職者と使われていないものは止めてください。";
    return new Section(
        "accounts",
        "アカウント",
        glosser.gloss(lead),
        List.of(new Block.Table("アカウント", COLUMNS, rows, 0, "読み取れた資料がありません。アカウントの数は不明です。")),
        false);
  }

  private static Row row(Account it, Index index) {
    List<Cell.Span> opens = new ArrayList<>();
    if (!it.target().isEmpty()) {
      opens.add(new Cell.Span(index.target(it), ""));
    }
    it.assets().stream()
        .limit(5)
        .filter(asset -> !asset.equals(it.target()))
        .map(index::link)
        .forEach(opens::add);
    if (it.assets().size() > 5) {
      opens.add(new Cell.Span("ほか " + (it.assets().size() - 5) + "台", ""));
    }
    return new Row(
        it.id(),
        List.of(
            Cell.of(it.name()),
            opens.isEmpty() ? Cell.UNKNOWN : new Cell(Tone.PLAIN, opens),
            Cell.orUnknown(it.privilege()),
            Cell.orUnknown(it.holder()),
            state(it.state()),
            Cell.lines(facts(it))),
        it.evidence());
  }

  private static Cell state(Account.State state) {
    return switch (state) {
      case ENABLED -> Cell.of("有効");
      case DISABLED -> Cell.of(Tone.FAINT, "停止");
      case UNKNOWN -> Cell.UNKNOWN;
    };
  }

  static List<String> facts(Account account) {
    List<String> facts = new ArrayList<>();
    for (Map.Entry<String, String> fact : account.facts().entrySet()) {
      if (!fact.getValue().isEmpty()) {
        String value = Words.date(Words.yesNo(fact.getValue()));
        facts.add(Words.field(fact.getKey()) + ": " + value);
      }
    }
    return facts;
  }
}
