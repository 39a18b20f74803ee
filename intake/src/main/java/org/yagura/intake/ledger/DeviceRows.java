package org.yagura.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.RowReader.Stated;
import org.yagura.intake.ledger.value.AddressText;
import org.yagura.intake.ledger.value.CountText;
import org.yagura.intake.ledger.value.DateText;
import org.yagura.intake.ledger.value.MacText;
import org.yagura.intake.ledger.value.PeriodText;
import org.yagura.intake.ledger.value.ProductText;
import org.yagura.intake.ledger.value.ProductText.Product;
import org.yagura.intake.ledger.value.Software;
import org.yagura.knowledge.column.Meaning;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.observation.AssetField;
import org.yagura.model.observation.Claim;
import org.yagura.model.observation.Origin;
import org.yagura.model.observation.Sighting;

/** Turns rows of device ledgers into sightings. */
final class DeviceRows {

  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_VALUE = 500;
  private static final Pattern HOSTNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}\\$?");
  private static final Pattern RELEASE =
      Pattern.compile("2\\dH[12]|1507|1511|1607|1703|1709|1803|1809|1903|1909|2004");
  private static final Pattern BUILD =
      Pattern.compile("(?:10\\.0[. ]?)?\\(?([12]\\d{4}(?:\\.\\d{1,5})?)\\)?");
  private static final Pattern RETIRED = Pattern.compile("廃棄|撤去|除却");

  private final Account account;
  private final KindClaims kinds;
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, Optional<Software>> software = new HashMap<>();
  private final Map<String, Optional<String>> firstDays = new HashMap<>();
  private final Map<String, Optional<String>> lastDays = new HashMap<>();
  private String label = "";

  /**
   * Reads rows of one table.
   *
   * @param titles the names of the table and its sheet, which may tell what its devices are
   */
  DeviceRows(Account account, List<String> titles) {
    this.account = account;
    this.kinds = new KindClaims(titles);
  }

  /** The sighting a row states; empty when nothing in it tells a device from others. */
  Optional<Sighting> sighting(Origin origin, List<Stated> row, Evidence evidence) {
    Claims claims = new Claims();
    kinds.begin();
    label = RowReader.label(row);
    for (Stated stated : row) {
      if (stated.column().meaning().orElse(null) instanceof Meaning.OfAsset asset) {
        if (stated.column().primary()) {
          read(asset.field(), stated, claims);
        } else if (!claims.release(asset.field(), stated)) {
          claims.add(AssetField.NOTE, stated.heading() + ": " + stated.clean(), stated);
        }
      }
    }
    if (!claims.identify()) {
      return Optional.empty();
    }
    modelFromName(row, claims);
    kinds.claim(claims.list).ifPresent(claims.list::add);
    return Optional.of(new Sighting(origin, claims.list, false, evidence));
  }

  private void read(AssetField field, Stated stated, Claims claims) {
    switch (field) {
      case NAME,
          MAKE,
          SERIAL,
          ASSET_TAG,
          DEPARTMENT,
          SITE,
          SYSTEM,
          VENDOR,
          PURPOSE,
          OPEN_PORT,
          OS_GUESS,
          DISCLOSURE,
          BILL ->
          claims.add(field, oneLine(stated.clean()), stated);
      case NOTE -> claims.add(field, stated.clean(), stated);
      case LOCATION -> claims.join(field, oneLine(stated.clean()), stated);
      case KIND -> kinds.category(stated);
      case HOSTNAME -> hostname(stated, claims);
      case MODEL -> model(stated, claims);
      case OS -> operatingSystem(stated, claims);
      case VERSION -> version(stated, claims);
      case ADDRESS -> addresses(stated, claims);
      case MAC -> macs(stated, claims);
      case COUNT -> count(stated, claims);
      case INSTALLED, SUPPORT_UNTIL, CONTRACT_UNTIL, LAST_SEEN -> date(field, stated, claims);
      case STATE -> state(stated, claims);
    }
  }

  private static String oneLine(String clean) {
    return clean.replace('\n', ' ');
  }

  private static void hostname(Stated stated, Claims claims) {
    String text = stated.clean().replace(" ", "");
    if (HOSTNAME.matcher(text).matches()) {
      claims.add(
          AssetField.HOSTNAME,
          text.endsWith("$") ? text.substring(0, text.length() - 1) : text,
          stated);
    } else {
      claims.add(AssetField.NAME, oneLine(stated.clean()), stated);
    }
  }

  private Product product(String clean) {
    Product known = products.get(clean);
    if (known == null) {
      known = ProductText.split(clean);
      if (products.size() < MOST_REMEMBERED) {
        products.put(clean, known);
      }
    }
    return known;
  }

  private Optional<Software> software(String clean) {
    Optional<Software> known = software.get(clean);
    if (known == null) {
      known = Software.find(clean);
      if (software.size() < MOST_REMEMBERED) {
        software.put(clean, known);
      }
    }
    return known;
  }

  private void model(Stated stated, Claims claims) {
    Product product = product(stated.clean());
    claims.add(AssetField.MODEL, product.model(), stated);
    parts(product, stated, claims);
  }

  /** Maker, system and version out of a model's cell, unless a column of their own tells them. */
  private void parts(Product product, Stated stated, Claims claims) {
    claims.weak(AssetField.MAKE, product.make(), stated);
    claims.weak(AssetField.OS, product.os(), stated);
    claims.weak(AssetField.VERSION, product.version(), stated);
    product.kind().ifPresent(it -> kinds.product(it, stated));
  }

  /** A ledger without a model column names its devices by their model. */
  private void modelFromName(List<Stated> row, Claims claims) {
    if (claims.has(AssetField.MODEL)) {
      claims.settle();
      return;
    }
    for (Stated stated : row) {
      if (stated.column().means(new Meaning.OfAsset(AssetField.NAME))
          && stated.clean().length() <= 80) {
        Product product = product(stated.clean());
        if (product.namesItself()) {
          claims.add(AssetField.MODEL, product.model(), stated);
          parts(product, stated, claims);
        }
        break;
      }
    }
    claims.settle();
  }

  private void operatingSystem(Stated stated, Claims claims) {
    String clean = oneLine(stated.clean());
    Optional<Software> found = software(clean);
    if (found.isPresent()) {
      claims.add(AssetField.OS, found.get().os(), stated);
      claims.add(AssetField.VERSION, found.get().version(), stated);
    } else if (Software.wholeVersion(clean).isPresent()) {
      claims.add(AssetField.VERSION, Software.wholeVersion(clean).get().version(), stated);
    } else {
      claims.add(AssetField.OS, clean, stated);
    }
  }

  private void version(Stated stated, Claims claims) {
    String clean = oneLine(stated.clean());
    if (claims.release(AssetField.VERSION, stated)) {
      return;
    }
    Optional<Software> whole =
        clean.isEmpty() || clean.length() > 40 ? Optional.empty() : Software.wholeVersion(clean);
    if (whole.isPresent()) {
      claims.add(AssetField.VERSION, whole.get().version(), stated);
      return;
    }
    Optional<Software> found =
        Character.isDigit(clean.charAt(0)) && clean.length() <= 40
            ? Optional.empty()
            : software(clean);
    if (found.isPresent() && !found.get().version().isEmpty()) {
      claims.weak(AssetField.OS, found.get().os(), stated);
      claims.add(AssetField.VERSION, found.get().version(), stated);
    } else {
      claims.add(AssetField.VERSION, clean, stated);
    }
  }

  private void addresses(Stated stated, Claims claims) {
    AddressText.Addresses found = AddressText.parseInAddressColumn(oneLine(stated.clean()));
    found.addresses().forEach(it -> claims.add(AssetField.ADDRESS, it, stated));
    for (String invalid : found.invalid()) {
      account.problem(
          new Problem(
              stated.at(),
              Gravity.PARTIAL,
              label + stated.heading() + "欄の「" + invalid + "」は IP アドレスではありません。この値を除いて行を使いました。",
              "0 から 255 までの四つの数に直してください。"));
    }
    List<String> macs = MacText.parse(stated.clean());
    macs.forEach(it -> claims.add(AssetField.MAC, it, stated));
    if (found.isEmpty() && macs.isEmpty()) {
      claims.add(AssetField.NOTE, stated.heading() + ": " + oneLine(stated.clean()), stated);
    }
  }

  private void macs(Stated stated, Claims claims) {
    List<String> macs = MacText.parse(stated.clean());
    macs.forEach(it -> claims.add(AssetField.MAC, it, stated));
    if (macs.isEmpty()) {
      List<String> addresses = AddressText.parse(stated.clean()).addresses();
      addresses.forEach(it -> claims.add(AssetField.ADDRESS, it, stated));
      if (addresses.isEmpty()) {
        notUnderstood(stated, "MACアドレス", "00:11:22:33:44:55 の形に直してください。", claims);
      }
    }
  }

  private void count(Stated stated, Claims claims) {
    OptionalInt count = CountText.parse(stated.clean());
    if (count.isPresent() && count.getAsInt() > 0) {
      claims.add(AssetField.COUNT, String.valueOf(count.getAsInt()), stated);
    } else if (count.isEmpty()) {
      notUnderstood(stated, "数", "数字で書いてください。", claims);
    }
  }

  /** The day, of a period its beginning or its end; the same days come again and again. */
  private Optional<String> day(boolean begins, String clean) {
    Map<String, Optional<String>> days = begins ? firstDays : lastDays;
    Optional<String> known = days.get(clean);
    if (known == null) {
      known =
          PeriodText.parse(clean)
              .map(it -> begins ? it.from() : it.until())
              .map(it -> it.isEmpty() ? Optional.<String>empty() : Optional.of(it))
              .orElseGet(
                  () -> begins ? DateText.parseInDateColumn(clean) : DateText.parseLast(clean));
      if (days.size() < MOST_REMEMBERED) {
        days.put(clean, known);
      }
    }
    return known;
  }

  private void date(AssetField field, Stated stated, Claims claims) {
    String clean = oneLine(stated.clean());
    Optional<String> date = day(field == AssetField.INSTALLED, clean);
    if (date.isPresent()) {
      claims.add(field, date.get(), stated);
    } else if (clean.chars().anyMatch(Character::isDigit)) {
      notUnderstood(stated, "日付", "2027-03-31 や 令和9年3月31日 の形に直してください。", claims);
    } else {
      claims.add(AssetField.NOTE, stated.heading() + ": " + clean, stated);
    }
  }

  private static void state(Stated stated, Claims claims) {
    String clean = oneLine(stated.clean());
    boolean retired = RETIRED.matcher(stated.heading()).find();
    claims.add(
        AssetField.STATE,
        retired ? "廃棄 " + DateText.parseInDateColumn(clean).orElse(clean) : clean,
        stated);
  }

  /** Keeps the words as a remark and says what was expected. */
  private void notUnderstood(Stated stated, String expected, String hint, Claims claims) {
    claims.add(AssetField.NOTE, stated.heading() + ": " + oneLine(stated.clean()), stated);
    account.problem(
        new Problem(
            stated.at(),
            Gravity.PARTIAL,
            label
                + stated.heading()
                + "欄の「"
                + oneLine(stated.clean())
                + "」は"
                + expected
                + "として読めません。備考として残しました。",
            hint));
  }

  /** The claims of one row. */
  private static final class Claims {
    private final List<Claim> list = new ArrayList<>();
    private final List<Claim> weak = new ArrayList<>(0);

    private void add(AssetField field, String value, Stated stated) {
      if (!value.isBlank()) {
        list.add(new Claim(field, bounded(value), stated.evidence()));
      }
    }

    /** The whole text stands in the evidence; no field needs a novel. */
    private static String bounded(String value) {
      return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }

    /** Holds unless a column of its own says otherwise. */
    private void weak(AssetField field, String value, Stated stated) {
      if (!value.isBlank()) {
        weak.add(new Claim(field, value, stated.evidence()));
      }
    }

    private void join(AssetField field, String value, Stated stated) {
      for (int i = 0; i < list.size(); i++) {
        Claim before = list.get(i);
        if (before.field() == field) {
          if (!before.value().contains(value)) {
            list.set(i, new Claim(field, before.value() + " " + value, before.evidence()));
          }
          return;
        }
      }
      add(field, value, stated);
    }

    /** Release and build of Windows, which exports keep in columns of their own. */
    private boolean release(AssetField field, Stated stated) {
      boolean windows =
          list.stream()
              .anyMatch(it -> it.field() == AssetField.OS && it.value().contains("Windows"));
      String clean = stated.clean();
      if (!windows || (field != AssetField.OS && field != AssetField.VERSION)) {
        return false;
      }
      Matcher build = BUILD.matcher(clean);
      if (RELEASE.matcher(clean).matches()) {
        join(AssetField.OS, clean, stated);
      } else if (build.matches() && !has(AssetField.VERSION)) {
        add(AssetField.VERSION, "10.0." + build.group(1), stated);
      } else {
        return false;
      }
      return true;
    }

    private boolean identify() {
      for (Claim claim : list) {
        if (RowTriage.isIdentity(claim.field())) {
          return true;
        }
      }
      return false;
    }

    private boolean has(AssetField field) {
      for (Claim claim : list) {
        if (claim.field() == field) {
          return true;
        }
      }
      return false;
    }

    private void settle() {
      for (Claim claim : weak) {
        if (!has(claim.field())) {
          list.add(claim);
        }
      }
    }
  }
}
