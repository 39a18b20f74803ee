package org.yagura.intake.ledger.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.xlsx.WorkbookParts.Listed;
import org.yagura.intake.material.Material;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Reads {@code .xlsx} and {@code .xlsm} workbooks; of damaged ones the sheets that are left. */
public final class XlsxReader {

  private static final String REPAIR = "Excel で開いて修復し、「名前を付けて保存」で保存し直してください。";

  private static final String SMALLER = "不要なシートや行を削除して保存し直してください。";

  private final Material material;
  private final ZipParts parts;
  private final WorkbookParts workbook = new WorkbookParts();
  private final List<Problem> problems = new ArrayList<>();

  private XlsxReader(Material material, ZipParts parts) {
    this.material = material;
    this.parts = parts;
  }

  /** Reads the workbook; empty when the content is no zip that holds a spreadsheet. */
  public static Optional<Workbook> read(Material material) {
    if (!material.startsWith('P', 'K', 3, 4)) {
      return Optional.empty();
    }
    ZipParts parts = new ZipParts(material.bytes());
    XlsxReader reader = new XlsxReader(material, parts);
    if (parts.names().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).startsWith("xl/"))) {
      return Optional.of(reader.workbook());
    }
    return reader.openDocument() ? Optional.of(reader.otherSpreadsheet("ods")) : Optional.empty();
  }

  private boolean openDocument() {
    Optional<PartInput> type = parts.open("mimetype");
    if (type.isEmpty() || !parts.has("content.xml")) {
      return false;
    }
    try (PartInput input = type.get()) {
      String stated = new String(input.readNBytes(128), StandardCharsets.US_ASCII);
      return stated.startsWith("application/vnd.oasis.opendocument.spreadsheet");
    } catch (IOException e) {
      return false; // then it is no open document either
    }
  }

  private Workbook otherSpreadsheet(String format) {
    lost(
        "Excel形式（.xlsx）ではない表計算ファイル（.%s）のため、読めません。".formatted(format), "Excel形式（.xlsx）で保存し直してください。");
    return new Workbook(format, "", List.of(), problems);
  }

  private Workbook workbook() {
    if (parts.has("xl/workbook.bin")) {
      return otherSpreadsheet("xlsb");
    }
    String main = mainPart();
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
    each(main, workbook::readWorkbook);
    each(relations, xml -> workbook.readRelations(xml, folder));
    SharedStrings texts = new SharedStrings();
    optional(workbook.targetOfType("sharedStrings", folder + "sharedStrings.xml"), texts::read);
    Styles styles = new Styles();
    optional(workbook.targetOfType("styles", folder + "styles.xml"), styles::read);
    SheetPart.Shared shared =
        new SheetPart.Shared(texts, styles, workbook.from1904(), new CellBudget());
    List<Sheet> sheets = sheets(shared, folder);
    if (!parts.whole()) {
      return cutOff(sheets);
    }
    if (sheets.isEmpty() && problems.isEmpty()) {
      lost("シートが見つかりません。", REPAIR);
    }
    return new Workbook("xlsx", "", sheets, problems);
  }

  /**
   * A workbook without its table of contents opens nowhere, so nobody could check a fact against
   * it: what is left of it is told and not used.
   */
  private Workbook cutOff(List<Sheet> sheets) {
    String left =
        sheets.stream()
            .filter(it -> !it.rows().isEmpty())
            .map(it -> "シート「%s」の %d 行目まで".formatted(it.name(), it.rows().getLast().number()))
            .collect(Collectors.joining("、"));
    problems.clear();
    lost(
        "ファイルが途中で切れているか壊れていて、Excel でも開けません。中身は使っていません。"
            + (left.isEmpty() ? "" : "（残っているのは、%s）".formatted(left)),
        "元のファイルかバックアップから入れ直してください。");
    return new Workbook("xlsx", "", List.of(), problems);
  }

  /** The workbook part: usually {@code xl/workbook.xml}, but some writers call it otherwise. */
  private String mainPart() {
    if (parts.has("xl/workbook.xml")) {
      return "xl/workbook.xml";
    }
    WorkbookParts root = new WorkbookParts();
    if (parts.has("_rels/.rels")) {
      each("_rels/.rels", xml -> root.readRelations(xml, ""));
    }
    return root.targetOfType("officeDocument", "xl/workbook.xml");
  }

  private List<Sheet> sheets(SheetPart.Shared shared, String folder) {
    List<Sheet> sheets = new ArrayList<>();
    List<Listed> listed = workbook.sheets().isEmpty() ? found(folder) : workbook.sheets();
    for (int i = 0; i < listed.size(); i++) {
      Listed entry = listed.get(i);
      String target = workbook.target(entry.relation());
      if (target.isEmpty()) {
        target = folder + "worksheets/sheet" + (i + 1) + ".xml";
      }
      if (target.contains("chartsheets/") || target.contains("dialogsheets/")) {
        continue; // holds no cells
      }
      if (parts.exhausted() || shared.budget().spent()) {
        lost("大きすぎるため、シート「%s」から後を読んでいません。".formatted(entry.name()), SMALLER);
        break;
      }
      sheet(shared, entry, target).ifPresent(sheets::add);
    }
    return sheets;
  }

  /** Sheets by their parts, for workbooks whose list of sheets is lost. */
  private List<Listed> found(String folder) {
    List<Listed> found = new ArrayList<>();
    for (int i = 1; i <= parts.names().size(); i++) {
      if (parts.has(folder + "worksheets/sheet" + i + ".xml")) {
        while (found.size() < i - 1) {
          found.add(new Listed("", false, ""));
        }
        found.add(new Listed("Sheet" + i, false, ""));
      }
    }
    return found;
  }

  private Optional<Sheet> sheet(SheetPart.Shared shared, Listed entry, String target) {
    if (entry.name().isEmpty()) {
      return Optional.empty();
    }
    int before = problems.size();
    SheetPart part = new SheetPart(shared, entry.hidden());
    read(target, part::read, "シート「%s」".formatted(entry.name()));
    Sheet sheet = part.sheet(entry.name());
    problems.addAll(part.faults().problems(material.path(), entry.name()));
    boolean nothing = sheet.rows().isEmpty() && problems.size() > before;
    return nothing ? Optional.empty() : Optional.of(sheet);
  }

  /** Reads something from a part's XML. */
  private interface PartConsumer {
    void read(PartXml xml) throws XMLStreamException;
  }

  private void each(String name, PartConsumer consumer) {
    read(name, consumer, "ファイル内の「%s」".formatted(name));
  }

  /** Reads a part that a workbook need not have. */
  private void optional(String name, PartConsumer consumer) {
    if (parts.has(name)) {
      each(name, consumer);
    }
  }

  private void read(String name, PartConsumer consumer, String shown) {
    Optional<PartInput> content = parts.open(name);
    if (content.isEmpty()) {
      partial(shown + "がファイルの中に見つかりません。", REPAIR);
      return;
    }
    PartInput input = content.get();
    try (input;
        PartXml xml = new PartXml(input)) {
      consumer.read(xml);
      if (xml.shortened()) {
        partial(shown + "に、文字数が Excel の上限（32,767文字）を超える値があり、途中までを読みました。", "");
      }
      if (input.altered()) {
        partial(shown + "の内容が、保存された時と違います（壊れている可能性があります）。", REPAIR);
      }
    } catch (XMLStreamException | IOException e) {
      if (input.tooLarge()) {
        lost(shown + "は展開すると異常に大きくなるため、途中で読むのをやめました。", SMALLER);
      } else {
        partial(shown + "は途中で壊れているため、そこまでを読みました。", REPAIR);
      }
    }
  }

  private void partial(String message, String hint) {
    problem(Gravity.PARTIAL, message, hint);
  }

  private void lost(String message, String hint) {
    problem(Gravity.LOST, message, hint);
  }

  private void problem(Gravity gravity, String message, String hint) {
    problems.add(new Problem(new SourceRef.Whole(material.path()), gravity, message, hint));
  }
}
