package org.yagura.analysis.attackpath.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yagura.model.facility.ListedThing;
import org.yagura.model.observation.ListField;

/**
 * What the hearing sheet admits that makes an attacker's work easier without being a step of its
 * own, in its own words.
 *
 * @param protectionOff where anti-virus is stopped or missing
 * @param localAdministrators where people work with administrators' rights
 */
public record Laxities(List<String> protectionOff, List<String> localAdministrators) {

  private static final Pattern PROTECTION = Pattern.compile("ウイルス対策|ウィルス対策|アンチウイルス|マルウェア対策");
  private static final Pattern OFF =
      Pattern.compile("停止|止めて|無効|未導入|入れていない|導入していない|アンインストール|なし|対象外");

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(職員|利用者|ユーザ|一般|端末).{0,16}(管理者権限|Administrator権限|ローカル管理者)"
              + "|(管理者権限|ローカル管理者).{0,16}(職員|利用者|ユーザ|一般|付与)");

  private static final Pattern NOT_GIVEN =
      Pattern.compile("(与え|付与|持た|使わ)?(て|せて)?(いない|ない|なし)|外し(た|て)|廃止");

  public Laxities {
    protectionOff = List.copyOf(protectionOff);
    localAdministrators = List.copyOf(localAdministrators);
  }

  public static Laxities of(Premises premises) {
    List<String> off = new ArrayList<>();
    List<String> rights = new ArrayList<>();
    for (ListedThing it : premises.facility().lists().answers()) {
      String question = it.entry().text(ListField.QUESTION);
      String answer = it.entry().text(ListField.ANSWER);
      String words = words(it);
      if (PROTECTION.matcher(question + words).find()
          && (OFF.matcher(words).find() || (words.isEmpty() && answer.equals("no")))) {
        off.add(words.isEmpty() ? question + "：いいえ" : words);
      }
      if (givesRights(it)) {
        rights.add(words.isEmpty() ? question + "：はい" : words);
      }
    }
    return new Laxities(off, rights);
  }

  /** Whether a row asks if people hold administrators' rights. */
  public static boolean asksOfRights(ListedThing row) {
    return RIGHTS.matcher(row.entry().text(ListField.QUESTION)).find();
  }

  /** Whether a row admits that people hold administrators' rights. */
  public static boolean givesRights(ListedThing row) {
    String words = words(row);
    boolean yes = asksOfRights(row) && row.entry().text(ListField.ANSWER).equals("yes");
    return (RIGHTS.matcher(words).find() || yes) && !NOT_GIVEN.matcher(words).find();
  }

  /** What was written beside the plain answer. */
  private static String words(ListedThing row) {
    String answer = row.entry().text(ListField.ANSWER);
    boolean plain = answer.equals("yes") || answer.equals("no");
    return ((plain ? "" : answer) + " " + row.entry().text(ListField.NOTE)).strip();
  }
}
