package org.yagura.cli.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yagura.intake.dictionary.ProductDictionaries;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.knowledge.record.Advisories;
import org.yagura.model.vulnerability.DictionaryName;
import org.yagura.model.vulnerability.statement.RecordBase;
import org.yagura.model.vulnerability.statement.Records;
import org.yagura.model.vulnerability.statement.Snapshot;

/** Where vulnerability records come from: the folder given, else those imported on this machine. */
public final class FeedStore {

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

  /** The product names of a folder, or of the store where no folder is given. */
  public static List<DictionaryName> dictionary(@Nullable Path given) throws IOException {
    Path folder = given == null ? folder() : given;
    return Files.isDirectory(folder) ? ProductDictionaries.read(folder) : List.of();
  }

  /**
   * The records of a folder, or of the store where no folder is given; where there is neither, the
   * shipped tables alone.
   *
   * @param step told, in Japanese, what is done when it takes time
   * @param note told, in Japanese, of every file that was not read, or not to its end
   */
  public static Records records(@Nullable Path given, Consumer<String> step, Consumer<String> note)
      throws IOException {
    Path folder = given == null ? folder() : given;
    if (!Files.isDirectory(folder)) {
      return new RecordBase(List.of(), Advisories.shipped(), Advisories.facts(), List.of());
    }
    step.accept("脆弱性情報を読んでいます");
    FeedFolder.Reading reading = FeedFolder.read(folder);
    reading.leftAlone().forEach(it -> note.accept(it + ": 脆弱性情報の形式ではないため、読みませんでした。"));
    reading.records().snapshots().stream()
        .filter(it -> !it.problems().isEmpty())
        .map(FeedStore::troubled)
        .forEach(note);
    return reading.records();
  }

  private static String troubled(Snapshot it) {
    return "%s: 読めないところがあります（%d 件中 %d 件を理解）。%s"
        .formatted(it.file(), it.records(), it.understood(), it.problems().getFirst().message());
  }
}
