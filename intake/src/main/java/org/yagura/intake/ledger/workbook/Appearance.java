package org.yagura.intake.ledger.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.yagura.intake.material.Material;

/**
 * What a file that is no table looks like.
 *
 * @param shown its kind, in Japanese
 * @param hint what to do about it, in Japanese
 */
record Appearance(String shown, String hint) {

  private static final String SAVE_AS_XLSX = "Excel で開き、Excel形式（.xlsx）で保存し直してください。";
  private static final String PUT_THE_TABLE = "元の Excel ファイルがあれば、それを入れてください。";
  private static final int SAMPLE = 1_024;

  /** What the first bytes say; empty when they say nothing. */
  static Optional<Appearance> of(Material material) {
    if (material.startsWith('%', 'P', 'D', 'F')) {
      return seems("PDF");
    }
    if (material.startsWith(0x89, 'P', 'N', 'G')
        || material.startsWith(0xFF, 0xD8, 0xFF)
        || material.startsWith('G', 'I', 'F', '8')) {
      return seems("画像");
    }
    if (material.startsWith('P', 'K', 3, 4) || material.startsWith(0x1F, 0x8B)) {
      return seems("表計算ではない圧縮ファイル（ZIP など）か、壊れた Excel ファイル");
    }
    if (material.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return seems("表計算ではない Office 文書");
    }
    if (material.startsWith('M', 'Z')) {
      return seems("プログラム（実行ファイル）");
    }
    return ofText(material);
  }

  private static Optional<Appearance> ofText(Material material) {
    int length = Math.min(SAMPLE, material.bytes().length);
    String start =
        new String(material.bytes(), 0, length, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (start.contains("<html") || start.contains("<table")) {
      return Optional.of(new Appearance("HTML（ウェブページ）", SAVE_AS_XLSX));
    }
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return Optional.of(new Appearance("XML スプレッドシート 2003", SAVE_AS_XLSX));
    }
    if (start.contains("<?xml")) {
      return seems("XML");
    }
    boolean binary = start.chars().anyMatch(it -> it == 0);
    return binary || start.isBlank() ? Optional.empty() : seems("表ではない文章か設定");
  }

  private static Optional<Appearance> seems(String kind) {
    return Optional.of(new Appearance(kind, PUT_THE_TABLE));
  }
}
