package org.yagura.cli.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yagura.knowledge.checklist.ChecklistEdition;
import org.yagura.knowledge.checklist.ChecklistEditions;
import org.yagura.knowledge.checklist.EditionShelf;
import org.yagura.knowledge.checklist.completion.Completion;
import org.yagura.knowledge.checklist.completion.ImportedDocument;
import org.yagura.knowledge.checklist.completion.ImportedEdition;

/**
 * What was imported on this machine: proposals that wait for a person, and what a person confirmed.
 * Only the latter is used.
 */
public final class KnowledgeStore {

  private static final String PROPOSAL = ".proposal.yaml";
  private static final String CONFIRMED = ".yaml";

  private final Path folder;

  KnowledgeStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The store {@code .yagura/knowledge} beneath the folder that the system property {@code
   * yagura.state} names, else beneath the user's home.
   */
  static KnowledgeStore ofThisMachine() {
    String state = System.getProperty("yagura.state", "");
    Path base = state.isEmpty() ? Path.of(System.getProperty("user.home", ".")) : Path.of(state);
    return new KnowledgeStore(base.resolve(".yagura").resolve("knowledge"));
  }

  /**
   * All editions: as shipped, each replaced by what was imported and confirmed on this machine.
   *
   * @param note told, in Japanese, of every file of the store that cannot be read
   */
  public static EditionShelf shelf(Consumer<String> note) throws IOException {
    return ofThisMachine().editions(note);
  }

  EditionShelf editions(Consumer<String> note) throws IOException {
    EditionShelf shipped = ChecklistEditions.shipped();
    ChecklistEdition model = ChecklistEditions.newestComplete();
    List<ChecklistEdition> completed = new ArrayList<>();
    for (Path file : files()) {
      Optional<ImportedEdition> imported = read(file);
      if (imported.isEmpty()) {
        note.accept("取り込んだ様式「%s」が読めないため、使いませんでした。もう一度取り込んでください。".formatted(file.getFileName()));
        continue;
      }
      ImportedEdition it = imported.get();
      shipped
          .find(it.edition(), it.form())
          .map(s -> Completion.complete(s, model, it))
          .ifPresent(completed::add);
    }
    return shipped.with(completed);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(CONFIRMED) && !it.toString().endsWith(PROPOSAL))
          .sorted()
          .toList();
    }
  }

  private static Optional<ImportedEdition> read(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) < 4 << 20
        ? ImportedDocument.read(Files.readString(file))
        : Optional.empty();
  }

  /** Keeps an edition until a person confirms it; an older proposal of it gives way. */
  Path propose(ImportedEdition edition) throws IOException {
    return write(edition.key() + PROPOSAL, edition);
  }

  /** The proposal of a key such as {@code R8-facility}; empty where there is none to be read. */
  Optional<ImportedEdition> proposal(String key) throws IOException {
    Path file = folder.resolve(key + PROPOSAL).normalize();
    return file.startsWith(folder) ? read(file) : Optional.empty();
  }

  /** Puts a proposal to use. */
  Path confirm(ImportedEdition edition) throws IOException {
    Path file = write(edition.key() + CONFIRMED, edition);
    Files.deleteIfExists(folder.resolve(edition.key() + PROPOSAL));
    return file;
  }

  /** Keys of proposals that wait. */
  List<String> waiting() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(it -> String.valueOf(it.getFileName()))
          .filter(it -> it.endsWith(PROPOSAL))
          .map(it -> it.substring(0, it.length() - PROPOSAL.length()))
          .sorted()
          .toList();
    }
  }

  private Path write(String name, ImportedEdition edition) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Path part = folder.resolve(name + ".new");
    Files.writeString(part, ImportedDocument.write(edition));
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
