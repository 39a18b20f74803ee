package org.yagura.intake.ledger.column;

import java.util.List;
import java.util.regex.Pattern;
import org.yagura.intake.ledger.table.Table.Column;
import org.yagura.knowledge.column.ColumnDictionary;
import org.yagura.knowledge.column.ColumnDictionary.Sense;
import org.yagura.knowledge.column.Headings;
import org.yagura.knowledge.column.Meaning;
import org.yagura.knowledge.column.TableKind;

/** What the words above a column may mean. */
final class Senses {

  private static final Pattern SECRET =
      Pattern.compile(
          "パスワード|password|passwd|passphrase|パスフレーズ|パスコード|暗証番号|事前共有|共有鍵|共有キー|暗号化?キー|暗号鍵|秘密鍵|コミュニティ|community|psk|プロダクトキー|ライセンスキー|回復キー|シークレット|secret");
  private static final Pattern ABOUT_SECRETS =
      Pattern.compile(
          "桁|長さ|文字数|変更|更新|日$|日時|期限|有無|管理|ポリシ|共有$|共用|使い回し|状況|設定済|強度|定期|last|never|expir|length|age|policy|required|notreq|cannot|count|規則|要件|複雑|認証方|方式|方法");
  private static final Pattern SHORT_SECRET = Pattern.compile(".*(?:pw|pwd|pass)");

  private final ColumnDictionary dictionary;

  Senses(ColumnDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The readings of a column in a list of the kind, surest first; empty when there are none. */
  List<Sense> of(TableKind kind, Column column) {
    if (column.headings().isEmpty()) {
      return List.of();
    }
    if (isSecret(column)) {
      return List.of(new Sense(Meaning.Special.SECRET, 10));
    }
    String whole = Headings.normalise(String.join("", column.headings()));
    String last = Headings.normalise(column.headings().getLast());
    List<Sense> found = exact(kind, whole);
    if (found.isEmpty()) {
      found = exact(kind, last);
    }
    if (found.isEmpty()) {
      found =
          exact(kind, Headings.normalise(Headings.withoutBrackets(column.headings().getLast())));
    }
    if (found.isEmpty() && column.headings().size() > 1) {
      found = lowered(exact(kind, Headings.normalise(column.headings().getFirst())), 6);
    }
    return found.isEmpty() ? partial(kind, last) : found;
  }

  boolean isMark(TableKind kind, Column column) {
    return !column.headings().isEmpty()
        && (dictionary.isMark(kind, Headings.normalise(column.headings().getLast()))
            || dictionary.isMark(
                kind, Headings.normalise(Headings.withoutBrackets(column.headings().getLast()))));
  }

  /** Whether the column holds passwords or keys, whatever the list. */
  boolean isSecret(Column column) {
    return column.headings().stream().map(Headings::normalise).anyMatch(this::isSecret);
  }

  /** Whether a normalised text names passwords or keys. */
  boolean isSecret(String text) {
    if (dictionary.isSecret(text) || dictionary.isSecret(withoutDigits(text))) {
      return true;
    }
    boolean secret =
        SECRET.matcher(text).find()
            || (text.length() <= 12 && SHORT_SECRET.matcher(text).matches());
    return secret && !ABOUT_SECRETS.matcher(text).find();
  }

  private List<Sense> exact(TableKind kind, String normalised) {
    List<Sense> found = dictionary.senses(kind, normalised);
    return found.isEmpty() ? dictionary.senses(kind, withoutDigits(normalised)) : found;
  }

  private static String withoutDigits(String text) {
    int end = text.length();
    while (end > 1 && Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The longest known word at the end of the heading, then at its beginning, then within it. */
  private List<Sense> partial(TableKind kind, String text) {
    if (text.length() < 3 || text.length() > 40) {
      return List.of();
    }
    for (int from = 1; from + 2 <= text.length(); from++) {
      List<Sense> found = exact(kind, text.substring(from));
      if (!found.isEmpty() && isLongEnough(text.substring(from))) {
        return lowered(found, 6);
      }
    }
    for (int to = text.length() - 1; to >= 3; to--) {
      List<Sense> found = exact(kind, text.substring(0, to));
      if (!found.isEmpty()) {
        return lowered(found, 4);
      }
    }
    return List.of();
  }

  private static boolean isLongEnough(String word) {
    return word.charAt(0) >= 0x80 || word.length() >= 4;
  }

  private static List<Sense> lowered(List<Sense> senses, int most) {
    return senses.stream().map(it -> new Sense(it.meaning(), Math.min(most, it.weight()))).toList();
  }
}
