package org.yagura.intake.ledger.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.ledger.column.Recognised.MeantColumn;
import org.yagura.intake.ledger.table.Table;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.knowledge.column.ColumnDictionary;
import org.yagura.knowledge.column.ColumnDictionary.Sense;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.Meaning.Special;
import org.yagura.knowledge.column.TableKind;
import org.yagura.model.observation.AssetField;

/** Decides of what kind a table is and what its columns mean. */
public final class ColumnRecogniser {

  private static final int TITLE_POINTS = 6;
  private static final int MARK_POINTS = 4;
  private static final int MOST_MARKS = 3;
  private static final int LEAST_POINTS = 15;
  private static final Set<AssetField> SEVERAL =
      Set.of(
          AssetField.NAME,
          AssetField.ADDRESS,
          AssetField.MAC,
          AssetField.LOCATION,
          AssetField.NOTE);

  private record Choice(Column column, Sense sense) {}

  private record Attempt(TableKind kind, List<MeantColumn> columns, int points) {}

  private final ColumnDictionary dictionary;
  private final Senses senses;

  public ColumnRecogniser(ColumnDictionary dictionary) {
    this.dictionary = dictionary;
    this.senses = new Senses(dictionary);
  }

  /**
   * Recognises a table.
   *
   * @param names of the file and the sheet and the titles above the table: weak hints
   */
  public Recognised recognise(Table table, List<String> names) {
    ColumnContents contents = ColumnContents.of(table);
    List<String> hints = names.stream().map(Headings::normalise).toList();
    Optional<Attempt> best = Optional.empty();
    for (TableKind kind : TableKind.values()) {
      Attempt attempt = attempt(kind, table, hints);
      boolean better = best.isEmpty() || attempt.points() > best.get().points();
      if (better && attempt.points() >= LEAST_POINTS && satisfies(attempt)) {
        best = Optional.of(attempt);
      }
    }
    ContentMeanings byContent = new ContentMeanings(contents);
    if (best.isPresent()) {
      Attempt attempt = orLedger(best.get(), table, hints, contents);
      return new Recognised(
          Optional.of(attempt.kind()), byContent.refine(attempt.kind(), attempt.columns()));
    }
    Attempt ledger = attempt(TableKind.LEDGER, table, hints);
    boolean devices = byContent.tellsDevices(ledger.columns());
    return new Recognised(
        devices ? Optional.of(TableKind.LEDGER) : Optional.empty(),
        devices ? byContent.refine(TableKind.LEDGER, ledger.columns()) : secretsOnly(table, hints));
  }

  /** The ledger where only a heading or two speak for another list, and no title does. */
  private Attempt orLedger(Attempt best, Table table, List<String> hints, ColumnContents contents) {
    if (title(best.kind(), hints) > 0) {
      return best;
    }
    Attempt ledger = attempt(TableKind.LEDGER, table, hints);
    return satisfies(ledger)
            && DeviceTables.isLedger(best.kind(), table, contents, ledger.columns())
        ? ledger
        : best;
  }

  /** The columns of a table whose kind a person has told. */
  public Recognised recogniseAs(TableKind kind, Table table) {
    List<MeantColumn> columns = attempt(kind, table, List.of()).columns();
    return new Recognised(
        Optional.of(kind), new ContentMeanings(ColumnContents.of(table)).refine(kind, columns));
  }

  /** The same table with what a person has told of its columns, by their place from 0. */
  public Recognised told(Recognised recognised, Map<Integer, Meaning> meanings) {
    if (meanings.isEmpty()) {
      return recognised;
    }
    List<MeantColumn> columns = new ArrayList<>();
    for (MeantColumn column : recognised.columns()) {
      Meaning told = meanings.get(column.column().column());
      if (told != null) {
        columns.add(new MeantColumn(column.column(), Optional.of(told), true));
      } else {
        boolean taken = column.meaning().filter(meanings::containsValue).isPresent();
        columns.add(
            taken && isSingle(column.meaning().get())
                ? new MeantColumn(column.column(), column.meaning(), false)
                : column);
      }
    }
    return new Recognised(recognised.kind(), columns);
  }

  /** In a sheet or file named after passwords, any column but the first may hold them. */
  private List<MeantColumn> secretsOnly(Table table, List<String> hints) {
    boolean suspect = hints.stream().anyMatch(senses::isSecret);
    int first = table.columns().isEmpty() ? 0 : table.columns().getFirst().column();
    return table.columns().stream()
        .map(it -> {
          boolean secret = senses.isSecret(it) || (suspect && it.column() != first);
          return new MeantColumn(it, secret ? Optional.of(Special.SECRET) : Optional.empty(), true);
        })
        .toList();
  }

  private Attempt attempt(TableKind kind, Table table, List<String> hints) {
    List<Choice> choices = new ArrayList<>();
    for (Column column : table.columns()) {
      senses.of(kind, column).forEach(it -> choices.add(new Choice(column, it)));
    }
    choices.sort(Comparator.comparingInt((Choice it) -> it.sense().weight()).reversed());
    Assignment assignment = new Assignment();
    choices.forEach(assignment::first);
    choices.forEach(assignment::second);
    int points = assignment.points;
    int marks = 0;
    for (Column column : table.columns()) {
      marks += senses.isMark(kind, column) ? 1 : 0;
    }
    points += Math.min(marks, MOST_MARKS) * MARK_POINTS + title(kind, hints);
    points -=
        2
            * (int)
                table.columns().stream()
                    .filter(
                        it -> !it.headings().isEmpty() && !assignment.done.contains(it.column()))
                    .count();
    List<MeantColumn> columns = table.columns().stream().map(assignment::of).toList();
    return new Attempt(kind, columns, points);
  }

  private int title(TableKind kind, List<String> hints) {
    int longest = 0;
    for (String word : dictionary.titles(kind)) {
      if (word.length() > longest && hints.stream().anyMatch(it -> it.contains(word))) {
        longest = word.length();
      }
    }
    return longest == 0 ? 0 : Math.min(TITLE_POINTS, 2 + longest);
  }

  private boolean satisfies(Attempt attempt) {
    Set<Meaning> present = new HashSet<>();
    attempt.columns().forEach(it -> it.meaning().ifPresent(present::add));
    return dictionary.needs(attempt.kind()).stream()
        .allMatch(group -> group.stream().anyMatch(present::contains));
  }

  static boolean isSingle(Meaning meaning) {
    return meaning instanceof Meaning.OfAsset asset && !SEVERAL.contains(asset.field());
  }

  /** Gives each column one meaning, and each single field one column. */
  private static final class Assignment {
    private final List<MeantColumn> columns = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private final Set<Meaning> taken = new HashSet<>();
    private int points;

    private void first(Choice choice) {
      Meaning meaning = choice.sense().meaning();
      boolean free = meaning instanceof Special || taken.add(meaning);
      if (!done.contains(choice.column().column()) && (free || !distinct(meaning))) {
        assign(
            choice,
            true,
            meaning instanceof Special
                ? 3
                : free ? choice.sense().weight() : choice.sense().weight() / 2);
      } else if (free && !(meaning instanceof Special)) {
        taken.remove(meaning);
      }
    }

    /** Fields of lists join several columns, but only after each has had its own. */
    private static boolean distinct(Meaning meaning) {
      return meaning instanceof Meaning.OfList
          || isSingle(meaning)
          || meaning.equals(new Meaning.OfAsset(AssetField.NAME));
    }

    private void second(Choice choice) {
      if (!done.contains(choice.column().column())) {
        assign(choice, !isSingle(choice.sense().meaning()), choice.sense().weight() / 3);
      }
    }

    private void assign(Choice choice, boolean primary, int worth) {
      done.add(choice.column().column());
      columns.add(new MeantColumn(choice.column(), Optional.of(choice.sense().meaning()), primary));
      points += worth;
    }

    private MeantColumn of(Column column) {
      return columns.stream()
          .filter(it -> it.column().column() == column.column())
          .findFirst()
          .orElse(new MeantColumn(column, Optional.empty(), true));
    }
  }
}
