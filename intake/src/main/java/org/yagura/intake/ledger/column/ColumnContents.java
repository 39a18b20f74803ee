package org.yagura.intake.ledger.column;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.sheet.Sheet.Cell;
import org.yagura.intake.ledger.table.Table;
import org.yagura.intake.ledger.table.Table.TableRow;
import org.yagura.intake.ledger.value.AddressText;
import org.yagura.intake.ledger.value.CellText;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.ledger.value.MacText;
import org.yagura.intake.ledger.value.Software;
import org.yagura.knowledge.product.AssetKinds;
import org.yagura.knowledge.product.Products;
import org.yagura.model.address.AddressBlock;
import org.yagura.model.address.Ipv4;

/** What the cells of each column hold, from its first few hundred rows. */
final class ColumnContents {

  private static final int ROWS_LOOKED_AT = 300;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern ITEM =
      Pattern.compile("[1-9]\\s?[-ー－−]\\s?(?:[①-⑳]|\\(\\d{1,2}\\)|\\d{1,2})");

  private static final Pattern TIMES =
      Pattern.compile(
          "常時(?:接続|開放|稼働)?|24時間(?:365日)?|都度(?:接続)?|随時|不定期|オンデマンド|開放"
              + "|必要(?:時|なとき)(?:のみ|だけ)?|(?:作業|保守|使用|利用|接続|点検|障害|緊急)時(?:のみ|だけ)?");

  /** How many cells of a column look like what. */
  static final class Counts {
    private int filled;
    private int addresses;
    private int macs;
    private int dates;
    private int systems;
    private int products;
    private int hostnames;
    private int kinds;
    private int words;
    private int makers;
    private int times;
    private int items;
    private int internal;
    private int numbers;

    boolean mostly(int count) {
      return count > 0 && count * 10 >= filled * 6;
    }

    boolean mostlyAddresses() {
      return mostly(addresses);
    }

    /** Addresses of networks inside. */
    boolean mostlyInternal() {
      return mostly(internal);
    }

    boolean mostlyMacs() {
      return mostly(macs);
    }

    boolean mostlySystems() {
      return mostly(systems);
    }

    boolean mostlyProducts() {
      return mostly(products);
    }

    boolean mostlyHostnames() {
      return mostly(hostnames);
    }

    boolean mostlyKinds() {
      return mostly(kinds);
    }

    boolean mostlyMakers() {
      return mostly(makers);
    }

    boolean mostlyNumbers() {
      return mostly(numbers);
    }

    /** Numbers of the Ministry's items: 2-⑤, 2-(5), 2-5. */
    boolean mostlyItems() {
      return mostly(items);
    }

    /** When a line is up: always, or only while somebody works over it. */
    boolean mostlyTimes() {
      return mostly(times);
    }

    boolean mostlyDates() {
      return mostly(dates);
    }

    /** Texts that are neither numbers nor dates nor addresses. */
    boolean mostlyWords() {
      return mostly(words);
    }
  }

  private final Map<Integer, Counts> counts = new HashMap<>();

  static ColumnContents of(Table table) {
    ColumnContents contents = new ColumnContents();
    int last = Math.min(ROWS_LOOKED_AT, table.rows().size());
    for (TableRow row : table.rows().subList(0, last)) {
      for (Cell cell : row.cells()) {
        contents.look(cell);
      }
    }
    return contents;
  }

  Counts at(int column) {
    return counts.getOrDefault(column, new Counts());
  }

  private void look(Cell cell) {
    if (CellText.isDitto(cell.text()) || cell.type() == Sheet.Type.ERROR) {
      return;
    }
    Counts of = counts.computeIfAbsent(cell.column(), it -> new Counts());
    String clean = CellText.clean(cell.text());
    if (CellText.isUnknown(clean)) {
      return;
    }
    of.filled++;
    of.numbers += cell.type() == Sheet.Type.NUMBER || NUMBER.matcher(clean).matches() ? 1 : 0;
    of.items += ITEM.matcher(clean).matches() ? 1 : 0;
    if (cell.type() != Sheet.Type.TEXT) {
      of.dates += cell.type() == Sheet.Type.DATE ? 1 : 0;
    } else if (AddressText.isMainlyAddresses(clean)) {
      of.addresses++;
      of.internal += isInternal(clean) ? 1 : 0;
    } else if (!MacText.parse(clean).isEmpty()) {
      of.macs++;
    } else if (DateText.parse(clean).isPresent()) {
      of.dates++;
    } else {
      words(of, clean);
    }
  }

  private static boolean isInternal(String clean) {
    return AddressText.parse(clean).addresses().stream()
        .flatMap(it -> AddressBlock.tryParse(it).stream())
        .anyMatch(it -> Ipv4.isInternal(it.first()));
  }

  private static void words(Counts of, String clean) {
    of.words++;
    of.systems +=
        Software.find(clean).filter(it -> !it.os().isEmpty() && it.start() == 0).isPresent()
            ? 1
            : 0;
    of.products += Products.shipped().find(clean).filter(it -> it.start() < 20).isPresent() ? 1 : 0;
    of.makers += Products.shipped().leadingMaker(clean) == clean.length() ? 1 : 0;
    of.times += TIMES.matcher(clean).matches() ? 1 : 0;
    of.hostnames += isHostname(clean) ? 1 : 0;
    of.kinds += clean.length() <= 12 && AssetKinds.shipped().of(clean).isPresent() ? 1 : 0;
  }

  /** Latin letters, digits, hyphens and dots with a letter among them, as hosts are named. */
  static boolean isHostname(String clean) {
    if (clean.length() < 2 || clean.length() > 63) {
      return false;
    }
    boolean letter = false;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!latin && !(c >= '0' && c <= '9') && c != '-' && c != '.' && c != '_') {
        return false;
      }
      letter |= latin;
    }
    return letter;
  }
}
