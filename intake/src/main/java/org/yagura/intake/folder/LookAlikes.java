package org.yagura.intake.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.ledger.sheet.Sheet;
import org.yagura.intake.ledger.workbook.Workbooks;
import org.yagura.intake.material.Material;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/**
 * Materials that a hospital would take for readable, and how to hand them over so that they are.
 */
final class LookAlikes {

  private static final int LARGEST = 8 << 20;
  private static final int LEAST_LINES = 8;

  private LookAlikes() {}

  /** What the file is and what to do; empty where it looks like nothing in particular. */
  static Optional<Problem> of(Material material) {
    if (material.startsWith('#', 'F', 'G', 'B', 'K')) {
      return told(material, "暗号化された FortiGate のバックアップです。中身は読めません。", "パスワードを付けずにバックアップを取り直してください。");
    }
    if (material.startsWith('P', 'K', 3, 4) && holds(material, "word/document.xml")) {
      return told(
          material, "Word の文書です。中の表は読んでいません。", "一覧の表であれば、Excel に貼り付けて Excel形式（.xlsx）で入れてください。");
    }
    return material.bytes().length <= LARGEST && hasPastedConfiguration(material)
        ? told(
            material,
            "機器の設定が表計算のシートに貼り付けられているようです。設定としては読んでいません。",
            "設定の部分をメモ帳に貼り付け、テキスト（.txt）で保存して入れてください。")
        : Optional.empty();
  }

  private static boolean holds(Material material, String part) {
    String bytes = new String(material.bytes(), StandardCharsets.ISO_8859_1);
    return bytes.contains(part);
  }

  private static boolean hasPastedConfiguration(Material material) {
    boolean workbook =
        material.startsWith('P', 'K', 3, 4) || material.startsWith(0xD0, 0xCF, 0x11, 0xE0);
    return workbook
        && Workbooks.read(material).stream()
            .flatMap(it -> it.sheets().stream())
            .anyMatch(it -> isConfiguration(material.path(), it));
  }

  private static boolean isConfiguration(String path, Sheet sheet) {
    List<Sheet.Row> rows = sheet.rows();
    if (rows.size() < LEAST_LINES) {
      return false;
    }
    String text =
        rows.stream()
            .map(row -> row.cells().stream().map(Sheet.Cell::text).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    Material lines = new Material(path, text.getBytes(StandardCharsets.UTF_8));
    return new ConfigMaterials().read(lines).isPresent();
  }

  private static Optional<Problem> told(Material material, String message, String hint) {
    return Optional.of(
        new Problem(new SourceRef.Whole(material.path()), Gravity.LOST, message, hint));
  }
}
