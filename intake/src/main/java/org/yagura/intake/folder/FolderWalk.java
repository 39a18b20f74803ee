package org.yagura.intake.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Walks a folder without following symbolic links, so that a loop ends nowhere and nothing outside
 * is read.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final int DEEPEST = 40;
  private static final int MOST_FILES = 20_000;
  private static final Set<String> LEFT_BY_SYSTEMS =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".git");

  private final Path root;
  private final Set<Path> excluded;
  private final long largest;
  private final List<FolderEntry> entries = new ArrayList<>();

  private FolderWalk(Path root, Set<Path> excluded, long largest) {
    this.root = root;
    this.excluded = excluded;
    this.largest = largest;
  }

  /**
   * Everything in the folder, sorted by path.
   *
   * @param excluded folders that are left out, such as the output's own
   * @param largest files above this many bytes are refused
   */
  static List<FolderEntry> of(Path root, Set<Path> excluded, long largest) throws IOException {
    FolderWalk walk = new FolderWalk(root, excluded, largest);
    Files.walkFileTree(root, Set.of(), DEEPEST, walk);
    walk.entries.sort(Comparator.comparing(FolderEntry::path));
    return walk.entries;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        excluded.contains(folder.toAbsolutePath().normalize())
            || LEFT_BY_SYSTEMS.contains(String.valueOf(folder.getFileName()));
    return skipped && !folder.equals(root)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (LEFT_BY_SYSTEMS.contains(String.valueOf(file.getFileName()))) {
      return FileVisitResult.CONTINUE;
    }
    if (entries.size() >= MOST_FILES) {
      entries.add(
          refused(
              file,
              "ファイルが %d 件を超えたため、これ以降は読みませんでした。".formatted(MOST_FILES),
              "調査に関係するファイルだけを入れたフォルダで、もう一度実行してください。"));
      return FileVisitResult.TERMINATE;
    }
    entries.add(entry(file, attributes));
    return FileVisitResult.CONTINUE;
  }

  private FolderEntry entry(Path file, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return refused(file, "シンボリックリンクのため、読みませんでした。", "リンク先のファイルそのものをフォルダに入れてください。");
    }
    if (attributes.isDirectory()) {
      return refused(file, "フォルダの階層が深すぎるため、読みませんでした。", "浅い階層に移してください。");
    }
    if (!attributes.isRegularFile()) {
      return refused(file, "通常のファイルではないため、読みませんでした。", "");
    }
    if (attributes.size() > largest) {
      return refused(
          file,
          "大きすぎるため、読みませんでした（%d バイト、上限 %d バイト）。".formatted(attributes.size(), largest),
          "必要な部分だけを取り出すか、--max-file で上限を上げてください。");
    }
    return new FolderEntry.Found(relative(file), file, attributes.size());
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    entries.add(refused(file, "開けませんでした。", "読み取りの権限があるか、ほかの人が開いていないか確認してください。"));
    return FileVisitResult.CONTINUE;
  }

  private FolderEntry.Refused refused(Path file, String why, String hint) {
    return new FolderEntry.Refused(relative(file), why, hint);
  }

  /** In composed Unicode form: some systems store Japanese names decomposed. */
  private String relative(Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
