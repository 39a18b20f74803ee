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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder without following symbolic links, so that a loop ends nowhere and nothing outside
 * is read.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final int DEEPEST = 40;
  private static final int MOST_FILES = 20_000;

  /** Beyond this a folder is no folder of materials; not even its names are gathered. */
  private static final int MOST_SEEN = 200_000;

  private static final Set<String> LEFT_BY_SYSTEMS =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  /** How Excel and Word name the file that marks another one as open. */
  private static final String OPEN_MARK = "~$";

  private static final String VERSIONS = ".git";

  private final Path root;
  private final Set<Path> excluded;
  private final long largest;
  private final List<Seen> seen = new ArrayList<>();

  /** Something met on the way; without attributes it could not be opened. */
  private record Seen(String path, Path file, @Nullable BasicFileAttributes attributes) {}

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
    return walk.sorted();
  }

  private List<FolderEntry> sorted() {
    List<Seen> inOrder = new ArrayList<>(seen);
    inOrder.sort(Comparator.comparing(Seen::path).thenComparing(Seen::file));
    List<FolderEntry> entries = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Seen it : inOrder) {
      entries.add(entry(it, unlike(it.path(), taken), entries.size()));
    }
    return entries;
  }

  /** Names that differ only in their Unicode form or in unreadable bytes are told apart. */
  private static String unlike(String path, Set<String> taken) {
    String name = path;
    for (int i = 2; !taken.add(name); i++) {
      name = path + " (" + i + ")";
    }
    return name;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        excluded.contains(folder.toAbsolutePath().normalize())
            || VERSIONS.equals(String.valueOf(folder.getFileName()));
    return skipped && !folder.equals(root)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    seen.add(new Seen(relative(file), file, attributes));
    return seen.size() < MOST_SEEN ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  private FolderEntry entry(Seen it, String path, int before) {
    BasicFileAttributes attributes = it.attributes();
    if (attributes == null) {
      return new FolderEntry.Refused(path, "開けませんでした。", "読み取りの権限があるか、ほかの人が開いていないか確認してください。");
    }
    if (before >= MOST_FILES) {
      return new FolderEntry.Refused(
          path,
          "ファイルが %d 件を超えているため、読みませんでした。".formatted(MOST_FILES),
          "調査に関係するファイルだけを入れたフォルダで、もう一度実行してください。");
    }
    if (attributes.isSymbolicLink()) {
      return new FolderEntry.Refused(path, "シンボリックリンクのため、読みませんでした。", "リンク先のファイルそのものをフォルダに入れてください。");
    }
    if (attributes.isDirectory()) {
      return new FolderEntry.Refused(path, "フォルダの階層が深すぎるため、中を読みませんでした。", "浅い階層に移してください。");
    }
    if (!attributes.isRegularFile()) {
      return new FolderEntry.Refused(path, "通常のファイルではないため、読みませんでした。", "内容をふつうのファイルに保存して入れてください。");
    }
    String name = String.valueOf(it.file().getFileName());
    if (LEFT_BY_SYSTEMS.contains(name) || name.startsWith(OPEN_MARK)) {
      return new FolderEntry.Left(path);
    }
    if (attributes.size() > largest) {
      return new FolderEntry.Refused(
          path,
          "大きすぎるため、読みませんでした（%d バイト、上限 %d バイト）。".formatted(attributes.size(), largest),
          "必要な部分だけを取り出すか、--max-file で上限を上げてください。");
    }
    return new FolderEntry.Found(path, it.file(), attributes.size());
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    seen.add(new Seen(relative(file), file, null));
    return seen.size() < MOST_SEEN ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  /** In composed Unicode form: some systems store Japanese names decomposed. */
  private String relative(Path file) {
    String path = root.relativize(file).toString();
    path = path.replace(root.getFileSystem().getSeparator(), "/");
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
