package org.yagura.analysis.attackpath.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.analysis.attackpath.fact.Premises;
import org.yagura.analysis.attackpath.fact.Target;
import org.yagura.model.exposure.ExternalConnection;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.spelling.Spelling;

/** Assets that an attacker who comes by a connection would take first: what the line is for. */
final class Footholds {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}|[ァ-ヺー]{3,}");

  private static final Set<String> GENERIC =
      Set.of(
          "保守", "回線", "接続", "電子", "病院", "管理", "遠隔", "情報", "株式", "会社", "有限", "医療", "総合", "中央", "機器",
          "装置", "用回", "専用", "閉域", "業者", "委託", "予備", "端末", "線接");

  private final Premises premises;
  private final Set<String> vital;

  Footholds(Premises premises, List<Target> targets) {
    this.premises = premises;
    this.vital =
        targets.stream()
            .filter(it -> it.role() != CareSystem.Role.OTHER)
            .map(Target::asset)
            .collect(Collectors.toSet());
  }

  /** Whether a route by way of the asset is worth telling beside the direct one. */
  boolean isTelling(ExternalConnection connection, String id) {
    Asset asset = premises.asset(id).orElse(null);
    if (asset == null) {
      return false;
    }
    return !vital.contains(id) && (isServed(connection, asset) || sharesWords(connection, asset));
  }

  /** Its vendor stands at the other end and serves nothing vital, so that the line is for this. */
  private boolean isServed(ExternalConnection connection, Asset asset) {
    String other = Spelling.foldCompany(connection.counterpart());
    return other.length() > 1
        && isVendorOf(other, asset)
        && vital.stream()
            .flatMap(it -> premises.asset(it).stream())
            .noneMatch(it -> isVendorOf(other, it));
  }

  private static boolean isVendorOf(String company, Asset asset) {
    String vendor = Spelling.foldCompany(asset.placement().vendor());
    return !vendor.isEmpty() && vendor.contains(company);
  }

  private static boolean sharesWords(ExternalConnection connection, Asset asset) {
    Set<String> words =
        pieces(
            connection.label()
                + " "
                + connection.counterpart()
                + " "
                + connection.purpose().purpose());
    words.retainAll(pieces(asset.label() + " " + asset.placement().system()));
    return !words.isEmpty();
  }

  /** Pairs of letters of its compounds, and its foreign words; everyday ones are left out. */
  private static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    Matcher compounds = HAN.matcher(text);
    while (compounds.find()) {
      String word = compounds.group();
      if (word.codePointAt(0) >= 'ァ' && word.codePointAt(0) <= 'ー') {
        pieces.add(word);
      } else {
        for (int i = 0; i + 2 <= word.length(); i++) {
          pieces.add(word.substring(i, i + 2));
        }
      }
    }
    pieces.removeAll(GENERIC);
    pieces.removeAll(Set.of("サーバ", "センター", "システム", "ネットワーク", "サービス", "インターネット", "ルータ"));
    return pieces;
  }
}
