package org.yagura.analysis.checklist.examination.device;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.checklist.examination.ListedWords;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * Whether servers record who logs on, by their audit policies, and whether a place for logs stands
 * in the lists. A server that records nothing in effect settles a no; records alone do not say that
 * someone keeps and looks at them.
 */
final class ServerLogs implements Examination {

  private static final int MOST_EVIDENCE = 4;
  private static final Pattern STORE =
      Pattern.compile(
          "ログ(サーバ|管理|収集|監視|統合)[ァ-ヶー]{0,6}|syslog ?(サーバ|server)|SIEM|ALog[ A-Za-z]{0,20}"
              + "|Logstorage|EventLog ?Analyzer|FortiAnalyzer",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "server-logs";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    Stream<Fact> records =
        asked.facility().rules().settings().stream()
            .filter(it -> it.topic() == Topic.LOGON_RECORD)
            .map(it -> fact(asked, it));
    return Stream.concat(records, store(asked).stream());
  }

  private static Fact fact(Asked asked, PolicySetting it) {
    Optional<Asset> machine = machine(asked, it);
    boolean server = machine.filter(a -> a.kind() == AssetKind.SERVER).isPresent();
    String whose =
        machine.map(Asset::label).orElse("Windows 1台（%s）".formatted(it.evidence().at().file()));
    List<Evidence> evidence = List.of(it.evidence());
    return switch (it.value()) {
      case "none" -> Fact.against("%sは、ログオンを記録していません（監査なし）。".formatted(whose), server, evidence);
      case "unset" ->
          Fact.against(
              "%sの「ログオン イベントの監査」は設定されていません。詳細な監査ポリシーで記録しているかは分かりません。".formatted(whose),
              false,
              evidence);
      default ->
          Fact.supporting(
              "%sは、ログオンの%sを記録しています。保管の期間と確認する人は、資料からは分かりません。".formatted(whose, which(it)),
              false,
              evidence);
    };
  }

  private static String which(PolicySetting it) {
    return switch (it.value()) {
      case "success" -> "成功だけ";
      case "failure" -> "失敗だけ";
      default -> "成功と失敗";
    };
  }

  /** The computer that the material names, or whose name stands in the path of the material. */
  private static Optional<Asset> machine(Asked asked, PolicySetting it) {
    String path = it.evidence().at().file().toLowerCase(Locale.ROOT);
    return asked.facility().assets().stream()
        .filter(a -> isNamed(a, it.governs(), path))
        .reduce((first, second) -> first.kind() == AssetKind.SERVER ? first : second);
  }

  private static boolean isNamed(Asset asset, String governs, String path) {
    return Stream.of(asset.names().hostname(), asset.names().name())
        .map(it -> it.toLowerCase(Locale.ROOT))
        .filter(it -> it.length() >= 3)
        .anyMatch(it -> it.equals(governs.toLowerCase(Locale.ROOT)) || standsIn(path, it));
  }

  /** As a word of its own: {@code EHR1} does not stand in {@code EHR10.txt}. */
  private static boolean standsIn(String path, String name) {
    int at = path.indexOf(name);
    if (at < 0) {
      return false;
    }
    int end = at + name.length();
    boolean begins = at == 0 || !Character.isLetterOrDigit(path.charAt(at - 1));
    boolean ends = end == path.length() || !Character.isLetterOrDigit(path.charAt(end));
    return begins && ends;
  }

  private static List<Fact> store(Asked asked) {
    List<ListedWords.Named> named = ListedWords.find(asked.facility(), STORE);
    if (named.isEmpty()) {
      return List.of();
    }
    String names =
        named.stream().map(it -> it.words().strip()).distinct().collect(Collectors.joining("、"));
    return List.of(
        Fact.supporting(
            "一覧に、ログを集める機器か製品があります（%s）。どのサーバの記録を集めているかは、資料からは分かりません。".formatted(names),
            false,
            named.stream().map(ListedWords.Named::evidence).limit(MOST_EVIDENCE).toList()));
  }
}
