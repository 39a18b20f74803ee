package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.intake.ledger.table.Table.Filled;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.knowledge.column.Meaning;
import org.yagura.model.observation.AssetField;

/**
 * A row that those beneath may say more of: a device with two addresses takes two rows, its name
 * merged over both.
 */
final class OpenRow {

  /** More rows beneath one merged name are devices of one kind. */
  private static final int MOST_ROWS = 3;

  /** What a second row of one device says; anything else tells another device. */
  private static final Set<AssetField> MORE =
      Set.of(AssetField.ADDRESS, AssetField.MAC, AssetField.PURPOSE, AssetField.NOTE);

  private final TableRow row;
  private final List<Stated> stated;
  private int rows = 1;

  OpenRow(TableRow row, List<Stated> stated) {
    this.row = row;
    this.stated = new ArrayList<>(stated);
  }

  TableRow row() {
    return row;
  }

  List<Stated> stated() {
    return stated;
  }

  /** Takes in what the next row says when it is of the same device. */
  boolean join(TableRow next, List<Stated> said) {
    if (next.isCard() || rows == MOST_ROWS || next.filled().isEmpty()) {
      return false;
    }
    List<Stated> own = new ArrayList<>();
    boolean sameName = false;
    boolean another = false;
    for (Stated it : said) {
      if (!(it.column().meaning().orElse(null) instanceof Meaning.OfAsset asset)) {
        continue;
      }
      int column = it.column().column().column();
      if (RowReader.find(next.cells(), column) != null) {
        own.add(it);
        another |= !MORE.contains(asset.field());
      } else if (asset.field() == AssetField.NAME || asset.field() == AssetField.HOSTNAME) {
        sameName |= isLent(next, column);
      }
    }
    boolean addressed = own.stream().anyMatch(OpenRow::isAddress);
    if (!sameName || another || !addressed) {
      return false;
    }
    stated.addAll(own);
    rows++;
    return true;
  }

  private boolean isLent(TableRow next, int column) {
    return next.filled().stream().filter(it -> it.column() == column).anyMatch(this::isOfThisRow);
  }

  private boolean isOfThisRow(Filled filled) {
    return filled.row() == row.number();
  }

  private static boolean isAddress(Stated stated) {
    return stated.column().means(new Meaning.OfAsset(AssetField.ADDRESS))
        || stated.column().means(new Meaning.OfAsset(AssetField.MAC));
  }
}
