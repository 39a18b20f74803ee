package org.yagura.analysis.attackpath.fact;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/** Measures that the hospital says are there, and that stand in the way inside. */
public final class Shields {

  private static final Pattern WATCH = Pattern.compile("EDR|ふるまい検知|振る舞い検知");
  private static final Pattern SECOND_FACTOR = Pattern.compile("二要素|2要素|多要素");
  private static final Pattern THERE = Pattern.compile("(導入|実装|設定|適用)(済|して|しました)|稼働中|全台");
  private static final Pattern NOT_THERE = Pattern.compile("未|予定|検討|なし|無し|ない|一部|停止");

  private final Set<String> watched = new TreeSet<>();
  private final Set<String> guarded = new TreeSet<>();

  public Shields(Premises premises) {
    for (ListedThing it : premises.facility().lists().answers()) {
      String question = it.entry().text(ListField.QUESTION);
      String answer = it.entry().text(ListField.ANSWER);
      String note = it.entry().text(ListField.NOTE);
      String words = answer.equals("yes") || answer.equals("no") ? note : answer + " " + note;
      boolean yes = answer.equals("yes") && !NOT_THERE.matcher(question + words).find();
      boolean said = THERE.matcher(words).find() && !NOT_THERE.matcher(words).find();
      if (answer.equals("no") || !(yes || said)) {
        continue;
      }
      String about = said ? words : question + words;
      if (WATCH.matcher(about).find()) {
        watched.addAll(Scope.assets(machines(about), premises));
      }
      if (SECOND_FACTOR.matcher(about).find() && about.contains("サーバ")) {
        guarded.addAll(Scope.assets(EnumSet.of(Scope.SERVERS), premises));
      }
    }
  }

  private static Set<Scope> machines(String about) {
    Set<Scope> scopes = Scope.in(about);
    scopes.retainAll(EnumSet.of(Scope.SERVERS, Scope.TERMINALS, Scope.WINDOWS, Scope.EVERYTHING));
    return scopes;
  }

  /** Whether something watches it that stops attackers' programs. */
  public boolean stopPrograms(Asset asset) {
    return watched.contains(asset.id());
  }

  /** Whether a password alone does not let anyone log on, or what they start is stopped. */
  public boolean stopLogons(Asset asset) {
    return guarded.contains(asset.id()) || watched.contains(asset.id());
  }
}
