package org.yagura.intake.policy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * The names and values of settings as Windows prints them in English and in Japanese: in {@code net
 * accounts}, in the reports of group policies and in PowerShell.
 */
final class Meanings {

  /** A setting that a pair of words means. */
  record Meaning(Topic topic, String value) {}

  private record Name(Topic topic, Pattern words) {}

  private static final Pattern OTHER_AGE =
      Pattern.compile("minimum password age|minpasswordage|minimumpasswordage|最短有効|最小有効|変更禁止|最低使用");

  private static final List<Name> NAMES =
      List.of(
          name(
              Topic.PASSWORD_LENGTH,
              "minimum password length|minpasswordlength|minimumpasswordlength"
                  + "|パスワードの?(最小|最短|最低)(の?長さ|文字数|桁数)|(最小|最短|最低)パスワードの?(長|文字数|桁数)"
                  + "|パスワードの長さ"),
          name(
              Topic.PASSWORD_MIXED,
              "password must meet complexity|^complexityenabled$|^passwordcomplexity$|複雑さの要件|パスワードの複雑さ"),
          name(
              Topic.PASSWORD_AGE,
              "maximum password age|maxpasswordage|maximumpasswordage"
                  + "|(最長|最大)(パスワード)?有効期[間限]|パスワードの?(有効期[間限])"),
          name(Topic.LOCKOUT, "lockout ?threshold|lockoutbadcount|ロックアウト(の)?(しきい値|閾値)"),
          name(
              Topic.LOGON_RECORD,
              "^audit logon events$|^auditlogonevents$|^logon$|^ログオン$|^ログオン ?イベントの監査$"
                  + "|^audit logon$|^ログオンの監査$"));

  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,8})(?:\\.[0-9:]+)?");
  private static final Pattern NEVER = Pattern.compile("never|none|unlimited|無期限|無制限|なし|しない|ありません");
  private static final Pattern UNSET = Pattern.compile("not defined|not configured|未定義|未構成|^$");

  private Meanings() {}

  private static Name name(Topic topic, String words) {
    return new Name(topic, Pattern.compile(words));
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** What a name and its value mean; empty where the name is none of ours or nothing is set. */
  static Optional<Meaning> of(String name, String value) {
    String folded = fold(name);
    String said = fold(value);
    if (folded.length() > 120 || OTHER_AGE.matcher(folded).find() || UNSET.matcher(said).find()) {
      return Optional.empty();
    }
    return NAMES.stream()
        .filter(it -> it.words().matcher(folded).find())
        .findFirst()
        .flatMap(it -> value(it.topic(), said).map(v -> new Meaning(it.topic(), v)));
  }

  private static Optional<String> value(Topic topic, String said) {
    return switch (topic) {
      case PASSWORD_LENGTH, PASSWORD_AGE, LOCKOUT -> number(said);
      case PASSWORD_MIXED -> truth(said);
      case LOGON_RECORD -> record(said);
      case REMOVABLE_MEDIA -> Optional.empty();
    };
  }

  /** Days, characters or attempts; what never comes is 0, as is a time of no days. */
  private static Optional<String> number(String said) {
    Matcher number = NUMBER.matcher(said);
    if (number.find() && (number.start() == 0 || said.charAt(number.start() - 1) != ':')) {
      boolean clock = said.startsWith("00:00:00");
      long value = clock ? 0 : Long.parseLong(number.group(1));
      return Optional.of(String.valueOf(value < 0 || value > 99_999 ? 0 : value));
    }
    return NEVER.matcher(said).find() ? Optional.of("0") : Optional.empty();
  }

  private static Optional<String> truth(String said) {
    return switch (said) {
      case "true", "enabled", "有効", "1", "yes" -> Optional.of("yes");
      case "false", "disabled", "無効", "0", "no" -> Optional.of("no");
      default -> Optional.empty();
    };
  }

  /** {@code Success and Failure}, 成功, 監査なし. */
  private static Optional<String> record(String said) {
    boolean success = said.contains("success") || said.contains("成功");
    boolean failure = said.contains("failure") || said.contains("失敗");
    if (success || failure) {
      return Optional.of(success && failure ? "both" : success ? "success" : "failure");
    }
    return said.contains("no audit") || said.contains("監査なし") || said.contains("監査しない")
        ? Optional.of("none")
        : Optional.empty();
  }
}
