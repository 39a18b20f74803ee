package org.yagura.intake.ledger.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yagura.intake.ledger.column.ColumnContents.Counts;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.Meaning.Special;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.ListField;

/** What columns mean by what they hold, where their words say little. */
final class ContentMeanings {

  private static final Meaning NAME = new Meaning.OfAsset(AssetField.NAME);
  private static final Meaning HOSTNAME = new Meaning.OfAsset(AssetField.HOSTNAME);
  private static final Meaning PURPOSE = new Meaning.OfAsset(AssetField.PURPOSE);
  private static final Meaning KIND = new Meaning.OfAsset(AssetField.KIND);
  private static final Meaning MODEL = new Meaning.OfAsset(AssetField.MODEL);
  private static final Meaning MAKE = new Meaning.OfAsset(AssetField.MAKE);
  private static final Meaning VENDOR = new Meaning.OfAsset(AssetField.VENDOR);
  private static final Meaning OS = new Meaning.OfAsset(AssetField.OS);
  private static final Meaning NOTE = new Meaning.OfAsset(AssetField.NOTE);

  private static final Meaning ALWAYS_ON = new Meaning.OfList(ListField.ALWAYS_ON);

  private static final Meaning COUNT = new Meaning.OfAsset(AssetField.COUNT);
  private static final Set<String> TOTALS = Set.of("計", "合計", "総計", "合計数", "総数");
  private static final Meaning NUMBER = new Meaning.OfList(ListField.NUMBER);

  private final ColumnContents contents;

  ContentMeanings(ColumnContents contents) {
    this.contents = contents;
  }

  /** Whether a column full of addresses shows that each row is a device. */
  boolean tellsDevices(List<MeantColumn> columns) {
    return columns.stream()
        .filter(it -> it.meaning().filter(Special.class::isInstance).isEmpty())
        .map(it -> contents.at(it.column().column()))
        .anyMatch(it -> it.mostlyAddresses() || it.mostlyMacs());
  }

  List<MeantColumn> refine(TableKind kind, List<MeantColumn> columns) {
    List<MeantColumn> refined = new ArrayList<>();
    boolean devices = kind.list().isEmpty();
    for (MeantColumn column : columns) {
      refined.add(devices ? device(column, columns) : entry(kind, column, columns));
    }
    return devices ? named(refined) : refined;
  }

  private MeantColumn entry(TableKind kind, MeantColumn column, List<MeantColumn> columns) {
    boolean note =
        column.meaning().isEmpty()
            || column.meaning().get().equals(new Meaning.OfList(ListField.NOTE));
    boolean addresses = contents.at(column.column().column()).mostlyAddresses();
    if (note && addresses && kind == TableKind.LINES) {
      return new MeantColumn(
          column.column(), Optional.of(new Meaning.OfList(ListField.ADDRESS)), true);
    }
    boolean numbers = contents.at(column.column().column()).mostlyItems();
    if (numbers && kind == TableKind.ANSWERS && open(column) && lacks(columns, NUMBER)) {
      return with(column, NUMBER);
    }
    boolean tellsWhen = contents.at(column.column().column()).mostlyTimes();
    if (tellsWhen && kind == TableKind.LINES && lacks(columns, ALWAYS_ON)) {
      return with(column, ALWAYS_ON);
    }
    return column;
  }

  private static boolean isTotal(MeantColumn column) {
    List<String> words = column.column().headings();
    return !words.isEmpty() && TOTALS.contains(words.getLast().strip());
  }

  private static boolean open(MeantColumn column) {
    return column
        .meaning()
        .filter(it -> !it.equals(new Meaning.OfList(ListField.NOTE)))
        .filter(it -> !it.equals(new Meaning.OfList(ListField.TYPE)))
        .isEmpty();
  }

  private MeantColumn device(MeantColumn column, List<MeantColumn> columns) {
    Counts counts = contents.at(column.column().column());
    Optional<Meaning> meaning = column.meaning();
    boolean open = meaning.isEmpty() || meaning.get().equals(NOTE) || meaning.get().equals(PURPOSE);
    if (open && counts.mostlyAddresses()) {
      return with(column, new Meaning.OfAsset(AssetField.ADDRESS));
    }
    if (open && counts.mostlyMacs()) {
      return with(column, new Meaning.OfAsset(AssetField.MAC));
    }
    // No word of the dictionary: a row of totals begins with it.
    if (meaning.isEmpty() && counts.mostlyNumbers() && isTotal(column) && lacks(columns, COUNT)) {
      return with(column, COUNT);
    }
    if (meaning.isEmpty() && counts.mostlySystems() && lacks(columns, OS)) {
      return with(column, OS);
    }
    if (meaning.isEmpty() && counts.mostlyProducts() && lacks(columns, MODEL)) {
      return with(column, MODEL);
    }
    if (meaning.filter(it -> it.equals(VENDOR)).isPresent()
        && counts.mostlyMakers()
        && lacks(columns, MAKE)) {
      return with(column, MAKE);
    }
    boolean category =
        meaning.filter(it -> it.equals(MODEL)).isPresent() && !counts.mostlyProducts();
    if (category && counts.mostlyKinds() && lacks(columns, KIND)) {
      return with(column, KIND);
    }
    if (meaning.filter(it -> it.equals(HOSTNAME)).isPresent()
        && !counts.mostlyHostnames()
        && counts.mostlyWords()
        && lacks(columns, NAME)) {
      return with(column, NAME);
    }
    return column;
  }

  /** Makes sure that something names the devices, if only what they are for. */
  private List<MeantColumn> named(List<MeantColumn> columns) {
    if (!lacks(columns, NAME)) {
      return columns;
    }
    if (lacks(columns, HOSTNAME)) {
      for (MeantColumn column : columns) {
        if (column.meaning().isEmpty() && contents.at(column.column().column()).mostlyHostnames()) {
          return replaced(columns, column, HOSTNAME);
        }
      }
    }
    Predicate<MeantColumn> words = it -> contents.at(it.column().column()).mostlyWords();
    return columns.stream()
        .filter(it -> it.means(PURPOSE) && words.test(it))
        .findFirst()
        .or(() ->
            columns.stream()
                .filter(it -> it.meaning().isEmpty() && words.test(it) && lacks(columns, HOSTNAME))
                .findFirst())
        .or(() -> columns.stream().filter(it -> isSort(it, columns) && words.test(it)).findFirst())
        .map(it -> replaced(columns, it, NAME))
        .orElse(columns);
  }

  /** 機種 beside 型番, with nothing else that names a device: what the devices are called. */
  private static boolean isSort(MeantColumn column, List<MeantColumn> columns) {
    boolean sort = column.means(KIND) || (isModel(column) && !column.means(MODEL));
    boolean model =
        columns.stream()
            .anyMatch(it -> it.column().column() != column.column().column() && isModel(it));
    return sort && model && lacks(columns, HOSTNAME);
  }

  private static boolean isModel(MeantColumn column) {
    return column.meaning().filter(MODEL::equals).isPresent();
  }

  private static List<MeantColumn> replaced(
      List<MeantColumn> columns, MeantColumn column, Meaning meaning) {
    return columns.stream()
        .map(it -> it.column().column() == column.column().column() ? with(it, meaning) : it)
        .toList();
  }

  private static boolean lacks(List<MeantColumn> columns, Meaning meaning) {
    return columns.stream().noneMatch(it -> it.means(meaning));
  }

  private static MeantColumn with(MeantColumn column, Meaning meaning) {
    return new MeantColumn(column.column(), Optional.of(meaning), true);
  }
}
