package org.yagura.report.document.wording;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yagura.model.facility.AssetKind;
import org.yagura.model.material.MaterialKind;
import org.yagura.report.calendar.Calendar;
import org.yagura.report.document.content.Cell;

/** Names and dates of the data as Japanese documents write them. */
public final class Words {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("name", "名前"),
          Map.entry("hostname", "ホスト名"),
          Map.entry("kind", "種別"),
          Map.entry("make", "メーカ"),
          Map.entry("model", "型番"),
          Map.entry("os", "OS"),
          Map.entry("version", "版"),
          Map.entry("serial", "製造番号"),
          Map.entry("assetTag", "管理番号"),
          Map.entry("addresses", "IPアドレス"),
          Map.entry("macs", "MACアドレス"),
          Map.entry("location", "設置場所"),
          Map.entry("department", "部署"),
          Map.entry("site", "拠点"),
          Map.entry("system", "システム"),
          Map.entry("vendor", "事業者"),
          Map.entry("count", "台数"),
          Map.entry("installed", "導入"),
          Map.entry("supportUntil", "サポート終了"),
          Map.entry("contractUntil", "保守期限"),
          Map.entry("lastSeen", "最終確認"),
          Map.entry("purpose", "用途"),
          Map.entry("device", "接続機器"),
          Map.entry("interface", "インタフェース"),
          Map.entry("counterpart", "接続先"),
          Map.entry("line", "通る回線"),
          Map.entry("status", "記録"),
          Map.entry("alwaysOn", "常時接続"),
          Map.entry("answer", "回答"),
          Map.entry("vendorAnswer", "事業者の回答"),
          Map.entry("lastLogon", "最終ログオン"),
          Map.entry("passwordLastSet", "パスワード変更"),
          Map.entry("passwordLength", "パスワード長"),
          Map.entry("samePassword", "同じパスワード"),
          Map.entry("passwordNeverExpires", "パスワード無期限"),
          Map.entry("secondFactor", "二要素認証"),
          Map.entry("shared", "共用"),
          Map.entry("enabled", "有効"));

  private Words() {}

  /** A field of the data by its Japanese name; an unknown name stays as it is. */
  public static String field(String id) {
    return FIELDS.getOrDefault(id, id);
  }

  public static String kind(MaterialKind kind) {
    return switch (kind) {
      case FACILITY -> "施設情報";
      case LEDGER -> "機器台帳";
      case LINES -> "回線一覧";
      case SYSTEMS -> "システム一覧";
      case ACCOUNTS -> "アカウント一覧";
      case CONTRACTS -> "契約一覧";
      case BACKUPS -> "バックアップ一覧";
      case TRAINING -> "研修記録";
      case CONTACTS -> "連絡先";
      case ANSWERS -> "ヒアリング回答";
      case CONFIG -> "機器の設定";
      case SCAN -> "スキャン・通信表";
      case DIRECTORY -> "ディレクトリ";
      case SBOM -> "ソフトウェア部品表";
      case ADVISORY -> "脆弱性情報";
      case SETTINGS -> "本ツールの設定";
      case UNRECOGNISED -> "判別できず";
    };
  }

  /** An asset kind's id by its Japanese name; other text stays as it is. */
  public static String assetKind(String id) {
    return AssetKind.ofId(id).map(AssetKind::japanese).orElse(id);
  }

  /** {@code 2026年11月20日}, or as the chosen calendar writes it. */
  public static String date(LocalDate date) {
    return Calendar.chosen().day(date);
  }

  /** An ISO date as precise as it is; other text stays as it is. */
  public static String date(String iso) {
    if (iso.matches("\\d{4}-\\d{2}-\\d{2}([T ].{0,20})?")) {
      return parsed(iso.substring(0, 10)).map(Calendar.chosen()::day).orElse(iso);
    }
    if (iso.matches("\\d{4}-\\d{2}")) {
      return parsed(iso + "-01").map(Calendar.chosen()::month).orElse(iso);
    }
    return iso.matches("\\d{4}") ? iso + "年" : iso;
  }

  /** はい, いいえ or 不明 for yes, no and nothing; other words as they stand. */
  public static String yesNo(String stated) {
    return switch (stated) {
      case "" -> "不明";
      case "yes", "true" -> "はい";
      case "no", "false" -> "いいえ";
      default -> stated;
    };
  }

  public static Cell yesNo(@Nullable Boolean stated) {
    if (stated == null) {
      return Cell.UNKNOWN;
    }
    return Cell.of(stated ? "はい" : "いいえ");
  }

  private static Optional<LocalDate> parsed(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // a month of no calendar, as someone wrote it
    }
  }

  /** A number of things as people count them: 4つ, 12個. */
  public static String things(int count) {
    return count >= 1 && count <= 9 ? count + "つ" : count + "個";
  }
}
