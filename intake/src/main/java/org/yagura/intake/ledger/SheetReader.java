package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.intake.ledger.RowTriage.Reason;
import org.yagura.intake.ledger.column.ColumnRecogniser;
import org.yagura.intake.ledger.column.Recognised;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.table.Table;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.table.TableFinder;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.secret.SecretText;
import org.yagura.knowledge.column.ColumnDictionary;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.Meaning.Special;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.material.SetAside;
import org.yagura.model.observation.ListField;
import org.yagura.model.observation.ListKind;
import org.yagura.model.observation.Observation;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.OriginKind;

/** Reads the tables of one sheet. */
final class SheetReader {

  private static final TableFinder TABLES = new TableFinder(ColumnDictionary.shipped());
  private static final ColumnRecogniser COLUMNS = new ColumnRecogniser(ColumnDictionary.shipped());
  private static final Pattern ADDRESS_TABLE =
      Pattern.compile("アドレス(?:管理|一覧|割当|割り当て|台帳|表)|IP(?:管理|一覧|割当|台帳)", Pattern.CASE_INSENSITIVE);
  private static final Reason UNKNOWN_TABLE =
      new Reason("何の一覧か分からない表の行です。", "見出しを一般的な名前に直すか、mapping.yaml で種類と列の意味を指定してください。");
  private static final int LEAST_COLUMNS = 3;
  private static final Reason SKIPPED = new Reason("mapping.yaml で読まないと指定されたシートの行です。", "");
  private static final Reason NO_DEVICE =
      new Reason("機器を特定できる項目（名称、ホスト名、IPアドレス、MACアドレス、製造番号など）がありません。", "いずれかの列を埋めてください。");
  private static final Reason NO_ENTRY =
      new Reason("番号と備考のほかに読み取れる項目がありません。", "項目を埋めるか、mapping.yaml で列の意味を指定してください。");

  private static final Pattern EXAMPLE_SHEET = Pattern.compile("記入例|記載例|入力例|記入見本");
  private static final Reason EXAMPLE =
      new Reason("記入例のシートの行です。病院の資料としては使いませんでした。", "記入例でなければ、シートの名前を変えてください。");
  private static final String VENDORS_FORM = "事業者確認用";
  private static final Reason VENDORS =
      new Reason(
          "事業者が答えるシート（事業者確認用）の行です。病院の答えとしては使いませんでした。", "事業者の回答は、vendor-pack の回答用紙で返していただくと読み取れます。");

  private final String path;
  private final Workbook workbook;
  private final Optional<Mapping.Rule> rule;
  private final Account account;

  SheetReader(String path, Workbook workbook, Optional<Mapping.Rule> rule, Account account) {
    this.path = path;
    this.workbook = workbook;
    this.rule = rule;
    this.account = account;
  }

  /** Reads all tables; {@code asOf} holds where the titles of a table tell no day of their own. */
  void read(Sheet sheet, String asOf) {
    Places places = new Places(path, workbook, sheet);
    boolean fixed = rule.isPresent() && rule.get().headerFirst() > 0;
    List<Table> tables =
        fixed
            ? TABLES.find(sheet, rule.get().headerFirst(), rule.get().headerLast())
            : TABLES.find(sheet);
    String sheetDate = asOf;
    for (Table table : tables) {
      List<String> titles = table.titles().stream().map(it -> it.cell().text()).toList();
      String own = AsOf.of(titles);
      sheetDate = own.isEmpty() ? sheetDate : own;
      table(table, titles, places, sheetDate);
    }
  }

  private void table(Table table, List<String> titles, Places places, String asOf) {
    Recognised recognised = recognise(table, titles);
    RowReader reader = new RowReader(places, account, recognised, titles);
    Optional<Reason> unread = unread(table, titles, recognised);
    if (unread.isPresent()) {
      table.rows().forEach(it -> aside(it, unread.get(), reader));
      return;
    }
    if (recognised.kind().isEmpty()) {
      unknown(table, places, reader);
      return;
    }
    TableKind kind = recognised.kind().get();
    begin(kind, table, recognised, reader);
    List<String> names = new ArrayList<>(titles);
    names.add(table.sheet());
    DeviceRows devices = new DeviceRows(account, names);
    Origin origin = new Origin(speaker(kind), path, asOf);
    boolean addresses = names.stream().anyMatch(it -> ADDRESS_TABLE.matcher(it).find());
    if (table.rows().isEmpty()) {
      account.empty(places, table.columns());
    }
    Optional<OpenRow> open = Optional.empty();
    for (TableRow row : table.rows()) {
      Optional<Reason> reason = RowTriage.of(row, recognised);
      List<Stated> stated = reason.isPresent() ? List.of() : reader.read(row);
      if (reason.isEmpty() && kind == TableKind.LEDGER) {
        reason = RowTriage.unassigned(stated, addresses);
      }
      if (reason.isPresent()) {
        aside(row, reason.get(), reader);
      } else if (kind == TableKind.LEDGER && open.filter(it -> it.join(row, stated)).isPresent()) {
        account.joined(kind);
      } else {
        open.ifPresent(it -> use(kind, it, dated(origin, it.stated()), devices, reader));
        open = Optional.of(new OpenRow(row, stated));
      }
    }
    open.ifPresent(it -> use(kind, it, dated(origin, it.stated()), devices, reader));
  }

  private void begin(TableKind kind, Table table, Recognised recognised, RowReader reader) {
    account.seen(kind);
    unusedColumns(recognised, reader.places());
    if (kind.list().filter(ListKind.ACCOUNT::equals).isPresent()) {
      reader.comparePasswords(table.rows());
    }
  }

  /**
   * What shows how to fill in, or what someone else is asked, says nothing of the hospital; nor
   * what a person told us to skip.
   */
  private Optional<Reason> unread(Table table, List<String> titles, Recognised recognised) {
    if (rule.filter(Mapping.Rule::skip).isPresent()) {
      return Optional.of(SKIPPED);
    }
    if (rule.isEmpty() && EXAMPLE_SHEET.matcher(table.sheet()).find()) {
      return Optional.of(EXAMPLE);
    }
    boolean vendors =
        table.sheet().contains(VENDORS_FORM)
            || titles.stream().anyMatch(it -> it.contains(VENDORS_FORM) && it.length() < 60);
    boolean answers = recognised.kind().filter(it -> it == TableKind.ANSWERS).isPresent();
    if (answers && vendors) {
      account.seen(TableKind.ANSWERS);
      return Optional.of(VENDORS);
    }
    return Optional.empty();
  }

  private static OriginKind speaker(TableKind kind) {
    boolean directory =
        kind == TableKind.DIRECTORY_COMPUTERS
            || kind.material() == TableKind.DIRECTORY_USERS.material();
    return directory ? OriginKind.DIRECTORY : OriginKind.LIST;
  }

  /** A few rows of words, such as a cover's, are no table: rows count beneath known headings. */
  private void unknown(Table table, Places places, RowReader reader) {
    boolean wide = table.columns().size() >= LEAST_COLUMNS;
    if (wide) {
      table.rows().forEach(it -> aside(it, UNKNOWN_TABLE, reader));
    } else if (!table.rows().isEmpty()) {
      account.unread(places, table);
    }
  }

  private void use(
      TableKind kind, OpenRow open, Origin origin, DeviceRows devices, RowReader reader) {
    TableRow row = open.row();
    List<Stated> stated = open.stated();
    Evidence evidence =
        row.isCard() && !stated.isEmpty()
            ? stated.getFirst().evidence()
            : reader.places().quote(row, reader.secretColumns());
    Optional<ListKind> list = kind.list();
    Optional<? extends Observation> observation =
        list.isPresent()
            ? ListRows.entry(list.get(), origin, stated, evidence)
                .map(it -> it.with(ListField.SAME_PASSWORD, reader.samePassword(row)))
            : devices.sighting(origin, stated, evidence);
    if (observation.isPresent()) {
      account.used(kind, observation.get());
    } else {
      aside(row, list.isPresent() ? NO_ENTRY : NO_DEVICE, reader);
    }
  }

  private static Origin dated(Origin origin, List<Stated> stated) {
    for (Stated it : stated) {
      if (it.column().means(Special.AS_OF)) {
        Optional<String> date = DateText.parseInDateColumn(it.clean());
        if (date.isPresent()) {
          return new Origin(origin.kind(), origin.file(), date.get());
        }
      }
    }
    return origin;
  }

  private void aside(TableRow row, Reason reason, RowReader reader) {
    Set<Integer> secrets = reader.secretColumns();
    Places places = reader.places();
    account.aside(
        new SetAside(
            places.at(row, row.cells().getFirst()),
            places.raw(row, secrets),
            reason.reason(),
            reason.hint()));
  }

  private Recognised recognise(Table table, List<String> titles) {
    List<String> names = new ArrayList<>(titles.subList(0, Math.min(titles.size(), 10)));
    names.add(table.sheet());
    names.add(path.substring(path.lastIndexOf('/') + 1));
    Optional<TableKind> told = rule.flatMap(Mapping.Rule::kind);
    Recognised recognised =
        told.isPresent() ? COLUMNS.recogniseAs(told.get(), table) : COLUMNS.recognise(table, names);
    if (rule.isEmpty() || rule.get().columns().isEmpty()) {
      return recognised;
    }
    TableKind kind = recognised.kind().orElse(TableKind.LEDGER);
    Map<Integer, Meaning> meanings = new HashMap<>();
    for (Table.Column column : table.columns()) {
      rule.get().meaning(kind, column).ifPresent(it -> meanings.put(column.column(), it));
    }
    boolean known = recognised.kind().isPresent() || meanings.isEmpty();
    return COLUMNS.told(known ? recognised : COLUMNS.recogniseAs(kind, table), meanings);
  }

  private void unusedColumns(Recognised recognised, Places places) {
    for (MeantColumn column : recognised.columns()) {
      boolean unused = column.meaning().isEmpty() || column.means(Special.OTHER);
      if (unused) {
        Table.Column of = column.column();
        account.unusedColumn(
            places.at(of.row(), of.place()).location()
                + " "
                + SecretText.mask(of.heading().replace('\n', ' ')));
      }
    }
  }
}
