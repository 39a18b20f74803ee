package org.yagura.intake.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.yagura.intake.ledger.Mapping;
import org.yagura.intake.material.MaterialReading;
import org.yagura.model.material.MaterialReport;
import org.yagura.model.observation.Decision;
import org.yagura.model.observation.Observation;

/**
 * Reads every file of a folder, whatever it is called; each is recognised by what it holds, and
 * none is dropped without a word. Small files are read side by side, large ones one after the
 * other; the result does not depend on it.
 */
public final class SurveyFolder {

  /** From here on, in bytes, a file is read alone: its text and tables fill the memory. */
  private static final long LARGE = 8L << 20;

  private final List<FolderEntry> entries;
  private final Recognition recognition;
  private final Progress progress;
  private final OwnOutputs ownOutputs;
  private final AtomicInteger done = new AtomicInteger();

  private SurveyFolder(List<FolderEntry> entries, Progress progress) {
    this.entries = entries;
    this.recognition = new Recognition(mapping(entries));
    this.ownOutputs = new OwnOutputs(entries);
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
    return new SurveyFolder(FolderWalk.of(root, excluded, largest), progress).run();
  }

  private FolderReading run() {
    List<MaterialReading> readings = readAll();
    List<MaterialReport> reports =
        readings.stream()
            .map(MaterialReading::report)
            .sorted(Comparator.comparing(MaterialReport::path))
            .toList();
    List<Observation> observations =
        readings.stream().flatMap(it -> it.observations().stream()).toList();
    boolean unusable = observations.stream().allMatch(it -> it instanceof Decision);
    return new FolderReading(reports, observations, unusable);
  }

  /** In the order of the folder. */
  private List<MaterialReading> readAll() {
    Map<FolderEntry, MaterialReading> readings = new ConcurrentHashMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<CompletableFuture<Void>> small =
          entries.stream()
              .filter(it -> !isLarge(it))
              .map(it -> CompletableFuture.runAsync(() -> readings.put(it, read(it)), workers))
              .toList();
      small.forEach(CompletableFuture::join);
    }
    // Only now: a file too large for the memory must not take the others with it.
    entries.stream().filter(SurveyFolder::isLarge).forEach(it -> readings.put(it, read(it)));
    return entries.stream().map(it -> Objects.requireNonNull(readings.get(it))).toList();
  }

  private static boolean isLarge(FolderEntry entry) {
    return entry instanceof FolderEntry.Found found && found.size() >= LARGE;
  }

  private MaterialReading read(FolderEntry entry) {
    progress.reading(done.getAndIncrement(), entries.size(), entry.path());
    return ownOutputs.contain(entry)
        ? Recognition.ownOutput(entry.path())
        : recognition.read(entry);
  }

  /** The columns' meanings must be known before any table is read. */
  private static Mapping mapping(List<FolderEntry> entries) {
    return entries.stream()
        .filter(it -> it instanceof FolderEntry.Found && Recognition.isMapping(it.path()))
        .flatMap(it -> Recognition.mapping((FolderEntry.Found) it).stream())
        .findFirst()
        .orElse(Mapping.NONE);
  }
}
