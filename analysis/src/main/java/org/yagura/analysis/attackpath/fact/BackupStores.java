package org.yagura.analysis.attackpath.fact;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;
import org.yagura.model.spelling.Assertion;
import org.yagura.model.spelling.Spelling;

/**
 * What keeps backups, by the hospital's list.
 *
 * @param connected ids of assets that keep at least one copy that stays on the network
 * @param apart ids of assets that keep only copies which the list says are kept apart
 */
public record BackupStores(SortedSet<String> connected, SortedSet<String> apart) {

  private static final Pattern APART =
      Pattern.compile("オフライン|取り外|切り離|追記のみ|追記不可|書き換え不可|書換不可|イミュータブル|WORM|接続は.{0,6}時のみ");

  private static final Pattern NOT_APART =
      Pattern.compile(
          "常時(接続|マウント|装着|挿入)|オンライン(?!ストレージ|資格)|装着したまま|(入れ|挿し|差し)たまま|オートチェンジャ|オートローダ|ライブラリ装置");

  private static final int SHORTEST_NAME = 3;

  public BackupStores {
    connected = Collections.unmodifiableSortedSet(new TreeSet<>(connected));
    apart = Collections.unmodifiableSortedSet(new TreeSet<>(apart));
  }

  static BackupStores of(Premises premises) {
    SortedSet<String> connected = new TreeSet<>();
    SortedSet<String> apart = new TreeSet<>();
    for (ListedThing backup : premises.facility().lists().backups()) {
      store(backup, premises).ifPresent(it -> (isApart(backup) ? apart : connected).add(it.id()));
    }
    apart.removeAll(connected);
    return new BackupStores(connected, apart);
  }

  /** Whether the list says that the copy is kept apart from the network. */
  public static boolean isApart(ListedThing backup) {
    String offline = backup.entry().text(ListField.OFFLINE);
    if (offline.equals("no")) {
      return false;
    }
    String words =
        offline
            + " "
            + backup.entry().text(ListField.NETWORK)
            + " "
            + backup.entry().text(ListField.MEDIA)
            + " "
            + backup.entry().text(ListField.STORED_AT)
            + " "
            + backup.entry().text(ListField.NOTE);
    boolean apart = offline.equals("yes") || Assertion.names(APART, words);
    return apart && !NOT_APART.matcher(words).find();
  }

  /** The asset that keeps a copy, where the list names one that the ledgers know. */
  public static Optional<Asset> store(ListedThing backup, Premises premises) {
    Set<String> words = new HashSet<>();
    for (ListField field :
        new ListField[] {ListField.STORED_AT, ListField.DEVICE, ListField.MEDIA}) {
      String text = backup.entry().text(field);
      if (!text.isEmpty()) {
        words.add(Spelling.fold(text));
      }
    }
    return premises.facility().assets().stream()
        .filter(it ->
            names(it).anyMatch(name -> words.stream().anyMatch(w -> w.contains(name)))
                || it.attachment().addresses().stream().anyMatch(words::contains))
        .findFirst();
  }

  private static Stream<String> names(Asset asset) {
    return Stream.concat(
            Stream.of(asset.names().name(), asset.names().hostname()),
            asset.names().aliases().stream())
        .map(Spelling::fold)
        .filter(it -> it.length() >= SHORTEST_NAME);
  }
}
