package org.yagura.cli.feeds;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.yagura.intake.feed.FeedFolder;
import org.yagura.intake.feed.FeedTaker;
import org.yagura.model.vulnerability.statement.Fact;
import org.yagura.model.vulnerability.statement.Snapshot;
import org.yagura.model.vulnerability.statement.Statement;
import org.yagura.model.vulnerability.statement.Support;

/** Puts into the store what a folder or a bundle holds; files of no known format stay outside. */
final class FeedImport {

  private final Path store;
  private final PrintWriter out;

  FeedImport(Path store, PrintWriter out) {
    this.store = store;
    this.out = out;
  }

  int folder(Path from) throws IOException {
    Read read = new Read();
    int taken = 0;
    List<String> leftAlone = FeedFolder.stream(from, read);
    for (Snapshot it : read.snapshots) {
      boolean useful = !it.format().equals("unreadable") && it.understood() > 0;
      if (useful) {
        put(from.resolve(relative(it.file())), relative(it.file()));
        taken++;
      }
      out.println(
          "%s %s　%d 件中 %d 件を理解"
              .formatted(useful ? "取込" : "見送り", it.file(), it.records(), it.understood()));
    }
    leftAlone.forEach(it -> out.println("見送り " + it + "　脆弱性情報の形式ではありません"));
    out.println("%d 個のファイルを取り込みました。".formatted(taken));
    return taken > 0 ? 0 : 3;
  }

  int bundle(Path bundle, Path trust) throws IOException {
    Path unpacked = Files.createTempDirectory("yagura-feeds");
    if (!FeedBundle.unpack(bundle, trust, unpacked)) {
      out.println("束「%s」の署名か中身が、公開鍵と合いません。取り込みませんでした。".formatted(bundle));
      return 3;
    }
    return folder(unpacked);
  }

  /** Whole or not at all: a survey that runs meanwhile sees the old file or the new one. */
  private void put(Path from, String name) throws IOException {
    Path target = store.resolve(name);
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling(target.getFileName() + ".new");
    Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String relative(String file) {
    return file.substring("feeds/".length());
  }

  /** Only what became of each file. */
  private static final class Read implements FeedTaker {
    private final List<Snapshot> snapshots = new ArrayList<>();

    @Override
    public void take(Statement statement) {}

    @Override
    public void take(Fact fact) {}

    @Override
    public void take(Support support) {}

    @Override
    public void take(Snapshot snapshot) {
      snapshots.add(snapshot);
    }
  }
}
