package org.yagura.cli.reach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that was surveyed last, so that a question need not name it again. */
public final class LastSurvey {

  private LastSurvey() {}

  private static Path note() {
    String state = System.getProperty("yagura.state", "");
    String base = state.isEmpty() ? System.getProperty("user.home", ".") : state;
    return Path.of(base, ".yagura", "last-survey");
  }

  /** Remembers a folder; false where nothing can be written, which costs nothing but comfort. */
  public static boolean remember(Path folder) {
    try {
      Path parent = note().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(note(), folder.toAbsolutePath().normalize() + "\n");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder named, else the one surveyed last; empty where there is none. */
  public static Optional<Path> folder(@Nullable Path named) {
    if (named != null) {
      return Files.isDirectory(named) ? Optional.of(named) : Optional.empty();
    }
    return recall();
  }

  /** Empty where none is remembered, or it is gone. */
  static Optional<Path> recall() {
    try {
      Path folder = Path.of(Files.readString(note()).strip());
      return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
