package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Workbook;
import org.yagura.intake.ledger.workbook.Workbooks;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;

/**
 * Reads the lists that people keep: device ledgers to sightings, all other lists to entries.
 *
 * <p>Each sheet is searched for tables, each table's kind and columns are recognised by its
 * headings and by what its cells hold, and every row is used or set aside with a reason.
 */
public final class LedgerReader implements MaterialReader {

  /** Formats in which all else is written, too: letters, configurations, pages. */
  private static final Set<String> TEXTS = Set.of("csv", "tsv", "html", "xml");

  private static final Set<String> NAMED = Set.of(".csv", ".tsv", ".xls");

  private final Mapping mapping;

  public LedgerReader() {
    this(Mapping.NONE);
  }

  private LedgerReader(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The same reader, told by a person what columns, sheets and headings mean. */
  public LedgerReader withMapping(Mapping told) {
    return new LedgerReader(told);
  }

  /**
   * Reads workbooks always, delimited texts only where they hold a table: of any kind when the
   * file's name says that it is one, else of a kind that is known.
   */
  @Override
  public Optional<MaterialReading> read(Material material) {
    return Workbooks.read(material).flatMap(it -> read(material.path(), it));
  }

  /** Reads a workbook that is at hand; the path is relative to the folder that is surveyed. */
  public Optional<MaterialReading> read(String path, Workbook workbook) {
    Account account = new Account();
    workbook.problems().forEach(account::problem);
    String asOf = firstDate(workbook, path);
    for (Sheet sheet : workbook.sheets()) {
      Optional<Mapping.Rule> rule = mapping.find(path, sheet.name());
      new SheetReader(path, workbook, rule, account).read(sheet, asOf);
    }
    boolean text = TEXTS.contains(workbook.format());
    if (text && !workbook.sheets().isEmpty() && !account.hasRecognised()) {
      String name = path.toLowerCase(Locale.ROOT);
      if (!account.hasTables() || NAMED.stream().noneMatch(name::endsWith)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new MaterialReading(
            account.report(path, workbook.format(), workbook.encoding()), account.observations()));
  }

  /** The day the workbook describes, where a sheet's own titles do not tell: the first one told. */
  private static String firstDate(Workbook workbook, String path) {
    for (Sheet sheet : workbook.sheets()) {
      List<String> top = new ArrayList<>();
      sheet.rows().stream()
          .limit(6)
          // Beneath the first wide row stand data; their days are not the sheet's.
          .takeWhile(it -> it.cells().size() <= 3)
          .forEach(row -> row.cells().forEach(it -> top.add(it.text())));
      String date = AsOf.of(top);
      if (!date.isEmpty()) {
        return date;
      }
    }
    return AsOf.of(List.of(path.substring(path.lastIndexOf('/') + 1)));
  }
}
