package org.yagura.cli.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.dictionary.ProductDictionaries;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.intake.feed.index.FeedIndex;
import org.yagura.knowledge.record.Advisories;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.statement.RecordBase;
import org.yagura.model.vulnerability.statement.Records;
import org.yagura.model.vulnerability.statement.Snapshot;

/** Where vulnerability records come from: the folder given, else those imported on this machine. */
public final class FeedStore {

  /** Files that publishers lay beside their records. */
  private static final Pattern BESIDE =
      Pattern.compile("(?i)(?:README|LICENSE|checksum|changes\\.csv|_schema\\.json)[^/]*$");

  private FeedStore() {}

  /**
   * The folder that {@code yagura feeds import} fills: {@code .yagura/feeds} beneath the folder
   * that the system property {@code yagura.state} names, else beneath the user's home.
   */
  static Path folder() {
    String state = System.getProperty("yagura.state", "");
    Path base = state.isEmpty() ? Path.of(System.getProperty("user.home", ".")) : Path.of(state);
    return base.resolve(".yagura").resolve("feeds");
  }

  /** Where indexes of feeds lie: beside the store, never in a folder that was given. */
  private static Path indexes() {
    return folder().resolveSibling("index");
  }

  /**
   * Records, product names, and the files that gave nothing.
   *
   * @param leftAlone files of no known format, sorted
   */
  public record Loaded(Records records, List<DictionaryName> names, List<String> leftAlone) {}

  /**
   * The records of a folder, or of the store where no folder is given; where there is neither, the
   * shipped tables alone. They come from an index, which is made when there is none.
   *
   * @param step told, in Japanese, what is done when it takes time
   * @param note told, in Japanese, of every file that was not read, or not to its end
   */
  public static Loaded load(@Nullable Path given, Consumer<String> step, Consumer<String> note)
      throws IOException {
    Path folder = given == null ? folder() : given;
    if (!Files.isDirectory(folder)) {
      return new Loaded(
          new RecordBase(List.of(), Advisories.shipped(), Advisories.facts(), List.of()),
          List.of(),
          List.of());
    }
    Loaded loaded = loaded(folder, step);
    loaded.leftAlone().stream()
        .filter(it -> !BESIDE.matcher(it).find())
        .forEach(it -> note.accept(it + ": 脆弱性情報の形式ではないため、読みませんでした。"));
    loaded.records().snapshots().stream()
        .filter(it -> !it.problems().isEmpty())
        .map(FeedStore::troubled)
        .forEach(note);
    return loaded;
  }

  /** The records alone. */
  public static Records records(@Nullable Path given, Consumer<String> step, Consumer<String> note)
      throws IOException {
    return load(given, step, note).records();
  }

  /** The product names alone. */
  public static List<DictionaryName> dictionary(@Nullable Path given) throws IOException {
    return load(given, _ -> {}, _ -> {}).names();
  }

  /** By the index; straight from the feeds where none can be kept. */
  static Loaded loaded(Path folder, Consumer<String> step) throws IOException {
    try {
      FeedIndex.Opened opened = FeedIndex.open(folder, indexes(), step);
      return new Loaded(opened.records(), opened.dictionary(), opened.leftAlone());
    } catch (IOException e) {
      step.accept("脆弱性情報を読んでいます（索引を置けないため、毎回読みます）");
      FeedFolder.Reading reading = FeedFolder.read(folder);
      return new Loaded(reading.records(), ProductDictionaries.read(folder), reading.leftAlone());
    }
  }

  private static String troubled(Snapshot it) {
    return "%s: 読めないところがあります（%d 件中 %d 件を理解）。%s"
        .formatted(it.file(), it.records(), it.understood(), it.problems().getFirst().message());
  }
}
