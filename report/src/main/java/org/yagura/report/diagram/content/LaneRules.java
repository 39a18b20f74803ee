package org.yagura.report.diagram.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.model.facility.Asset;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.facility.CareSystem;
import org.yagura.model.facility.Segment;
import org.yagura.report.diagram.scene.Trust;

/**
 * Tells to which lane things belong: by the role of the system they serve, else by the words
 * hospitals use.
 */
final class LaneRules {

  private record Cue(Trust lane, List<String> words) {}

  /** In the order in which they are tried. */
  private static final List<Cue> CUES =
      List.of(
          new Cue(
              Trust.BACKUP,
              List.of("バックアップ", "backup", "退避", "世代保管", "bkup", "bk-", "-bk", "_bk", "テープ")),
          new Cue(
              Trust.CORE,
              List.of(
                  "電子カルテ", "電カル", "カルテ", "オーダ", "基幹", "his", "ehr", "emr", "karte", "医事", "レセプト",
                  "外来", "病棟", "gairai", "byoto", "iji", "レセコン", "orca")),
          new Cue(
              Trust.DEPARTMENT,
              List.of(
                  "部門",
                  "pacs",
                  "ris",
                  "lis",
                  "dicom",
                  "modality",
                  "モダリティ",
                  "放射線",
                  "検査",
                  "検体",
                  "画像",
                  "医療機器",
                  "手術",
                  "透析",
                  "薬剤",
                  "調剤",
                  "リハ",
                  "給食",
                  "栄養",
                  "生理",
                  "内視鏡",
                  "病理",
                  "輸血",
                  "健診",
                  "ナースコール",
                  "gazo",
                  "kensa",
                  "hosha",
                  "shujutsu",
                  "toseki",
                  "yakuzai",
                  "medical",
                  "clinical")),
          new Cue(
              Trust.OFFICE,
              List.of(
                  "事務",
                  "情報系",
                  "office",
                  "oa",
                  "guest",
                  "ゲスト",
                  "患者",
                  "wifi",
                  "wi-fi",
                  "dmz",
                  "mgmt",
                  "管理",
                  "資格確認",
                  "オン資",
                  "onshi",
                  "shikaku",
                  "総務",
                  "人事",
                  "経理",
                  "グループウェア",
                  "jimu",
                  "kanri",
                  "somu",
                  "soumu",
                  "renkei",
                  "internet",
                  "インターネット")));

  private static final List<String> GATEWAY_WORDS =
      List.of(
          "ルータ",
          "router",
          "firewall",
          "ファイアウォール",
          "utm",
          "fortigate",
          "rtx",
          "univerge ix",
          "vpn",
          "ゲートウェイ",
          "gateway",
          "onu",
          "モデム");

  private LaneRules() {}

  /** The lane that a text speaks of, where it does. */
  static Optional<Trust> ofWords(String text) {
    String folded = fold(text);
    return CUES.stream()
        .filter(cue -> cue.words().stream().anyMatch(word -> has(folded, word)))
        .map(Cue::lane)
        .findFirst();
  }

  /** Whatever stands in a DMZ, the world may speak to it. */
  static Optional<Trust> ofName(Segment segment) {
    return has(fold(segment.name() + " " + segment.zone()), "dmz")
        ? Optional.of(Trust.OFFICE)
        : ofWords(segment.name()).or(() -> ofWords(segment.zone()));
  }

  /** DIRECTORY and OTHER say nothing of the lane: they stand in any. */
  static Optional<Trust> ofRole(CareSystem.Role role) {
    return switch (role) {
      case EHR, BILLING -> Optional.of(Trust.CORE);
      case BACKUP -> Optional.of(Trust.BACKUP);
      case PACS -> Optional.of(Trust.DEPARTMENT);
      case DIRECTORY, OTHER -> Optional.empty();
    };
  }

  /** The lane that an asset's own words and kind speak of. */
  static Optional<Trust> ofWords(Asset asset) {
    Optional<Trust> stated =
        ofWords(asset.placement().system())
            .or(() -> ofWords(asset.names().name()))
            .or(() -> ofWords(asset.placement().purpose()));
    if (stated.isEmpty() && asset.kind() == AssetKind.MEDICAL) {
      return Optional.of(Trust.DEPARTMENT);
    }
    return stated;
  }

  /** Whether an asset of no known network is by its name one that joins networks. */
  static boolean soundsLikeGateway(Asset asset) {
    String folded = fold(asset.names().name() + " " + asset.product().model());
    return asset.kind() == AssetKind.NETWORK && GATEWAY_WORDS.stream().anyMatch(folded::contains);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Words of Latin letters count only where no other letter touches them. */
  private static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!isLatin(word, 0) || (!isLatin(text, at - 1) && !isLatin(text, at + word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(String text, int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= 'a'
        && text.charAt(index) <= 'z';
  }
}
