package org.yagura.intake.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yagura.model.policy.WrittenRule.Subject;

/** Tells by its title what a document governs; drafts, samples and sentences are no titles. */
final class RuleTitles {

  private static final int LONGEST = 60;

  private record Title(Subject subject, Pattern words) {}

  private static final List<Title> TITLES =
      List.of(
          new Title(Subject.CONTINUITY, Pattern.compile("BCP|(事業|業務|診療)継続計画")),
          new Title(Subject.RESTORATION, Pattern.compile("(復旧|復元|リストア).{0,8}(手順|マニュアル)")),
          new Title(Subject.CONTACTS, Pattern.compile("(緊急)?連絡(体制|網)")),
          new Title(
              Subject.OPERATION,
              Pattern.compile(
                  "(運用管理|セキュリティ|安全管理|情報システム|医療情報|パスワード|アカウント|個人情報|外部記録媒体|USB|ログ管理|バックアップ)"
                      + ".{0,20}(規程|規定|規則|要綱|要領|基準|ポリシー|細則|取扱)")));

  private static final Pattern NO_TITLE =
      Pattern.compile("。|ください|している|します|ひな形|雛形|案$|（案）|\\(案\\)|様式|記入例|サンプル|テンプレート|下書き|未策定|作成中|未作成");

  private RuleTitles() {}

  static Optional<Subject> subject(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    if (folded.length() > LONGEST || NO_TITLE.matcher(folded).find()) {
      return Optional.empty();
    }
    return TITLES.stream()
        .filter(it -> it.words().matcher(folded).find())
        .map(Title::subject)
        .findFirst();
  }

  /** Whether a file's name says that it is a draft or a sample. */
  static boolean isDraft(String name) {
    return NO_TITLE
        .matcher(Normalizer.normalize(name.replaceAll("\\.[a-zA-Z]+$", ""), Normalizer.Form.NFKC))
        .find();
  }
}
