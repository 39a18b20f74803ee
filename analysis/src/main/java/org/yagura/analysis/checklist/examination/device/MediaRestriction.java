package org.yagura.analysis.checklist.examination.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yagura.analysis.checklist.examination.Asked;
import org.yagura.analysis.checklist.examination.Examination;
import org.yagura.analysis.checklist.examination.ListedWords;
import org.yagura.model.checklist.ItemAnswer.Fact;
import org.yagura.model.evidence.Evidence;
import org.yagura.model.policy.PolicySetting;
import org.yagura.model.policy.PolicySetting.Reach;
import org.yagura.model.policy.PolicySetting.Topic;

/**
 * Whether media such as USB sticks may be attached: by group policies, by the registry of single
 * computers, and by products that can restrict it. Only a policy of the whole domain that nothing
 * contradicts settles a yes; a computer that Windows leaves open may still be restricted otherwise.
 */
final class MediaRestriction implements Examination {

  private static final int MOST_EVIDENCE = 4;

  /** Strictest first. */
  private static final List<String> STRICTNESS = List.of("denied", "read-only", "allowed");

  private static final Pattern PRODUCT =
      Pattern.compile(
          "SKYSEA ?Client ?View|LANSCOPE[ A-Za-z]{0,30}|AssetView|SKYMEC ?IT ?Manager|パソコン警備隊|MylogStar"
              + "|DeviceLock|ISM ?CloudOne|InfoTrace|QND|USB(ポート|メモリ|デバイス|接続)?の?(制御|制限|禁止)"
              + "|デバイス制御|接続デバイスの?制限",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "media-restriction";
  }

  @Override
  public Stream<Fact> examine(Asked asked) {
    List<PolicySetting> settings = strictest(asked);
    boolean open = settings.stream().anyMatch(it -> it.value().equals("allowed"));
    Stream<Fact> policies = settings.stream().map(it -> fact(asked, it, open));
    return Stream.concat(policies, products(asked).stream());
  }

  /** One computer may be restricted in several ways, of which one suffices. */
  private static List<PolicySetting> strictest(Asked asked) {
    Map<String, PolicySetting> byMaterial = new TreeMap<>();
    for (PolicySetting it : asked.facility().rules().settings()) {
      if (it.topic() == Topic.REMOVABLE_MEDIA) {
        byMaterial.merge(
            it.reach() + "/" + it.governs() + "/" + it.evidence().at().file(),
            it,
            (a, b) -> strictness(a) <= strictness(b) ? a : b);
      }
    }
    List<PolicySetting> all = new ArrayList<>(byMaterial.values());
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static int strictness(PolicySetting it) {
    return STRICTNESS.indexOf(it.value());
  }

  private static Fact fact(Asked asked, PolicySetting it, boolean open) {
    String whom =
        switch (it.reach()) {
          case DOMAIN -> "ドメイン全体";
          case GROUP -> it.governs().isEmpty() ? "ドメインの一部" : "「%s」".formatted(it.governs());
          case COMPUTER, DEVICE -> "Windows 1台（%s）".formatted(it.evidence().at().file());
        };
    List<Evidence> evidence = List.of(it.evidence());
    String limit = it.reach() == Reach.DOMAIN ? "" : "ほかの端末のことは、この資料からは分かりません。";
    boolean old =
        !it.asOf().isEmpty()
            && it.asOf().compareTo(asked.survey().asOf().minusYears(1).toString()) < 0;
    String day = old ? "資料は %s のもので、1年以上前です。".formatted(it.asOf()) : "";
    return switch (it.value()) {
      case "denied" ->
          Fact.supporting(
              "%sで、リムーバブル記憶域（USBなど）へのアクセスを禁止しています。".formatted(whom) + limit + day,
              it.reach() == Reach.DOMAIN && !open && !old,
              evidence);
      case "read-only" ->
          Fact.supporting(
              "%sで、リムーバブル記憶域（USBなど）への書き込みを禁止しています。読み取りと接続は禁止していません。".formatted(whom) + limit + day,
              false,
              evidence);
      default ->
          Fact.against(
              "%sでは、Windows の設定でリムーバブル記憶域（USBなど）を制限していません。".formatted(whom) + limit,
              false,
              evidence);
    };
  }

  private static List<Fact> products(Asked asked) {
    List<ListedWords.Named> named = ListedWords.find(asked.facility(), PRODUCT);
    if (named.isEmpty()) {
      return List.of();
    }
    String names =
        named.stream().map(it -> it.words().strip()).distinct().collect(Collectors.joining("、"));
    return List.of(
        Fact.supporting(
            "一覧に、接続を制限できる製品か設定の記載があります（%s）。実際に制限しているかは、資料からは分かりません。".formatted(names),
            false,
            named.stream().map(ListedWords.Named::evidence).limit(MOST_EVIDENCE).toList()));
  }
}
