package org.yagura.analysis.attackpath.key;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Scope;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** What the hearing sheet and remarks on lines say about passwords. */
final class AnswerKeys {

  /** Item 2-⑧ of the R7 edition, and questions of the same sense. */
  private static final Pattern REUSE_FORBIDDEN =
      Pattern.compile("使い回し.{0,8}禁止|(機器|サーバ|システム)(ごと|毎)に.{0,14}(変え|異な|別)");

  private static final Pattern REUSE = Pattern.compile("(使い回し|共通|同じ|同一).{0,20}(か|ますか)");
  private static final Pattern VPN = Pattern.compile("VPN|リモート|遠隔|保守用");

  private final Premises premises;

  AnswerKeys(Premises premises) {
    this.premises = premises;
  }

  List<KeyRing> rings() {
    List<KeyRing> rings = new ArrayList<>();
    for (ListedThing it : premises.facility().lists().answers()) {
      String question = it.entry().text(ListField.QUESTION);
      String answer = it.entry().text(ListField.ANSWER);
      boolean plain = answer.equals("yes") || answer.equals("no");
      String words = ((plain ? "" : answer) + " " + it.entry().text(ListField.NOTE)).strip();
      reuse(it, question, answer, words, rings);
      weakness(it, words, rings);
    }
    for (ListedThing it : premises.facility().lists().lines()) {
      weakness(it, it.entry().text(ListField.NOTE), rings);
    }
    return rings;
  }

  private void reuse(
      ListedThing it, String question, String answer, String words, List<KeyRing> rings) {
    if (PasswordWords.tellShared(words)) {
      rings.add(ring(it, KeyRing.Nature.SHARED, words));
    } else if (isReused(question, answer) && !PasswordWords.tellUnique(words)) {
      rings.add(ring(it, KeyRing.Nature.REUSED, words.isEmpty() ? question + " いいえ" : words));
    }
  }

  private static boolean isReused(String question, String answer) {
    if (!question.contains("パスワード")) {
      return false;
    }
    return REUSE_FORBIDDEN.matcher(question).find()
        ? answer.equals("no")
        : REUSE.matcher(question).find() && answer.equals("yes");
  }

  private void weakness(ListedThing it, String words, List<KeyRing> rings) {
    if (PasswordWords.tellLeaked(words)) {
      rings.add(ring(it, KeyRing.Nature.LEAKED, words));
    }
    if (PasswordWords.tellGuessable(words) || PasswordWords.tellShort(words)) {
      rings.add(ring(it, KeyRing.Nature.WEAK, words));
    }
  }

  private KeyRing ring(ListedThing it, KeyRing.Nature nature, String words) {
    String context = it.entry().text(ListField.QUESTION) + " " + it.name() + " " + words;
    boolean aboutVpn = VPN.matcher(context).find();
    Set<Scope> named = EnumSet.noneOf(Scope.class);
    named.addAll(Scope.in(words));
    boolean aboutMachines = !named.isEmpty();
    if (!aboutMachines && !aboutVpn) {
      named.add(Scope.SERVERS);
      named.add(Scope.STORAGE);
    }
    SortedSet<String> logins = new TreeSet<>();
    if (aboutVpn) {
      logins.addAll(it.asset().isEmpty() ? Logins.devices(premises) : Set.of(it.asset()));
      named.remove(Scope.NETWORK);
    }
    return new KeyRing(
        nature.name().toLowerCase(Locale.ROOT) + "-" + it.id(),
        nature,
        SharedKeys.ANSWER + it.entry().text(ListField.NUMBER),
        words,
        Scope.assets(named, premises),
        logins,
        "",
        it.evidence());
  }
}
