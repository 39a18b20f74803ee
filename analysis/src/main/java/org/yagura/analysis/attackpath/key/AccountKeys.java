package org.yagura.analysis.attackpath.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Scope;
import org.yagura.model.facility.Account;
import org.yagura.model.facility.CareSystem;

/** What the lists of accounts say about passwords. */
final class AccountKeys {

  private static final Pattern VPN =
      Pattern.compile("VPN|リモート接続|リモートアクセス|ダイヤル|着信|L2TP|PPTP", Pattern.CASE_INSENSITIVE);

  private static final Pattern POWER =
      Pattern.compile("管理|特権|admin|root|super|フルコントロール|enable|^15$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> POWERFUL_NAMES =
      Set.of("administrator", "admin", "root", "sa", "manager", "supervisor");

  private static final Pattern EVERY =
      Pattern.compile("(全|すべての|全ての)(サーバ|端末|PC|機器|Windows)|(サーバ|端末|PC|機器|Windows).{0,4}共通");

  /** The fact that other rows of the list hold the same password. */
  private static final String SAME = "samePassword";

  private final Premises premises;
  private final Machines machines;

  AccountKeys(Premises premises) {
    this.premises = premises;
    machines = new Machines(premises);
  }

  /** One account of a list, with what it opens. */
  private record Row(
      Account account, String text, SortedSet<String> assets, SortedSet<String> logins) {}

  List<KeyRing> rings() {
    List<KeyRing> rings = new ArrayList<>();
    List<Row> shared = new ArrayList<>();
    SortedMap<String, List<Row>> equal = new TreeMap<>();
    for (Account account : premises.facility().accounts()) {
      if (account.state() == Account.State.DISABLED || !isWorthHaving(account)) {
        continue;
      }
      Row row = row(account);
      if (isShared(row)) {
        shared.add(row);
      }
      if (!account.fact(SAME).isEmpty()) {
        equal.computeIfAbsent(column(account), _ -> new ArrayList<>()).add(row);
      }
      weakness(row, rings);
      if (!account.holder().isEmpty() && !row.assets().isEmpty() && !isGuarded(row)) {
        rings.add(ring(row, KeyRing.Nature.HELD, account.holder()));
      }
    }
    Stream<KeyRing> stated = shared.stream().map(AccountKeys::sharedRing);
    Stream<KeyRing> seen =
        equal.values().stream()
            .flatMap(
                it -> it.stream().map(AccountKeys::sharedRing).reduce(SharedKeys::join).stream())
            .filter(it -> it.assets().size() + it.logins().size() > 1);
    rings.addAll(SharedKeys.merged(Stream.concat(stated, seen).toList()));
    return rings;
  }

  /** Rows of one list whose passwords are equal say so in the same words. */
  private static String column(Account it) {
    return it.evidence().getFirst().at().file() + " " + it.fact(SAME);
  }

  /** Administrators and those who may dial in; people's own accounts open nothing by themselves. */
  private static boolean isWorthHaving(Account it) {
    return !it.target().equals("directory")
        && (isVpn(it)
            || POWER.matcher(it.privilege()).find()
            || POWERFUL_NAMES.contains(it.name().toLowerCase(Locale.ROOT))
            || (it.privilege().isEmpty() && !it.fact("passwordLength").isEmpty()));
  }

  private static boolean isVpn(Account it) {
    return VPN.matcher(it.privilege()).find()
        || (VPN.matcher(it.target()).find() && !POWER.matcher(it.privilege()).find());
  }

  private Row row(Account it) {
    String note = note(it);
    SortedSet<String> assets = new TreeSet<>();
    SortedSet<String> logins = new TreeSet<>();
    (isVpn(it) ? logins : assets).addAll(it.assets());
    Set<Scope> named = Scope.in(PasswordWords.tellSharedInList(note) ? note : "");
    if (it.assets().isEmpty()) {
      named.addAll(Scope.in(it.target()));
    }
    boolean several = it.assets().isEmpty() && !isVpn(it);
    if (several) {
      assets.addAll(machines.in(it.target()));
    }
    if (isVpn(it) && it.assets().isEmpty()) {
      logins.addAll(Logins.devices(premises));
      named.remove(Scope.NETWORK);
    }
    assets.addAll(Scope.assets(named, premises));
    if (named.contains(Scope.DIRECTORY)) {
      assets.addAll(premises.assetsOf(CareSystem.Role.DIRECTORY));
    }
    return new Row(it, it.target() + " " + note, assets, logins);
  }

  private static String note(Account it) {
    return (it.fact("note") + " " + it.fact("shared") + " " + it.fact("description")).strip();
  }

  private static boolean isShared(Row row) {
    boolean forAll = row.account().assets().isEmpty() && EVERY.matcher(row.text()).find();
    return PasswordWords.tellShared(row.text())
        || PasswordWords.tellSharedInList(note(row.account()))
        || (forAll && !PasswordWords.tellUnique(row.text()));
  }

  /** Long enough or told to be its own: no more can be asked of a vendor's password. */
  private static boolean isGuarded(Row row) {
    return PasswordWords.tellUnique(row.text())
        || PasswordWords.isLong(row.account().fact("passwordLength"))
        || row.account().fact("secondFactor").equals("yes");
  }

  private static void weakness(Row row, List<KeyRing> rings) {
    if (PasswordWords.tellLeaked(row.text())) {
      rings.add(ring(row, KeyRing.Nature.LEAKED, ""));
    }
    if (PasswordWords.tellGuessable(row.text())
        || PasswordWords.isShort(row.account().fact("passwordLength"))
        || PasswordWords.tellShort(row.text())) {
      rings.add(ring(row, KeyRing.Nature.WEAK, ""));
    }
  }

  private static KeyRing ring(Row row, KeyRing.Nature nature, String holder) {
    Account it = row.account();
    String length = it.fact("passwordLength");
    String note = (note(it) + " " + it.fact(SAME)).strip();
    String words = note.isEmpty() && !length.isEmpty() ? length + "桁" : note;
    return new KeyRing(
        nature.name().toLowerCase(Locale.ROOT) + "-" + it.id(),
        nature,
        it.name() + "（" + it.target() + "）",
        holder.isEmpty() ? words : holder,
        row.assets(),
        row.logins(),
        holder,
        it.evidence());
  }

  private static KeyRing sharedRing(Row row) {
    KeyRing ring = ring(row, KeyRing.Nature.SHARED, "");
    boolean told = !row.account().fact("note").isEmpty() || !row.account().fact(SAME).isEmpty();
    return ring.words().isEmpty() || !told
        ? new KeyRing(
            ring.id(),
            ring.nature(),
            ring.what(),
            row.account().target(),
            ring.assets(),
            ring.logins(),
            "",
            ring.evidence())
        : ring;
  }
}
