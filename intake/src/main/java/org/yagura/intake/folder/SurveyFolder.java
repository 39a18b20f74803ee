package org.yagura.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yagura.intake.config.ConfigMaterials;
import org.yagura.intake.ledger.LedgerReader;
import org.yagura.intake.ledger.Mapping;
import org.yagura.intake.material.Material;
import org.yagura.intake.material.MaterialReader;
import org.yagura.intake.material.MaterialReading;
import org.yagura.intake.profile.ProfileReader;
import org.yagura.intake.sbom.SupplyReader;
import org.yagura.intake.scan.ScanReader;
import org.yagura.intake.settings.DecisionsReader;
import org.yagura.intake.workbook.CorrectionReader;
import org.yagura.model.evidence.SourceRef;
import org.yagura.model.material.MaterialKind;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.material.Problem;
import org.yagura.model.material.Problem.Gravity;
import org.yagura.model.observation.Decision;
import org.yagura.model.observation.Observation;

/**
 * Reads every file of a folder, whatever it is called; each is recognised by what it holds, and
 * none is dropped without a word.
 */
public final class SurveyFolder {

  private final Path root;
  private final Set<Path> excluded;
  private final long largest;
  private final Progress progress;
  private final List<MaterialReport> reports = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();

  private SurveyFolder(Path root, Set<Path> excluded, long largest, Progress progress) {
    this.root = root;
    this.excluded = excluded;
    this.largest = largest;
    this.progress = progress;
  }

  /**
   * Reads a folder.
   *
   * @param excluded folders that are left out, absolute and normalised
   * @param largest files above this many bytes become a problem
   * @throws IOException when the folder itself cannot be read
   */
  public static FolderReading read(Path root, Set<Path> excluded, long largest, Progress progress)
      throws IOException {
    return new SurveyFolder(root, excluded, largest, progress).run();
  }

  private FolderReading run() throws IOException {
    List<FolderEntry> entries = FolderWalk.of(root, excluded, largest);
    List<MaterialReader> readers = readers(mapping(entries));
    int done = 0;
    for (FolderEntry entry : entries) {
      progress.reading(done++, entries.size(), entry.path());
      switch (entry) {
        case FolderEntry.Refused refused -> refused(refused);
        case FolderEntry.Found readable -> {
          Optional<Material> material = load(readable);
          material.ifPresent(it -> read(it, readers));
        }
      }
    }
    reports.sort(Comparator.comparing(MaterialReport::path));
    boolean unusable = observations.stream().allMatch(it -> it instanceof Decision);
    return new FolderReading(reports, observations, unusable);
  }

  /** In this order: what is unmistakable first, tables of any kind last. */
  private static List<MaterialReader> readers(Mapping mapping) {
    return List.of(
        new CorrectionReader(),
        new DecisionsReader(),
        new ProfileReader(),
        new ConfigMaterials(),
        new ScanReader(),
        new SupplyReader(),
        new LedgerReader().withMapping(mapping));
  }

  /** The columns' meanings must be known before any table is read. */
  private Mapping mapping(List<FolderEntry> entries) {
    Mapping mapping = Mapping.NONE;
    for (FolderEntry entry : entries) {
      String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
      boolean isMapping =
          name.toLowerCase(Locale.ROOT).matches("mapping\\.ya?ml")
              && entry instanceof FolderEntry.Found;
      if (isMapping) {
        Optional<Material> material = load((FolderEntry.Found) entry);
        if (material.isPresent()) {
          mapping = Mapping.read(material.get());
          reports.add(
              MaterialReport.of(
                  entry.path(), MaterialKind.SETTINGS, "yaml", "UTF-8", mapping.problems()));
        }
      }
    }
    return mapping;
  }

  private void refused(FolderEntry.Refused it) {
    Problem problem =
        new Problem(new SourceRef.Whole(it.path()), Gravity.LOST, it.why(), it.hint());
    reports.add(MaterialReport.of(it.path(), MaterialKind.UNRECOGNISED, "", "", List.of(problem)));
  }

  private Optional<Material> load(FolderEntry.Found it) {
    try {
      return Optional.of(new Material(it.path(), Files.readAllBytes(it.file())));
    } catch (IOException e) {
      refused(new FolderEntry.Refused(it.path(), "読めませんでした。", "読み取りの権限があるか、ほかの人が開いていないか確認してください。"));
      return Optional.empty();
    }
  }

  private void read(Material material, List<MaterialReader> readers) {
    if (reports.stream().anyMatch(it -> it.path().equals(material.path()))) {
      return;
    }
    if (material.bytes().length == 0) {
      unrecognised(material, Gravity.LOST, "空のファイル（0バイト）です。", "中身のあるファイルを入れ直してください。");
      return;
    }
    for (MaterialReader reader : readers) {
      Optional<MaterialReading> reading = reader.read(material);
      if (reading.isPresent()) {
        reports.add(reading.get().report());
        observations.addAll(reading.get().observations());
        return;
      }
    }
    unrecognised(
        material,
        Gravity.NOTE,
        "何の資料か分かりませんでした。調査には使っていません。",
        "台帳・回線一覧・機器の設定・スキャン結果であれば、対応する形式（docs/formats）で入れ直してください。");
  }

  private void unrecognised(Material material, Gravity gravity, String message, String hint) {
    Problem problem = new Problem(new SourceRef.Whole(material.path()), gravity, message, hint);
    reports.add(
        MaterialReport.of(material.path(), MaterialKind.UNRECOGNISED, "", "", List.of(problem)));
  }
}
