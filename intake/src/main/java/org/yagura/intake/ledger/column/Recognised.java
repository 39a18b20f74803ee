package org.yagura.intake.ledger.column;

import java.util.List;
import java.util.Optional;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;

/**
 * A table as understood.
 *
 * @param kind empty when it is no list that is known
 * @param columns every column of the table, in its order
 */
public record Recognised(Optional<TableKind> kind, List<MeantColumn> columns) {

  /**
   * A column with its meaning.
   *
   * @param meaning empty when no one knows
   * @param primary false where another column says the same field better: its words become remarks
   */
  public record MeantColumn(Column column, Optional<Meaning> meaning, boolean primary) {

    public boolean means(Meaning wanted) {
      return primary && meaning.isPresent() && meaning.get().equals(wanted);
    }
  }

  public Recognised {
    columns = List.copyOf(columns);
  }
}
