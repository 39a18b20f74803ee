package org.yagura.intake.feed.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yagura.intake.dictionary.ProductDictionaries;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.intake.feed.index.code.IndexDamaged;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.statement.Records;

/**
 * Keeps what a folder of feeds holds as one file beside them, so that a survey does not read them
 * again; the folder itself is never written to.
 */
public final class FeedIndex {

  private static final String ENDING = ".index";
  private static final int MOST_KEPT = 3;

  private FeedIndex() {}

  /**
   * An index, open.
   *
   * @param leftAlone files of no known format, sorted
   * @param statements how many statements it holds
   */
  public record Opened(
      Records records, List<DictionaryName> dictionary, List<String> leftAlone, int statements) {}

  /**
   * Opens the index of a folder of feeds; makes it where there is none, where the feeds or the
   * program changed, or where it is damaged.
   *
   * @param feeds only read
   * @param kept where indexes lie
   * @param step told, in Japanese, what takes time
   * @throws IOException where the feeds cannot be listed, or the index cannot be written
   */
  public static Opened open(Path feeds, Path kept, Consumer<String> step) throws IOException {
    byte[] key = FeedKey.of(feeds);
    Path file = kept.resolve(HexFormat.of().formatHex(key, 0, 12) + ENDING);
    boolean known = Files.isRegularFile(file);
    Optional<Opened> opened = known ? tryOpen(file, key) : Optional.empty();
    if (opened.isPresent()) {
      return opened.get();
    }
    step.accept(known ? "脆弱性情報の索引が壊れているため、作り直しています" : "脆弱性情報の索引を作っています（情報が変わったときだけ）");
    build(feeds, file, key);
    forget(kept, file);
    return tryOpen(file, key)
        .orElseThrow(() -> new IOException("the index (%s) is not as written".formatted(file)));
  }

  private static Optional<Opened> tryOpen(Path file, byte[] key) {
    try {
      return IndexInput.open(file, key).map(FeedIndex::opened);
    } catch (IOException | IndexDamaged e) {
      return Optional.empty();
    }
  }

  private static Opened opened(IndexInput input) {
    StoredRecords records = new StoredRecords(input);
    return new Opened(records, records.dictionary(), records.leftAlone(), records.size());
  }

  /** Whole or not at all. */
  private static void build(Path feeds, Path file, byte[] key) throws IOException {
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
    Path part = Files.createTempFile(file.getParent(), "building", ".part");
    try (IndexWriter writer = new IndexWriter(part)) {
      List<String> leftAlone = FeedFolder.stream(feeds, writer);
      writer.finish(part, key, leftAlone, ProductDictionaries.read(feeds));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Of older indexes only the last ones stay; what cannot be deleted stays too. */
  private static void forget(Path kept, Path newest) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(kept)) {
      old =
          files
              .filter(it -> it.toString().endsWith(ENDING) && !it.equals(newest))
              .sorted(Comparator.comparingLong(FeedIndex::changed).reversed())
              .skip(MOST_KEPT - 1)
              .toList();
    }
    for (Path it : old) {
      Files.deleteIfExists(it);
    }
  }

  private static long changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
