package org.yagura.intake.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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

  /** So many bytes of small files are read side by side before their readings are counted. */
  private static final long BATCH = 32L << 20;

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
    List<MaterialReading> readings = new Duplicates(entries).once(readAll());
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

  /** In the order of the folder; first what is small. */
  private List<MaterialReading> readAll() {
    Map<FolderEntry, MaterialReading> readings = new HashMap<>();
    Allowance allowance = new Allowance(Allowance.MOST);
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (List<FolderEntry> batch : batches()) {
        List<CompletableFuture<MaterialReading>> read =
            batch.stream()
                .map(it -> CompletableFuture.supplyAsync(() -> read(it), workers))
                .toList();
        for (int i = 0; i < batch.size(); i++) {
          readings.put(batch.get(i), allowance.grant(read.get(i).join()));
        }
      }
    }
    // Only now: a file too large for the memory must not take the others with it.
    for (FolderEntry it : entries) {
      if (isLarge(it)) {
        readings.put(it, allowance.grant(read(it)));
      }
    }
    return entries.stream().map(it -> Objects.requireNonNull(readings.get(it))).toList();
  }

  /** Small files in runs that fit into the memory together, in the order of the folder. */
  private List<List<FolderEntry>> batches() {
    List<List<FolderEntry>> batches = new ArrayList<>();
    long size = BATCH + 1;
    for (FolderEntry entry : entries) {
      if (!isLarge(entry)) {
        long own = entry instanceof FolderEntry.Found found ? found.size() : 0;
        if (size + own > BATCH) {
          batches.add(new ArrayList<>());
          size = 0;
        }
        size += own;
        batches.getLast().add(entry);
      }
    }
    return batches;
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
