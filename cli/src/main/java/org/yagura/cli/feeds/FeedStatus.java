package org.yagura.cli.feeds;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yagura.model.vulnerability.statement.Snapshot;

/** Tells of every file of the store how old it is and how much of it was understood. */
final class FeedStatus {

  private FeedStatus() {}

  static int print(Path store, PrintWriter out) throws IOException {
    if (!Files.isDirectory(store)) {
      out.println("脆弱性情報は取り込まれていません。yagura feeds update か yagura feeds import で取り込んでください。");
      return 0;
    }
    FeedStore.Loaded reading = FeedStore.loaded(store, out::println);
    for (Snapshot it : reading.records().snapshots()) {
      String day = it.asOf() == null ? "時点不明" : it.asOf() + " 時点";
      out.println(
          "%s　%s　%d 件中 %d 件を理解　版が読めない記述 %d　%s　SHA-256 %s"
              .formatted(
                  it.name(),
                  day,
                  it.records(),
                  it.understood(),
                  it.defects(),
                  it.file(),
                  it.sha256()));
      it.problems().stream().limit(3).forEach(p -> out.println("    ? " + p.message()));
    }
    reading.leftAlone().forEach(it -> out.println("読めない形式: " + it));
    return 0;
  }
}
