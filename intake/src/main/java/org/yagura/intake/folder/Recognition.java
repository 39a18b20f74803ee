package org.yagura.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yagura.intake.document.DocumentReader;
import org.yagura.intake.earlier.EarlierChecklistReader;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.ledger.Mapping;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.policy.PolicyReader;
import org.yagura.intake.profile.ProfileReader;
import org.yagura.intake.sbom.SupplyReader;
import org.yagura.intake.scan.ScanReader;
import org.yagura.intake.settings.DecisionsReader;
import org.yagura.intake.vendor.VendorReturnReader;
import org.yagura.intake.workbook.CorrectionReader;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;

/** Finds out what a file is and has it read; safe to use from several threads. */
final class Recognition {

  private final List<MaterialReader> readers;

  /** Tables need the meanings that {@code mapping.yaml} gives to columns. */
  Recognition(Mapping mapping) {
    // What is unmistakable first, tables of any kind last.
    this.readers =
        List.of(
            new VendorReturnReader(),
            new CorrectionReader(),
            new DecisionsReader(),
            new ProfileReader(),
            new SessionReader(),
            new ScanReader(),
            new EarlierChecklistReader(),
            new PolicyReader(),
            new SupplyReader(),
            new LedgerReader().withMapping(mapping),
            new DocumentReader());
  }

  /** Every entry ends in a report, whatever it is. */
  MaterialReading read(FolderEntry entry) {
    return switch (entry) {
      case FolderEntry.Refused it -> lost(it.path(), it.why(), it.hint());
      case FolderEntry.Left it ->
          unrecognised(it.path(), Gravity.NOTE, "パソコンやソフトが残す作業用のファイルのため、読みませんでした。", "");
      case FolderEntry.Found it -> contained(it);
    };
  }

  /** A file that breaks its reader costs that file and never the survey. */
  private MaterialReading contained(FolderEntry.Found it) {
    try {
      return load(it).map(this::read).orElseGet(() -> unreadable(it.path()));
    } catch (OutOfMemoryError e) {
      return lost(it.path(), "大きすぎて、メモリに収まりませんでした。", "必要な部分だけを取り出したファイルに差し替えてください。");
    } catch (StackOverflowError e) {
      return lost(it.path(), "入れ子が深すぎて、読めませんでした。", "書き出した元の機器やソフトで、もう一度書き出してください。");
    } catch (RuntimeException e) {
      return lost(it.path(), "読む途中で思いがけない問題が起きたため、使っていません。", "壊れていないか確認し、書き出し直したファイルに差し替えてください。");
    }
  }

  /** A result of an earlier survey, which is no material. */
  static MaterialReading ownOutput(String path) {
    return unrecognised(path, Gravity.NOTE, "以前の調査の結果（Yaguraの出力）のため、読みませんでした。", "");
  }

  /** The content; empty when the file cannot be read. */
  static Optional<Material> load(FolderEntry.Found it) {
    try {
      return Optional.of(new Material(it.path(), Files.readAllBytes(it.file())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The meanings of columns; empty when the file breaks its reader, which {@link #read} reports.
   */
  static Optional<Mapping> mapping(FolderEntry.Found it) {
    try {
      return load(it).map(Mapping::read);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Optional.empty();
    }
  }

  static boolean isMapping(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.equals("mapping.yaml") || name.equals("mapping.yml");
  }

  private MaterialReading read(Material material) {
    if (material.bytes().length == 0) {
      return lost(material.path(), "空のファイル（0バイト）です。", "中身のあるファイルを入れ直してください。");
    }
    if (isMapping(material.path())) {
      List<Problem> problems = Mapping.read(material).problems();
      return new MaterialReading(
          MaterialReport.of(material.path(), MaterialKind.SETTINGS, "yaml", "UTF-8", problems),
          List.of());
    }
    for (MaterialReader reader : readers) {
      Optional<MaterialReading> reading = reader.read(material);
      if (reading.isPresent()) {
        return withLookAlike(material, reading.get());
      }
    }
    Optional<Problem> alike = LookAlikes.of(material);
    if (alike.isPresent()) {
      return new MaterialReading(
          MaterialReport.of(
              material.path(), MaterialKind.UNRECOGNISED, "", "", List.of(alike.get())),
          List.of());
    }
    if (isCompressed(material)) {
      return lost(material.path(), "圧縮ファイルです。中身は読んでいません。", "展開して、中のファイルを資料のフォルダに入れてください。");
    }
    return unrecognised(
        material.path(),
        Gravity.NOTE,
        "何の資料か分かりませんでした。調査には使っていません。",
        "台帳・回線一覧・機器の設定・スキャン結果であれば、対応する形式（docs/formats）で入れ直してください。");
  }

  /** A workbook without a list is read and silent; it may hold something else of worth. */
  private static MaterialReading withLookAlike(Material material, MaterialReading reading) {
    boolean silent =
        reading.report().kind() == MaterialKind.UNRECOGNISED
            && reading.report().problems().isEmpty();
    return silent
        ? new MaterialReading(
            reading.report().with(LookAlikes.of(material).stream().toList()),
            reading.observations())
        : reading;
  }

  private static boolean isCompressed(Material material) {
    String name = material.path().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip")
        || name.endsWith(".gz")
        || name.endsWith(".lzh")
        || name.endsWith(".7z")
        || name.endsWith(".rar");
  }

  private static MaterialReading unreadable(String path) {
    return lost(path, "読めませんでした。", "読み取りの権限があるか、ほかの人が開いていないか確認してください。");
  }

  private static MaterialReading lost(String path, String message, String hint) {
    return unrecognised(path, Gravity.LOST, message, hint);
  }

  private static MaterialReading unrecognised(
      String path, Gravity gravity, String message, String hint) {
    Problem problem = new Problem(new SourceRef.Whole(path), gravity, message, hint);
    return new MaterialReading(
        MaterialReport.of(path, MaterialKind.UNRECOGNISED, "", "", List.of(problem)), List.of());
  }
}
